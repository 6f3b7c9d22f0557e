package works.metric.portal.leaving;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
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
import works.metric.portal.instructions.ChallengeState;
import works.metric.portal.instructions.EndingChallenge;
import works.metric.portal.instructions.EndingChallenges;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;

/**
 * MetricWorks' own side of contracts that end: what becomes of the data of each tenant, recorded place by place, and
 * certified. Also its own notice, where a controller insists on an instruction that is unlawful.
 */
@Service
public class LeavingDeskService {

    private static final UUID FIRST = new UUID(0, 0);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final LeavingRepository rows;
    private final LeavingRecordRepository records;
    private final LeavingCertificateRepository certificates;
    private final Leavings leavings;
    private final LeavingSteps steps;
    private final Certification certification;
    private final EndingChallenges challenges;
    private final TenantDirectory tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeavingDeskService(
            LeavingRepository rows,
            LeavingRecordRepository records,
            LeavingCertificateRepository certificates,
            Leavings leavings,
            LeavingSteps steps,
            Certification certification,
            EndingChallenges challenges,
            TenantDirectory tenants,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.certificates = certificates;
        this.leavings = leavings;
        this.steps = steps;
        this.certification = certification;
        this.challenges = challenges;
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Notices in one state over all tenants, the nearest end first. @param key of the page, null for the first */
    @Requires(Permission.LEAVING_WORK)
    public Page<LeavingRow> list(LeavingState state, @Nullable String key) {
        PageKey from = PageKey.read(key);
        LocalDate day = from == null ? EARLIEST : day(from.value());
        UUID id = from == null ? FIRST : from.id();
        Limit limit = Limit.of(Page.SIZE + 1);
        return TenantScope.acrossTenants(() -> transaction.here(() -> (from != null && from.backwards()
                        ? Page.backwards(rows.before(state, day, id, limit), LeavingDeskService::key)
                        : Page.forwards(rows.after(state, day, id, limit), from == null, LeavingDeskService::key))
                .map(Leaving::row)));
    }

    /** The notice that stands for a tenant, with every step. @throws NotFound when none does */
    @Requires(Permission.LEAVING_WORK)
    public LeavingCase of(TenantId tenant) {
        return inside(tenant, one -> steps.of(leavings.current().orElseThrow(NotFound::new), one.timeZone()));
    }

    /** Challenges on the way to the end of the contract, of tenants for which no notice stands. */
    @Requires(Permission.LEAVING_WORK)
    public List<EndingChallenge> ending() {
        List<EndingChallenge> all = TenantScope.acrossTenants(() -> transaction.here(challenges::all));
        return all.stream()
                .filter(one -> tenants.byId(one.tenant())
                        .filter(tenant -> tenant.end() == null)
                        .isPresent())
                .toList();
    }

    /**
     * MetricWorks' own notice, under clause 10 of Decision (EU) 2021/915. The controller may still choose what becomes of
     * its data until the contract ends.
     *
     * @param challenge that leads to it
     * @throws NotFound when the challenge is not on that way
     * @throws Invalid naming each field and rule
     * @throws Stale when another notice stands
     */
    @Requires(Permission.LEAVING_WORK)
    public LeavingDetails give(TenantId tenant, UUID id, UUID challenge, NewLeaving wanted) {
        return inside(tenant, one -> {
            if (challenges.all().stream()
                    .map(EndingChallenge::challenge)
                    .noneMatch(open -> open.id().equals(challenge) && open.state() == ChallengeState.ENDING_CONTRACT)) {
                throw new NotFound();
            }
            return leavings.give(id, wanted, challenge, one.timeZone(), by());
        });
    }

    /** Takes MetricWorks' own notice back. @throws Invalid without a reason, for the tenant's own, and after the end */
    @Requires(Permission.LEAVING_WORK)
    public LeavingDetails withdraw(TenantId tenant, UUID id, long seenVersion, String reason) {
        String stated = reason.strip();
        new Rules()
                .required("reason", stated)
                .longest("reason", stated, NewLeaving.LONGEST_REASON)
                .orThrow();
        return inside(tenant, one -> {
            Leaving leaving = leavings.find(id);
            if (leaving.is(LeavingState.WITHDRAWN)) {
                return leaving.details();
            }
            Stale.check(leaving, seenVersion);
            new Rules()
                    .check("reason", leaving.details().side() == LeavingSide.METRICWORKS, "leaving.rule.tenants-own")
                    .check("reason", !leaving.isOver(clock.instant()), "leaving.rule.over")
                    .orThrow();
            return leavings.withdraw(leaving, stated, by());
        });
    }

    /**
     * Records what became of the data at one place, or corrects it. Recorded twice with one id it is recorded once.
     *
     * @param target the system or sub-processor; of the return the notice itself
     * @param seenVersion of what was recorded there before; null: nothing was
     * @throws Invalid naming each field and rule, and before the contract has ended
     * @throws Stale when somebody else recorded it meanwhile, and when it is certified
     */
    @Requires(Permission.LEAVING_WORK)
    public LeavingCase record(
            TenantId tenant, UUID id, UUID leavingId, UUID target, @Nullable Long seenVersion, NewRecord content) {
        return inside(tenant, one -> {
            Leaving leaving = leavings.find(leavingId);
            LeavingStep step = steps.of(leaving, one.timeZone()).steps().stream()
                    .filter(known -> known.target().equals(target))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            Optional<LeavingRecord> known = records.findById(id);
            if (seenVersion == null && known.isPresent()) {
                return steps.of(leaving, one.timeZone());
            }
            if (!leaving.is(LeavingState.GIVEN)) {
                throw new Stale();
            }
            check(leaving, step, content, one.timeZone());
            write(leaving, step, id, seenVersion, content);
            return steps.of(leaving, one.timeZone());
        });
    }

    /**
     * Certifies what is on record; from then on nothing of it changes, and the file is there for both sides.
     *
     * @param seen the notice and steps as the person had them before them
     * @throws Invalid naming each field and rule, and while a step is not recorded
     * @throws Stale when anything of it has changed
     * @throws PdfRefused when the file cannot be made
     */
    @Requires(Permission.LEAVING_WORK)
    public LeavingCase certify(TenantId tenant, UUID leavingId, LeavingCase seen, Certifier certifier) {
        certifier.rules().orThrow();
        Actor staff = TenantScope.requireActor();
        return certification.certify(staff.writingInto(tenant), find(staff, tenant), leavingId, seen, certifier);
    }

    /** The certificate as it was issued; that it was taken stands in the tenant's audit. */
    @Requires(Permission.LEAVING_WORK)
    public byte[] certificate(TenantId tenant, UUID leavingId) {
        return inside(tenant, one -> {
            Leaving leaving = leavings.find(leavingId);
            LeavingCertificate file = certificates.findById(leavingId).orElseThrow(NotFound::new);
            events.publishEvent(leaving.event("leaving.certificate-downloaded", List.of()));
            return file.bytes();
        });
    }

    private void check(Leaving leaving, LeavingStep step, NewRecord content, ZoneId zone) {
        Instant now = clock.instant();
        if (!leaving.isOver(now)) {
            throw new Invalid("doneOn", "leaving.rule.not-over");
        }
        content.rules(step.kind(), leaving.endsOn(), LocalDate.ofInstant(now, zone))
                .orThrow();
    }

    private void write(Leaving leaving, LeavingStep step, UUID id, @Nullable Long seenVersion, NewRecord content) {
        RecordDetails before = step.done();
        LeavingRecord stored;
        if (before == null) {
            if (seenVersion != null) {
                throw new Stale();
            }
            stored = new LeavingRecord(id, leaving.getId(), step, content, by(), clock.instant());
        } else {
            if (seenVersion == null || before.version() != seenVersion) {
                throw new Stale();
            }
            if (before.content().equals(content)) {
                return;
            }
            stored = records.findById(before.id()).orElseThrow(NotFound::new);
            stored.say(content, by(), clock.instant());
        }
        records.saveAndFlush(stored);
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange(
                "place", null, step.name().isEmpty() ? step.kind().name() : step.name()));
        changes.add(new FieldChange(
                "result",
                before == null ? null : String.valueOf(before.content().result()),
                String.valueOf(content.result())));
        changes.add(new FieldChange(
                "doneOn",
                before == null ? null : String.valueOf(before.content().doneOn()),
                String.valueOf(content.doneOn())));
        events.publishEvent(leaving.event(
                step.kind() == StepKind.RETURN ? "leaving.return-recorded" : "leaving.deletion-recorded", changes));
    }

    private <T> T inside(TenantId tenant, Function<TenantDetails, T> work) {
        Actor staff = TenantScope.requireActor();
        TenantDetails found = find(staff, tenant);
        return transaction.as(staff.writingInto(tenant), () -> work.apply(found));
    }

    private TenantDetails find(Actor staff, TenantId tenant) {
        if (staff.tenant() != null) {
            throw new NotFound();
        }
        return tenants.byId(tenant).orElseThrow(NotFound::new);
    }

    private static String by() {
        return TenantScope.requireActor().name();
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException unreadable) {
            return EARLIEST;
        }
    }

    private static String key(Leaving leaving) {
        return PageKey.write(leaving.endsOn().toString(), leaving.getId());
    }
}
