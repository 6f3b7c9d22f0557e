package works.metric.portal.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;

/** One thing that happened to a case, as both sides see it. @param text what was written with it, if anything */
public record TimelineEntry(
        Instant at,
        TimelineKind kind,
        Actor.Kind actorKind,
        String actorName,
        @Nullable String text,
        Audience audience) {}
