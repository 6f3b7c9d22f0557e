package works.metric.portal.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The list of sub-processors as it is in effect for one tenant on a day, in the words of whoever makes it: this only knows
 * where they go on paper.
 *
 * @param asOf the day in the tenant's time zone
 */
public record RegisterDocument(
        Locale language,
        String processorName,
        String tenantName,
        LocalDate asOf,
        String title,
        String lead,
        String none,
        List<Engaged> engaged) {

    public RegisterDocument {
        engaged = List.copyOf(engaged);
    }

    /** @param mark small above the name, such as the country */
    public record Engaged(String mark, String name, List<Fact> facts) {

        public Engaged {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String label, String value) {}
}
