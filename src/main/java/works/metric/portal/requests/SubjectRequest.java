package works.metric.portal.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.TenantOwned;

@Entity
@Table(name = "subject_request")
class SubjectRequest extends TenantOwned {

    /** Closed cases count backwards from here, so that they come after all open ones (day numbers since 1970). */
    private static final int LAST = 1_000_000;

    /** Between the places of open cases and those of closed ones, for some thousand years. */
    static final int FIRST_CLOSED_PLACE = LAST / 2;

    @Column(name = "reference_year")
    private int referenceYear;

    @Column(name = "reference_number")
    private int referenceNumber;

    @Enumerated(EnumType.STRING)
    private RequestType type;

    @Enumerated(EnumType.STRING)
    private Regulation regulation;

    @Enumerated(EnumType.STRING)
    private RequestSource source;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "is_open")
    private boolean open;

    @Embedded
    private Deadlines deadlines;

    @Column(name = "list_place")
    private int listPlace;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "identities_erased_on")
    private @Nullable LocalDate identitiesErasedOn;

    private @Nullable String app;

    private @Nullable String note;

    private @Nullable String outcome;

    @Embedded
    private @Nullable Refusal refusal;

    @Enumerated(EnumType.STRING)
    private @Nullable Obstacle obstacle;

    @Column(name = "assignee_id")
    private @Nullable UUID assigneeId;

    @Column(name = "assignee_name")
    private @Nullable String assigneeName;

    @SuppressWarnings("NullAway") // filled by JPA
    protected SubjectRequest() {}

    SubjectRequest(UUID id, Reference reference, NewRequest wanted, Deadlines deadlines) {
        super(id);
        this.referenceYear = reference.year();
        this.referenceNumber = reference.number();
        this.type = wanted.type();
        this.regulation = wanted.regulation();
        this.source = wanted.source();
        this.deadlines = deadlines;
        this.app = wanted.app();
        this.note = wanted.note();
        this.state = RequestState.RECEIVED;
        this.open = true;
        this.listPlace = openPlace(deadlines.clocks().legal());
    }

    /** Where an open case stands in the list: by its statutory date. */
    static int openPlace(LocalDate legalDate) {
        return Math.toIntExact(legalDate.toEpochDay());
    }

    RequestEvent recorded() {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("type", null, type.name()));
        changes.add(new FieldChange("regulation", null, regulation.name()));
        changes.add(new FieldChange("source", null, source.name()));
        if (source == RequestSource.EMAIL) {
            changes.add(
                    new FieldChange("receivedAt", null, deadlines.receivedAt().toString()));
        }
        changes.add(new FieldChange("state", null, state.name()));
        changes.add(new FieldChange("legalDate", null, clocks().legal().toString()));
        changes.add(new FieldChange("promiseDate", null, clocks().promise().toString()));
        return event(TimelineKind.RECORDED, changes.toArray(FieldChange[]::new));
    }

    /** @throws Invalid naming {@code state} when the table of steps does not allow it now */
    RequestEvent take(StepTaken taken, Instant now, ZoneId zone) {
        RequestStep step = taken.step();
        if (!step.isPossibleIn(state)) {
            throw new Invalid("state", "requests.rule.step." + step.name());
        }
        if (step.to().isOpen() && identitiesErasedOn != null) {
            throw new Invalid("state", "requests.rule.erased");
        }
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("state", state.name(), step.to().name()));
        state = step.to();
        if (step == RequestStep.REFUSE) {
            refusal = taken.refusal();
            changes.add(new FieldChange("ground", null, refusal.ground().name()));
        }
        if (taken.obstacle() != null && step == RequestStep.REPORT_OBSTACLE) {
            obstacle = taken.obstacle();
            changes.add(new FieldChange("obstacle", null, obstacle.name()));
        }
        if (state.isOpen()) {
            reopen();
        } else {
            outcome = step == RequestStep.REFUSE ? null : taken.text();
            close(now, zone);
        }
        return event(step.kind(), changes.toArray(FieldChange[]::new));
    }

    /**
     * Once, and only inside the first period (GDPR Art. 12(3)).
     *
     * @throws Invalid naming {@code extension}
     */
    RequestEvent extend(String reason, LocalDate today) {
        LocalDate before = clocks().legal();
        LocalDate extended = regulation
                .extendedDate(deadlines.submittedOn())
                .orElseThrow(() -> new Invalid("extension", "requests.rule.extension.none", regulation.shortName()));
        if (!open) {
            throw new Invalid("extension", "requests.rule.closed");
        }
        if (deadlines.extension() != null) {
            throw new Invalid("extension", "requests.rule.extension.once");
        }
        if (today.isAfter(before)) {
            throw new Invalid("extension", "requests.rule.extension.late", before);
        }
        deadlines.extendTo(extended, reason);
        listPlace = openPlace(extended);
        return event(TimelineKind.EXTENDED, new FieldChange("legalDate", before.toString(), extended.toString()));
    }

    /** @param person null to give it back */
    RequestEvent assign(@Nullable Assignee person) {
        String before = assigneeName;
        assigneeId = person == null ? null : person.id();
        assigneeName = person == null ? null : person.name();
        return event(
                person == null ? TimelineKind.GIVEN_BACK : TimelineKind.TAKEN,
                new FieldChange("assignee", before, assigneeName));
    }

    /** To somebody else than whoever acts. */
    RequestHandedOver handOver(Assignee person) {
        String before = assigneeName;
        assigneeId = person.id();
        assigneeName = person.name();
        return new RequestHandedOver(getId(), reference(), before, person);
    }

    RequestEvent viewed() {
        return new RequestEvent("request.viewed", getId(), reference(), List.of());
    }

    RequestEvent revealed(IdentityType identity) {
        return new RequestEvent(
                "request.identity-revealed",
                getId(),
                reference(),
                List.of(new FieldChange("identityType", null, identity.name())));
    }

    RequestEvent event(TimelineKind kind, FieldChange... changes) {
        return new RequestEvent(kind.action(), getId(), reference(), List.of(changes));
    }

    /** @param lastDay of those days on which a case must have been closed */
    boolean keepsIdentitiesPast(LocalDate lastDay) {
        return closedOn != null && !closedOn.isAfter(lastDay) && identitiesErasedOn == null;
    }

    RequestEvent identitiesErased(int count, LocalDate today) {
        identitiesErasedOn = today;
        return event(
                TimelineKind.IDENTITIES_ERASED,
                new FieldChange("identities", Integer.toString(count), null),
                new FieldChange("closedOn", null, String.valueOf(closedOn)));
    }

    boolean is(RequestState wanted) {
        return state == wanted;
    }

    boolean isOpen() {
        return open;
    }

    boolean isAssigned() {
        return assigneeId != null;
    }

    boolean isAssignedTo(UUID person) {
        return person.equals(assigneeId);
    }

    LocalDate submittedOn() {
        return deadlines.submittedOn();
    }

    RequestType type() {
        return type;
    }

    int listPlace() {
        return listPlace;
    }

    CaseStanding standing() {
        return new CaseStanding(getId(), reference(), state, type);
    }

    CaseBrief brief() {
        return new CaseBrief(getId(), reference(), type, state, source, clocks(), assignee());
    }

    private @Nullable Assignee assignee() {
        return assigneeId == null || assigneeName == null ? null : new Assignee(assigneeId, assigneeName);
    }

    WorkOrder work(List<NewIdentity> identities) {
        return new WorkOrder(standing(), regulation, clocks(), app, note, identities);
    }

    ReceivedRequest received() {
        return new ReceivedRequest(source, state, clocks(), refusal, obstacle);
    }

    RequestSummary summary() {
        return new RequestSummary(
                getId(),
                reference(),
                type,
                regulation,
                state,
                deadlines.submittedOn(),
                clocks(),
                app,
                assigneeName,
                closing());
    }

    Alike alike() {
        return new Alike(getId(), reference(), state, deadlines.submittedOn());
    }

    RequestDetails details(CaseParts parts) {
        return new RequestDetails(
                getId(),
                getVersion(),
                reference(),
                type,
                regulation,
                source,
                state,
                deadlines.submittedAt(),
                deadlines.submittedOn(),
                deadlines.receivedAt(),
                clocks(),
                deadlines.extension(),
                app,
                note,
                outcome,
                refusal,
                obstacle,
                assignee(),
                closing(),
                identitiesErasedOn,
                parts);
    }

    private void reopen() {
        open = true;
        closedAt = null;
        closedOn = null;
        outcome = null;
        listPlace = openPlace(clocks().legal());
    }

    /** The last to be closed comes first among the closed. */
    private void close(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        open = false;
        closedAt = now;
        closedOn = today;
        listPlace = LAST - Math.toIntExact(today.toEpochDay());
    }

    private String reference() {
        return new Reference(referenceYear, referenceNumber).toString();
    }

    TwoClocks clocks() {
        return deadlines.clocks();
    }

    private @Nullable Closing closing() {
        return closedAt == null || closedOn == null ? null : Closing.of(closedAt, closedOn, clocks());
    }
}
