package works.metric.portal.inforce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantId;

/**
 * All that is in force for a tenant at one state of its ledger.
 *
 * @param number of the state: counts every change of what is in force, 0 before the first
 * @param since when this state took effect
 * @param ending null: the contract goes on
 * @param next when the next change is known to take effect; null: none is scheduled
 * @param plans how often something had been scheduled when it was read
 */
record TenantState(
        TenantId tenant,
        String alias,
        long number,
        Instant since,
        @Nullable Instant next,
        List<Rule> rules,
        @Nullable Ending ending,
        long plans) {

    TenantState {
        rules = List.copyOf(rules);
    }

    /** Whether it can still be true. */
    boolean holds(Instant now) {
        return next == null || now.isBefore(next);
    }

    boolean isOver(Instant now) {
        return ending != null && ending.isOver(now);
    }

    /** Those that govern an app: its own when it has any, else those for all apps. @param app null: no app in particular */
    List<Rule> governing(@Nullable String app) {
        List<Rule> own = app == null
                ? List.of()
                : rules.stream().filter(rule -> rule.apps().contains(app)).toList();
        return own.isEmpty() ? rules.stream().filter(Rule::isForAll).toList() : own;
    }

    /** The app as far as it makes a difference: two apps that are governed alike read the same. */
    @Nullable
    String governed(@Nullable String app) {
        return app != null && rules.stream().anyMatch(rule -> rule.apps().contains(app)) ? app : null;
    }
}
