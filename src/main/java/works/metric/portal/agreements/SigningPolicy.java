package works.metric.portal.agreements;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import works.metric.portal.tenant.Contract;

/**
 * When the processor signs by itself.
 *
 * @param countersignAtOnce whether versions on standard terms are signed as soon as they are accepted
 * @param standardNoticeDays the longest notice of sub-processor changes that is still standard; an authorisation one by one
 *     never is
 */
@Validated
@ConfigurationProperties("portal.agreements")
record SigningPolicy(
        @DefaultValue("false") boolean countersignAtOnce,
        @Nullable String signatoryName,
        @Nullable String signatoryPosition,
        @DefaultValue("30") @Min(1) @Max(365) int standardNoticeDays) {

    @AssertTrue(message = "portal.agreements.countersign-at-once needs signatory-name and signatory-position")
    boolean isSignatoryKnown() {
        return !countersignAtOnce || signatory().isPresent();
    }

    /** Who signs what is accepted on these terms; empty when a person has to look at it. */
    Optional<ProcessorSignature> atOnce(Contract contract) {
        boolean standard = contract.authorisation() == Contract.Authorisation.GENERAL
                && contract.noticeDays() <= standardNoticeDays;
        return countersignAtOnce && standard ? signatory() : Optional.empty();
    }

    private Optional<ProcessorSignature> signatory() {
        return signatoryName == null
                        || signatoryName.isBlank()
                        || signatoryPosition == null
                        || signatoryPosition.isBlank()
                ? Optional.empty()
                : Optional.of(new ProcessorSignature(signatoryName, signatoryPosition));
    }
}
