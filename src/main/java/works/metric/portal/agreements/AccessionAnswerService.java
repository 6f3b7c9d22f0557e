package works.metric.portal.agreements;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ContractPhase;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.Passage;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;

/** MetricWorks' side of the docking clause: without its agreement nobody accedes. */
@Service
public class AccessionAnswerService {

    public static final int LONGEST_REASON = 1_000;

    private static final Limit MOST = Limit.of(200);

    private final AccessionRepository accessions;
    private final AccessionDesk desk;
    private final Docking docking;
    private final Binding binding;
    private final Annexes annexes;
    private final PdfPress press;
    private final TenantDirectory tenants;
    private final ScopedTransaction transaction;
    private final Clock clock;

    AccessionAnswerService(
            AccessionRepository accessions,
            AccessionDesk desk,
            Docking docking,
            Binding binding,
            Annexes annexes,
            PdfPress press,
            TenantDirectory tenants,
            ScopedTransaction transaction,
            Clock clock) {
        this.accessions = accessions;
        this.desk = desk;
        this.docking = docking;
        this.binding = binding;
        this.annexes = annexes;
        this.press = press;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The longest waiting first. */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public List<WaitingAccession> waiting() {
        return TenantScope.acrossTenants(() -> transaction.here(() -> accessions.waiting(MOST).stream()
                .map(one -> new WaitingAccession(one.tenant(), one.details()))
                .toList()));
    }

    /**
     * What Annex I is to say of one that waits; that it was looked at stands in the tenant's audit.
     *
     * @throws NotFound for one that waits no longer: it is not MetricWorks' to leaf through
     */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public List<Passage> read(TenantId tenant, UUID id) {
        return inside(tenant, id, (accession, owner) -> {
            if (!accession.is(AccessionState.WAITING)) {
                throw new NotFound();
            }
            DpaDocument text = binding.accepted(docking.inForce().orElseThrow(NotFound::new));
            desk.seen(accession);
            return press.read(annexes.affiliate(accession.details(), text.language()), text);
        });
    }

    /**
     * Agrees for MetricWorks, the last of the parties. Signed again, it is the first signature.
     *
     * @throws Invalid for no name or position, for one that waits no longer, after the contract's end, and when no agreement
     *     with the clause is in force any more
     * @throws Stale when it is another than the one that was looked at
     */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public AccessionDetails sign(TenantId tenant, UUID id, String seenSha256, ProcessorSignature signature) {
        Rules rules = signature.rules();
        NewAccession.drawable(rules, "name", signature.name(), press::undrawable);
        NewAccession.drawable(rules, "position", signature.position(), press::undrawable);
        rules.orThrow();
        String by = TenantScope.requireActor().name();
        return inside(tenant, id, (accession, owner) -> {
            checkSeen(accession, seenSha256);
            if (accession.is(AccessionState.AGREED)) {
                return accession.details();
            }
            checkWaits(accession);
            boolean goesOn = owner.end() == null || owner.end().phase(clock.instant()) == ContractPhase.RUNNING;
            new Rules()
                    .check("state", goesOn, "agreements.rule.affiliate-contract-over")
                    .check("state", docking.state() == DockingState.OPEN, "agreements.rule.affiliate-not-open")
                    .orThrow();
            desk.agree(accession, signature.stripped(), by);
            return accession.details();
        });
    }

    /**
     * Does not agree; the affiliate never becomes a party by this, and can ask anew.
     *
     * @throws Invalid without a reason, and for one that waits no longer
     * @throws Stale when it is another than the one that was looked at
     */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public AccessionDetails refuse(TenantId tenant, UUID id, String seenSha256, String reason) {
        String stated = reason.strip();
        new Rules()
                .required("reason", stated)
                .longest("reason", stated, LONGEST_REASON)
                .orThrow();
        String by = TenantScope.requireActor().name();
        return inside(tenant, id, (accession, owner) -> {
            checkSeen(accession, seenSha256);
            if (accession.is(AccessionState.REFUSED)) {
                return accession.details();
            }
            checkWaits(accession);
            desk.refuse(accession, stated, by);
            return accession.details();
        });
    }

    private <T> T inside(TenantId tenant, UUID id, BiFunction<Accession, TenantDetails, T> work) {
        Actor staff = TenantScope.requireActor();
        TenantDetails owner = tenants.byId(tenant).orElseThrow(NotFound::new);
        if (staff.tenant() != null) {
            throw new NotFound();
        }
        return transaction.as(
                staff.writingInto(tenant),
                () -> work.apply(accessions.findById(id).orElseThrow(NotFound::new), owner));
    }

    /** Whoever has not had it before them learns nothing of one that waits no longer. */
    private static void checkSeen(Accession accession, String seenSha256) {
        if (!accession.details().contentSha256().equals(seenSha256)) {
            throw accession.is(AccessionState.WAITING) ? new Stale() : new NotFound();
        }
    }

    private static void checkWaits(Accession accession) {
        if (!accession.is(AccessionState.WAITING)) {
            throw new Invalid("state", "agreements.rule.affiliate-waits-not");
        }
    }
}
