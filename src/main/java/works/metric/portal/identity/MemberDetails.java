package works.metric.portal.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import works.metric.portal.access.Role;

/** A member as others see it. */
public record MemberDetails(
        UUID id,
        long version,
        String email,
        String name,
        Role role,
        PersonState state,
        Locale language,
        Instant invitedAt) {}
