package works.metric.portal.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;

/** A member to be named. @param until the last day, included; null: until further notice */
public record NewSignatory(
        @Nullable UUID member,
        @Nullable SignatoryRank rank,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Nobody is given the right to have signed. */
    Rules rules(LocalDate today) {
        return new Rules()
                .required("member", member)
                .required("rank", rank)
                .required("from", from)
                .check("from", from == null || !from.isBefore(today), "agreements.rule.signatory-past")
                .check("until", from == null || until == null || !until.isBefore(from), "agreements.rule.until");
    }
}
