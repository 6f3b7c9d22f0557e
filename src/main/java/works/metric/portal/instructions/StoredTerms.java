package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;

/** The columns of {@link InstructionTerms}. */
@Embeddable
class StoredTerms {

    private String apps;

    @Column(name = "excluded_subprocessors")
    private String excludedSubprocessors;

    @Embedded
    private StoredChoices choices;

    @SuppressWarnings("NullAway") // filled by JPA
    protected StoredTerms() {}

    StoredTerms(InstructionTerms terms) {
        apps = Codes.write(terms.apps());
        excludedSubprocessors = Codes.write(terms.excludedSubprocessors());
        choices = new StoredChoices(terms);
    }

    InstructionTerms terms() {
        return choices.terms(Codes.read(apps, AppId::new), Codes.read(excludedSubprocessors, UUID::fromString));
    }
}
