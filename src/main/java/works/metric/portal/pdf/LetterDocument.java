package works.metric.portal.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter, in the words of whoever writes it: this only knows where they go on paper.
 *
 * @param from whose letter it is; also the author of the file
 * @param to by name or by description
 * @param opening what it is about, before all details
 * @param reference for the reader to quote
 * @param remark small at the end, on the letter itself
 */
public record LetterDocument(
        Locale language,
        LocalDate date,
        Correspondent from,
        Correspondent to,
        String reference,
        String title,
        String subtitle,
        List<String> opening,
        List<Fact> facts,
        List<Passage> passages,
        String remark) {

    public LetterDocument {
        opening = List.copyOf(opening);
        facts = List.copyOf(facts);
        passages = List.copyOf(passages);
    }

    /** @param details under the name, such as an address; a line each */
    public record Correspondent(String name, @Nullable String details) {}

    public record Fact(String label, String value) {}

    /** Some paragraphs and then what somebody wrote, set apart as theirs. */
    public record Passage(
            String heading,
            List<String> paragraphs,
            @Nullable String quote) {

        public Passage {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
