package works.metric.portal.subprocessors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts the state of an entry from its revisions, for one reader. Each revision changes only its own fields, so what is
 * not in effect for the reader leaves no trace, whatever was put right since.
 *
 * @param zone in which the reader's days begin
 */
record RegisterFold(ZoneId zone, Effects effects) {

    /** Since when a revision counts for the reader. */
    interface Effects {
        /** @return empty: not as things stand */
        Optional<Instant> of(RevisionFact revision);
    }

    /** The state of an entry at an instant. @param ended whether it no longer processes then */
    record State(SubprocessorEntry entry, @Nullable LocalDate endedOn, boolean ended) {}

    /** @param revisions of one entry, by number @return empty: not in effect for the reader yet */
    Optional<State> at(List<RevisionFact> revisions, Instant when) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        boolean begun = false;
        LocalDate replacedOn = null;
        for (RevisionFact revision : revisions) {
            Instant since = since(revision).orElse(null);
            if (since == null || since.isAfter(when)) {
                continue;
            }
            fields.putAll(revision.fields());
            if (revision.kind() == RevisionKind.FIRST) {
                begun = true;
            }
            if (revision.reach() == Reach.NOTICE) {
                if (revision.kind() == RevisionKind.FIRST) {
                    fields.put("since", LocalDate.ofInstant(since, zone).toString());
                }
                if (revision.kind() == RevisionKind.END) {
                    replacedOn = LocalDate.ofInstant(since, zone);
                }
            }
        }
        if (!begun) {
            return Optional.empty();
        }
        LocalDate endedOn = replacedOn != null ? replacedOn : EntryFields.day(fields.get(EntryFields.ENDED_ON));
        boolean ended = replacedOn != null
                || (endedOn != null && !endedOn.atStartOfDay(zone).toInstant().isAfter(when));
        return Optional.of(new State(EntryFields.entry(fields), endedOn, ended));
    }

    /** Since when a revision counts; a first entry from its own first day. */
    Optional<Instant> since(RevisionFact revision) {
        return effects.of(revision).map(from -> {
            boolean byItsDay = revision.kind() == RevisionKind.FIRST && revision.reach() != Reach.NOTICE;
            LocalDate first = byItsDay ? EntryFields.day(revision.fields().get("since")) : null;
            return first == null ? from : first.atStartOfDay(zone).toInstant();
        });
    }
}
