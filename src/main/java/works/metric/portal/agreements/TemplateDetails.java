package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.DpaTemplate;

/**
 * A published template.
 *
 * @param binding null for the first: the language in which the tenant's agreement was made
 * @param publication null for the first, which came with the program
 */
public record TemplateDetails(
        int number,
        TemplateState state,
        @Nullable Locale binding,
        @Nullable Publication publication,
        DpaTemplate words) {

    /**
     * @param rollOutOn the day from which tenants are asked, in MetricWorks' time zone
     * @param rollsOutAt the instant of that
     */
    public record Publication(
            String noteEnglish,
            String noteBokmal,
            String author,
            Instant at,
            String by,
            LocalDate rollOutOn,
            Instant rollsOutAt) {}
}
