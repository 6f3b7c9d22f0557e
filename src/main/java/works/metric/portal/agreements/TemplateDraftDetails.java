package works.metric.portal.agreements;

import java.time.Instant;
import java.util.UUID;
import works.metric.portal.pdf.DpaTemplate;

/**
 * The next template while it is written.
 *
 * @param words all of them, those that stay too; its number is the one it would get
 * @param before what the template says that it is based on
 */
public record TemplateDraftDetails(
        UUID id,
        long version,
        DpaTemplate words,
        DpaTemplate before,
        String noteEnglish,
        String noteBokmal,
        Instant startedAt,
        String startedBy,
        Instant editedAt,
        String editedBy) {

    /** Whether a clause says in some language something else than before. */
    public boolean changes(String key) {
        return !words.clause(key).equals(before.clause(key));
    }
}
