package works.metric.portal.leaving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;

/** A notice that the contract ends. One that was withdrawn stays on record; another is another row. */
@Entity
@Table(name = "leaving")
class Leaving extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private LeavingState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_for", updatable = false)
    private LeavingSide side;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "given_by", updatable = false)
    private String givenBy;

    @Column(updatable = false)
    private String reason;

    @Column(name = "challenge_id", updatable = false)
    private @Nullable UUID challengeId;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private LeavingChoice choice;

    private String categories;

    @Enumerated(EnumType.STRING)
    @Column(name = "return_format")
    private @Nullable ReturnFormat format;

    private @Nullable String destination;

    @Column(name = "return_by")
    private @Nullable LocalDate returnBy;

    @Column(name = "delete_by")
    private LocalDate deleteBy;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_why")
    private @Nullable String withdrawnWhy;

    @Column(name = "certified_at")
    private @Nullable Instant certifiedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Leaving() {}

    /** @param challenge that led to it; null: the tenant's own notice */
    @SuppressWarnings("NullAway") // the wishes and their plan are filled in by wish
    Leaving(UUID id, NewLeaving wanted, @Nullable UUID challenge, Instant endsAt, Instant now, String by) {
        super(id);
        this.state = LeavingState.GIVEN;
        this.side = challenge == null ? LeavingSide.TENANT : LeavingSide.METRICWORKS;
        this.challengeId = challenge;
        this.givenAt = now;
        this.givenBy = by;
        this.reason = wanted.reason();
        this.endsOn = Objects.requireNonNull(wanted.endsOn());
        this.endsAt = endsAt;
        wish(wanted.wishes());
    }

    LeavingEvent given() {
        return event(
                "leaving.notice-given",
                List.of(
                        new FieldChange("endsOn", null, endsOn.toString()),
                        new FieldChange("choice", null, choice.name()),
                        new FieldChange("reason", null, reason)));
    }

    LeavingEvent choose(LeavingWishes wishes) {
        LeavingWishes before = wishes();
        wish(wishes);
        List<FieldChange> changes = new ArrayList<>();
        changed(changes, "choice", before.choice(), wishes.choice());
        changed(changes, "categories", CategoryCodes.write(before.returned()), categories);
        changed(changes, "format", before.format(), wishes.format());
        changed(changes, "destination", before.destination(), wishes.destination());
        return event("leaving.choice-changed", changes);
    }

    LeavingEvent withdraw(String why, Instant now, String by) {
        state = LeavingState.WITHDRAWN;
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawnWhy = why;
        return event("leaving.withdrawn", List.of(new FieldChange("reason", null, why)));
    }

    /** @param reads the first day on which nobody of the tenant signs in, counted from now; the later of the two holds */
    LeavingEvent certify(Instant now, LocalDate reads, String sha256) {
        state = LeavingState.CERTIFIED;
        certifiedAt = now;
        closesOn = reads.isAfter(closesOn) ? reads : closesOn;
        return event("leaving.certified", List.of(new FieldChange("sha256", null, sha256)));
    }

    LeavingRow row() {
        return new LeavingRow(new TenantId(tenantValue()), details());
    }

    boolean is(LeavingState asked) {
        return state == asked;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    LocalDate endsOn() {
        return endsOn;
    }

    Instant endsAt() {
        return endsAt;
    }

    LeavingPlan plan() {
        return new LeavingPlan(endsOn, returnBy, deleteBy, closesOn);
    }

    LeavingDetails details() {
        return new LeavingDetails(
                getId(),
                getVersion(),
                state,
                side,
                givenAt,
                givenBy,
                reason,
                challengeId,
                endsAt,
                plan(),
                wishes(),
                withdrawnAt == null || withdrawnBy == null || withdrawnWhy == null
                        ? null
                        : new LeavingDetails.Withdrawal(withdrawnAt, withdrawnBy, withdrawnWhy),
                certifiedAt);
    }

    LeavingEvent event(String action, List<FieldChange> changes) {
        return new LeavingEvent(action, endsOn.toString(), changes, details());
    }

    private LeavingWishes wishes() {
        return new LeavingWishes(choice, CategoryCodes.read(DataCategory::new, categories), format, destination);
    }

    private void wish(LeavingWishes wishes) {
        choice = Objects.requireNonNull(wishes.choice());
        categories = CategoryCodes.write(wishes.returned());
        format = wishes.format();
        destination = wishes.destination();
        LeavingPlan plan = LeavingPlan.of(endsOn, choice);
        returnBy = plan.returnBy();
        deleteBy = plan.deleteBy();
        closesOn = plan.closesOn();
    }

    private static void changed(
            List<FieldChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
