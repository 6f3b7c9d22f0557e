package works.metric.portal.agreements;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.DpaTemplate;

/**
 * What the next template is to say, as a whole.
 *
 * @param binding the language whose text binds: English or bokmål
 * @param noteEnglish what changed, for those who are asked to accept; may be empty in a draft
 * @param clauses in their new words; what is not among them says what the template before said
 */
public record NewTemplate(
        @Nullable Locale binding,
        String noteEnglish,
        String noteBokmal,
        List<DpaTemplate.Clause> clauses,
        List<DpaTemplate.Addition> additions) {

    public NewTemplate {
        clauses = List.copyOf(clauses);
        additions = List.copyOf(additions);
    }

    /** Without blanks around the texts; a blank title is none. */
    NewTemplate stripped() {
        return new NewTemplate(
                binding,
                noteEnglish.strip(),
                noteBokmal.strip(),
                clauses.stream()
                        .map(one -> new DpaTemplate.Clause(
                                one.key(), one.english().strip(), one.bokmal().strip()))
                        .toList(),
                additions.stream()
                        .map(one -> new DpaTemplate.Addition(
                                one.section(),
                                title(one.titleEnglish()),
                                title(one.titleBokmal()),
                                one.english().strip(),
                                one.bokmal().strip()))
                        .toList());
    }

    private static @Nullable String title(@Nullable String title) {
        return title == null || title.isBlank() ? null : title.strip();
    }
}
