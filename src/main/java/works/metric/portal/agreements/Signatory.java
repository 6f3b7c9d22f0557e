package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.identity.MemberDetails;

@Entity
@Table(name = "agreement_signatory")
class Signatory extends TenantOwned {

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Column(name = "member_name", updatable = false)
    private String memberName;

    @Enumerated(EnumType.STRING)
    @Column(name = "rank_held", updatable = false)
    private SignatoryRank rank;

    @Column(name = "from_day", updatable = false)
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "named_by", updatable = false)
    private String namedBy;

    @Column(name = "named_at", updatable = false)
    private Instant namedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Signatory() {}

    Signatory(
            UUID id,
            SignatoryRank rank,
            LocalDate from,
            @Nullable LocalDate until,
            MemberDetails member,
            String by,
            Instant now) {
        super(id);
        this.memberId = member.id();
        this.memberName = member.name();
        this.rank = rank;
        this.from = from;
        this.until = until;
        this.namedBy = by;
        this.namedAt = now;
    }

    SignatoryEvent named() {
        return event(
                "signatory.named",
                new FieldChange("rank", null, rank.name()),
                new FieldChange("from", null, from.toString()),
                new FieldChange("until", null, Objects.toString(until, null)));
    }

    SignatoryEvent end(LocalDate lastDay) {
        String before = Objects.toString(until, null);
        until = lastDay;
        return event("signatory.ended", new FieldChange("until", before, lastDay.toString()));
    }

    boolean isOf(UUID member) {
        return memberId.equals(member);
    }

    /** Both days included. */
    boolean signsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    boolean endsOn(LocalDate day) {
        return day.equals(until);
    }

    boolean meets(LocalDate first, @Nullable LocalDate last) {
        return (until == null || !until.isBefore(first)) && (last == null || !from.isAfter(last));
    }

    UUID memberId() {
        return memberId;
    }

    SignatoryDetails details() {
        return new SignatoryDetails(getId(), getVersion(), memberId, memberName, rank, from, until, namedBy, namedAt);
    }

    private SignatoryEvent event(String action, FieldChange... changes) {
        return new SignatoryEvent(action, getId(), memberName, List.of(changes));
    }
}
