package works.metric.portal.inforce;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Yes or no, and by what.
 *
 * @param version the state of the tenant's ledger that it was answered from
 * @param asOf the moment it was true at
 * @param rule by which it is allowed, and under whose conditions (IP handling, identifiers, retention); null for a no, and after
 *     the contract's end for the storage and return that are left until the deletion
 * @param reasons for a no: what is in the way, such as {@code purpose:MEDIA_MIX}; of several instructions, the nearest
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
        boolean allowed,
        long version,
        @JsonProperty("as_of") Instant asOf,
        @JsonProperty("under") @Nullable Rule rule,
        List<String> reasons) {

    static Answer yes(TenantState state, Instant asOf, Rule rule) {
        return new Answer(true, state.number(), asOf, rule, List.of());
    }

    static Answer untilDeleted(TenantState state, Instant asOf) {
        return new Answer(true, state.number(), asOf, null, List.of());
    }

    static Answer no(TenantState state, Instant asOf, List<String> reasons) {
        return new Answer(false, state.number(), asOf, null, List.copyOf(reasons));
    }
}
