package works.metric.portal.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;

/**
 * What a tenant says of the agreement it hands in.
 *
 * @param validUntil its last day; null for one without an end
 * @param signedByTenant name and position, as signed
 */
public record NewOwnPaper(
        String title,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String signedByTenant,
        String signedByProcessor) {

    private static final int LONGEST = 200;

    Rules rules(LocalDate today) {
        return new Rules()
                .required("title", title)
                .longest("title", title, LONGEST)
                .required("signedOn", signedOn)
                .check("signedOn", signedOn == null || !signedOn.isAfter(today), "agreements.rule.own-paper-signed")
                .required("validFrom", validFrom)
                .check(
                        "validUntil",
                        validUntil == null || validFrom == null || !validUntil.isBefore(validFrom),
                        "agreements.rule.own-paper-order")
                .required("signedByTenant", signedByTenant)
                .longest("signedByTenant", signedByTenant, LONGEST)
                .required("signedByProcessor", signedByProcessor)
                .longest("signedByProcessor", signedByProcessor, LONGEST);
    }

    NewOwnPaper stripped() {
        return new NewOwnPaper(
                title.strip(), signedOn, validFrom, validUntil, signedByTenant.strip(), signedByProcessor.strip());
    }
}
