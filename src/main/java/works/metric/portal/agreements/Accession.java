package works.metric.portal.agreements;

import jakarta.persistence.AttributeOverride;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.tenant.LegalIdentity;

// Who acceded and who signed is written once; the application's account could not change it either.
@Entity
@Table(name = "agreement_accession")
class Accession extends TenantOwned {

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Embedded
    @AttributeOverride(name = "legalName", column = @Column(name = "legal_name", updatable = false))
    @AttributeOverride(name = "registrationNo", column = @Column(name = "registration_no", updatable = false))
    @AttributeOverride(name = "address", column = @Column(name = "address", updatable = false))
    @AttributeOverride(name = "country", column = @Column(name = "country", updatable = false))
    @AttributeOverride(name = "contactName", column = @Column(name = "contact_name", updatable = false))
    @AttributeOverride(name = "contactPosition", column = @Column(name = "contact_position", updatable = false))
    @AttributeOverride(name = "contactEmail", column = @Column(name = "contact_email", updatable = false))
    @AttributeOverride(name = "dpoName", column = @Column(name = "dpo_name", updatable = false))
    @AttributeOverride(name = "dpoEmail", column = @Column(name = "dpo_email", updatable = false))
    private LegalIdentity identity;

    @Column(updatable = false)
    private String apps;

    @Column(name = "begins_on", updatable = false)
    private LocalDate beginsOn;

    @Embedded
    private AccessionSignature signature;

    @Column(name = "content_sha256", updatable = false)
    private String contentSha256;

    @Enumerated(EnumType.STRING)
    private AccessionState state;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by_name")
    private @Nullable String answeredBy;

    @Column(name = "processor_name")
    private @Nullable String processorName;

    @Column(name = "processor_position")
    private @Nullable String processorPosition;

    private @Nullable String reason;

    @Column(name = "begins_at")
    private @Nullable Instant beginsAt;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "end_set_by_name")
    private @Nullable String endSetBy;

    @Column(name = "end_set_at")
    private @Nullable Instant endSetAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Accession() {}

    Accession(UUID id, UUID agreement, NewAccession wanted, AccessionSignature signature, String sha256) {
        super(id);
        this.agreementId = agreement;
        this.identity = wanted.identity();
        this.apps = String.join("\n", wanted.apps());
        this.beginsOn = Objects.requireNonNull(wanted.beginsOn());
        this.signature = signature;
        this.contentSha256 = sha256;
        this.state = AccessionState.WAITING;
    }

    List<FieldChange> signed() {
        return List.of(
                new FieldChange("state", null, state.name()),
                new FieldChange("beginsOn", null, beginsOn.toString()),
                new FieldChange("contentSha256", null, contentSha256));
    }

    /** From its first day on, and never before the last signature. */
    List<FieldChange> agree(ProcessorSignature word, String by, Instant now, ZoneId zone) {
        FieldChange change = answer(AccessionState.AGREED, by, now);
        Instant first = beginsOn.atStartOfDay(zone).toInstant();
        Instant begins = first.isAfter(now) ? first : now;
        processorName = word.name();
        processorPosition = word.position();
        beginsAt = begins;
        return List.of(change, new FieldChange("beginsAt", null, begins.toString()));
    }

    List<FieldChange> refuse(String why, String by, Instant now) {
        FieldChange change = answer(AccessionState.REFUSED, by, now);
        reason = why;
        return List.of(change, new FieldChange("reason", null, why));
    }

    List<FieldChange> withdraw(String by, Instant now) {
        return List.of(answer(AccessionState.WITHDRAWN, by, now));
    }

    List<FieldChange> end(LocalDate lastDay, ZoneId zone, String by, Instant now) {
        FieldChange change = new FieldChange("endsOn", Objects.toString(endsOn, null), lastDay.toString());
        endsOn = lastDay;
        endsAt = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        endSetBy = by;
        endSetAt = now;
        return List.of(change);
    }

    boolean is(AccessionState one) {
        return state == one;
    }

    boolean isOf(LegalIdentity other) {
        return isSame(identity.legalName(), other.legalName())
                || Stream.of(identity, other).noneMatch(one -> one.registrationNo() == null)
                        && identity.country().equals(other.country())
                        && isSame(identity.registrationNo(), other.registrationNo());
    }

    Instant signedAt() {
        return signature.at();
    }

    TenantId tenant() {
        return new TenantId(tenantValue());
    }

    AccessionDetails details() {
        return new AccessionDetails(
                getId(),
                getVersion(),
                identity,
                apps.isEmpty() ? List.of() : List.of(apps.split("\n")),
                beginsOn,
                signature.by(),
                signature.byName(),
                signature.account(),
                signature.typedName(),
                signature.position(),
                signature.at(),
                signature.origin(),
                contentSha256,
                state,
                answeredAt == null || answeredBy == null
                        ? null
                        : new AccessionDetails.Answer(answeredAt, answeredBy, processorName, processorPosition, reason),
                beginsAt,
                endsOn == null || endsAt == null || endSetBy == null || endSetAt == null
                        ? null
                        : new AccessionDetails.End(endsOn, endsAt, endSetBy, endSetAt));
    }

    private FieldChange answer(AccessionState answer, String by, Instant now) {
        FieldChange change = new FieldChange("state", state.name(), answer.name());
        state = answer;
        answeredBy = by;
        answeredAt = now;
        return change;
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    /** Written with other blanks or letters of another size it is the same company. */
    private static String plain(String name) {
        return name.replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT);
    }
}
