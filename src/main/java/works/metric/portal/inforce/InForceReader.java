package works.metric.portal.inforce;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.instructions.InstructionsInForce;

/** Reads what is in force from the database, inside the tenant's own scope. */
@Component
class InForceReader {

    private final InForceHeadRepository heads;
    private final InstructionsInForce instructions;
    private final ScopedTransaction transaction;
    private final Clock clock;

    InForceReader(
            InForceHeadRepository heads, InstructionsInForce instructions, ScopedTransaction transaction, Clock clock) {
        this.heads = heads;
        this.instructions = instructions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty when there is no such tenant. */
    Optional<InForce> read(String alias) {
        Optional<TenantId> tenant = transaction.as(
                Actor.system("in-force"), () -> heads.findByAlias(alias).map(head -> new TenantId(head.tenant())));
        return tenant.map(id -> transaction.as(Actor.system("in-force", id), () -> inside(id)));
    }

    /** In the running transaction, inside the tenant. */
    InForce inside(TenantId tenant) {
        // The head first: what is read after it is at least as new.
        InForceHead head =
                heads.findById(tenant.value()).orElseThrow(() -> new IllegalStateException("A tenant without a head"));
        List<Rule> rules = instructions.now().stream().map(InForceReader::rule).toList();
        return new InForce(tenant, head.alias(), head.number(), head.since(), null, rules);
    }

    Instant now() {
        return clock.instant();
    }

    private static Rule rule(InstructionVersionDetails version) {
        var content = version.content();
        return new Rule(
                version.instructionNumber(),
                version.number(),
                content.title(),
                new TreeSet<>(),
                new TreeSet<>(),
                codes(content.dataCategories()),
                codes(content.subjectCategories()),
                new TreeSet<>(),
                "full",
                "raw",
                List.of(new Rule.Kept(
                        "*",
                        content.retention().length(),
                        content.retention().unit().name().toLowerCase(java.util.Locale.ROOT))),
                false,
                new TreeSet<>(),
                "delete",
                new TreeSet<>());
    }

    private static TreeSet<String> codes(Set<? extends CatalogueCode> entries) {
        TreeSet<String> codes = new TreeSet<>();
        entries.forEach(entry -> codes.add(entry.name()));
        return codes;
    }
}
