package works.metric.portal.inforce;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a system reads and obeys.
 *
 * @param tenant alias of the controller
 * @param version state of the tenant's ledger
 * @param since when it took effect
 * @param nextChange when it is known to end; null: nothing is scheduled
 * @param contractEnds from when nothing is allowed any more; null: the contract goes on
 * @param dataUntil until when it may then still be stored, and handed back
 * @param app the app that has rules of its own; null: these are the rules for all others
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record InForceDocument(
        String tenant,
        long version,
        Instant since,
        @JsonProperty("next_change") @Nullable Instant nextChange,
        @JsonProperty("contract_ends") @Nullable Instant contractEnds,
        @JsonProperty("data_until") @Nullable Instant dataUntil,
        @Nullable String app,
        List<Rule> instructions) {

    static InForceDocument of(TenantState state, @Nullable String app) {
        Ending ending = state.ending();
        return new InForceDocument(
                state.alias(),
                state.number(),
                state.since(),
                state.next(),
                ending == null ? null : ending.at(),
                ending == null ? null : ending.dataUntil(),
                state.governed(app),
                state.governing(app));
    }
}
