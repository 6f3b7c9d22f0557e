package works.metric.portal.agreements;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantDirectory;

/** MetricWorks' own side: the accepted versions of all tenants that wait for its signature. */
@Service
public class CountersignService {

    public static final int LONGEST_REASON = 1_000;

    private static final UUID FIRST = new UUID(0, 0);

    private final AgreementRepository agreements;
    private final AcceptedDocumentRepository documents;
    private final AnswerRepository answers;
    private final Countersigning countersigning;
    private final RunningContract contract;
    private final TenantDirectory tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;

    CountersignService(
            AgreementRepository agreements,
            AcceptedDocumentRepository documents,
            AnswerRepository answers,
            Countersigning countersigning,
            RunningContract contract,
            TenantDirectory tenants,
            ScopedTransaction transaction,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.documents = documents;
        this.answers = answers;
        this.countersigning = countersigning;
        this.contract = contract;
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
    }

    /** The longest waiting first. @param key of the page, null for the first */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public Page<WaitingAgreement> waiting(@Nullable String key) {
        PageKey from = PageKey.read(key);
        Instant at = from == null ? Instant.EPOCH : instant(from.value());
        UUID id = from == null ? FIRST : from.id();
        Limit limit = Limit.of(Page.SIZE + 1);
        return TenantScope.acrossTenants(() -> transaction.here(() -> (from != null && from.backwards()
                        ? Page.backwards(agreements.waitingBefore(at, id, limit), CountersignService::key)
                        : Page.forwards(agreements.waitingAfter(at, id, limit), from == null, CountersignService::key))
                .map(Agreement::waiting)));
    }

    /**
     * The file that the tenant accepted; that it was looked at stands in the tenant's audit.
     *
     * @throws NotFound for one that waits no longer: it is not MetricWorks' to leaf through
     */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public AgreementFile file(TenantId tenant, UUID id) {
        return inside(tenant, id, (agreement, staff) -> {
            if (!agreement.is(AgreementState.ACCEPTED)) {
                throw new NotFound();
            }
            byte[] bytes = documents.findById(id).orElseThrow(NotFound::new).bytes();
            Fingerprint.check(agreement.details().bytesSha256(), bytes);
            events.publishEvent(agreement.downloaded());
            return new AgreementFile("dpa-v" + agreement.number() + ".pdf", bytes);
        });
    }

    /**
     * Signs for the processor; the version is in force from then on. Signed again, it is the first signature.
     *
     * @throws Invalid for no name or position, for a version that waits no longer, and after the end of the tenant's contract
     * @throws Stale when the version is another than the one that was looked at
     */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public AnswerDetails sign(TenantId tenant, UUID id, String seenSha256, ProcessorSignature signature) {
        signature.rules().orThrow();
        return inside(tenant, id, (agreement, staff) -> {
            checkSeen(agreement, seenSha256);
            Optional<AnswerDetails> known = answers.findById(id).map(Answer::details);
            if (known.isPresent() && known.get().signed()) {
                return known.get();
            }
            checkWaits(agreement);
            contract.require();
            return countersigning.sign(agreement, signature.stripped(), staff.name());
        });
    }

    /**
     * Refuses to sign. What was in force before stays in force; the tenant may accept anew.
     *
     * @throws Invalid without a reason, and for a version that waits no longer
     */
    @Requires(Permission.AGREEMENTS_COUNTERSIGN)
    public AnswerDetails decline(TenantId tenant, UUID id, String seenSha256, String reason) {
        String stated = reason.strip();
        new Rules()
                .required("reason", stated)
                .longest("reason", stated, LONGEST_REASON)
                .orThrow();
        return inside(tenant, id, (agreement, staff) -> {
            checkSeen(agreement, seenSha256);
            Optional<AnswerDetails> known = answers.findById(id).map(Answer::details);
            if (known.isPresent() && !known.get().signed()) {
                return known.get();
            }
            checkWaits(agreement);
            return countersigning.decline(agreement, stated, staff.name());
        });
    }

    private <T> T inside(TenantId tenant, UUID id, BiFunction<Agreement, Actor, T> work) {
        Actor staff = TenantScope.requireActor();
        if (staff.tenant() != null || tenants.byId(tenant).isEmpty()) {
            throw new NotFound();
        }
        return transaction.as(
                staff.writingInto(tenant),
                () -> work.apply(agreements.findById(id).orElseThrow(NotFound::new), staff));
    }

    /** Whoever has not had the file in hands learns nothing of a version that waits no longer. */
    private static void checkSeen(Agreement agreement, String seenSha256) {
        if (!agreement.details().bytesSha256().equals(seenSha256)) {
            throw agreement.is(AgreementState.ACCEPTED) ? new Stale() : new NotFound();
        }
    }

    private static void checkWaits(Agreement agreement) {
        if (!agreement.is(AgreementState.ACCEPTED)) {
            throw new Invalid("state", "agreements.rule.answered");
        }
    }

    private static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static String key(Agreement agreement) {
        return PageKey.write(agreement.acceptedAt().toString(), agreement.getId());
    }
}
