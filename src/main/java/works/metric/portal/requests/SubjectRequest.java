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

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "legal_date")
    private LocalDate legalDate;

    @Column(name = "promise_date")
    private LocalDate promiseDate;

    @Column(name = "list_place")
    private int listPlace;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    private @Nullable String app;

    private @Nullable String note;

    private @Nullable String outcome;

    @Embedded
    private @Nullable Refusal refusal;

    @SuppressWarnings("NullAway") // filled by JPA
    protected SubjectRequest() {}

    SubjectRequest(UUID id, Reference reference, NewRequest wanted, Instant now, TwoClocks clocks, ZoneId zone) {
        super(id);
        this.referenceYear = reference.year();
        this.referenceNumber = reference.number();
        this.type = wanted.type();
        this.regulation = wanted.regulation();
        this.source = wanted.source();
        this.submittedAt = wanted.submittedAt();
        this.submittedOn = LocalDate.ofInstant(wanted.submittedAt(), zone);
        this.receivedAt = now;
        this.legalDate = clocks.legal();
        this.promiseDate = clocks.promise();
        this.app = wanted.app();
        this.note = wanted.note();
        this.state = RequestState.RECEIVED;
        this.open = true;
        this.listPlace = openPlace(legalDate);
    }

    /** Where an open case stands in the list: by its statutory date. */
    static int openPlace(LocalDate legalDate) {
        return Math.toIntExact(legalDate.toEpochDay());
    }

    RequestEvent recorded() {
        return event(
                "request.recorded",
                new FieldChange("type", null, type.name()),
                new FieldChange("regulation", null, regulation.name()),
                new FieldChange("state", null, state.name()),
                new FieldChange("legalDate", null, legalDate.toString()),
                new FieldChange("promiseDate", null, promiseDate.toString()));
    }

    RequestEvent start() {
        return event("request.started", move(RequestStep.START));
    }

    RequestEvent complete(String told, Instant now, ZoneId zone) {
        FieldChange change = move(RequestStep.COMPLETE);
        outcome = told;
        close(now, zone);
        return event("request.completed", change);
    }

    RequestEvent refuse(Refusal given, Instant now, ZoneId zone) {
        FieldChange change = move(RequestStep.REFUSE);
        refusal = given;
        close(now, zone);
        return event(
                "request.refused",
                change,
                new FieldChange("ground", null, given.ground().name()));
    }

    RequestEvent viewed() {
        return event("request.viewed");
    }

    RequestEvent revealed(IdentityType identity) {
        return event("request.identity-revealed", new FieldChange("identityType", null, identity.name()));
    }

    boolean is(RequestState wanted) {
        return state == wanted;
    }

    int listPlace() {
        return listPlace;
    }

    RequestSummary summary() {
        return new RequestSummary(getId(), reference(), type, regulation, state, submittedOn, clocks(), app, closing());
    }

    RequestDetails details(List<MaskedIdentity> identities, List<TimelineEntry> timeline) {
        return new RequestDetails(
                getId(),
                getVersion(),
                reference(),
                type,
                regulation,
                source,
                state,
                submittedAt,
                submittedOn,
                receivedAt,
                clocks(),
                app,
                note,
                outcome,
                refusal,
                closing(),
                identities,
                timeline);
    }

    private FieldChange move(RequestStep step) {
        if (!step.isPossibleIn(state)) {
            throw new Invalid("state", "requests.rule.step." + step.name());
        }
        RequestState before = state;
        state = step.to();
        open = state.isOpen();
        return new FieldChange("state", before.name(), state.name());
    }

    /** The last to be closed comes first among the closed. */
    private void close(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        closedAt = now;
        closedOn = today;
        listPlace = LAST - Math.toIntExact(today.toEpochDay());
    }

    private String reference() {
        return new Reference(referenceYear, referenceNumber).toString();
    }

    private TwoClocks clocks() {
        return new TwoClocks(legalDate, promiseDate);
    }

    private @Nullable Closing closing() {
        return closedAt == null || closedOn == null
                ? null
                : new Closing(closedAt, closedOn, !closedOn.isAfter(legalDate), !closedOn.isAfter(promiseDate));
    }

    private RequestEvent event(String action, FieldChange... changes) {
        return new RequestEvent(action, getId(), reference(), List.of(changes));
    }
}
