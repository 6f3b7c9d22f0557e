package works.metric.portal.inforce;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.instructions.InForce;

/** Reads what is in force from the database, inside the tenant's own scope. */
@Component
class InForceReader {

    private final InForceHeadRepository heads;
    private final InForce instructions;
    private final ScopedTransaction transaction;
    private final Clock clock;

    InForceReader(InForceHeadRepository heads, InForce instructions, ScopedTransaction transaction, Clock clock) {
        this.heads = heads;
        this.instructions = instructions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty when there is no such tenant. */
    Optional<TenantState> read(String alias) {
        Optional<TenantId> tenant = transaction.as(
                Actor.system("in-force"), () -> heads.findByAlias(alias).map(head -> new TenantId(head.tenant())));
        return tenant.map(id -> transaction.as(Actor.system("in-force", id), () -> inside(id)));
    }

    /** In the running transaction, inside the tenant. Writes down first what has become due. */
    TenantState inside(TenantId tenant) {
        InForce.Now now = instructions.now();
        // After the ledger: a change meanwhile makes the head newer than the rules, and its watchers read again.
        InForceHead head =
                heads.findById(tenant.value()).orElseThrow(() -> new IllegalStateException("A tenant without a head"));
        Ending ending = head.ending();
        if (ending != null && ending.isOver(clock.instant())) {
            return new TenantState(
                    tenant, head.alias(), now.ledgerNumber() + 1, ending.at(), null, List.of(), ending, head.plans());
        }
        List<Rule> rules = now.versions().stream().map(RuleOf::version).toList();
        Optional<Instant> end = Optional.ofNullable(ending).map(Ending::at);
        Instant next = Stream.of(instructions.next(), end)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new TenantState(
                tenant, head.alias(), now.ledgerNumber(), head.since(), next, rules, ending, head.plans());
    }

    Instant now() {
        return clock.instant();
    }
}
