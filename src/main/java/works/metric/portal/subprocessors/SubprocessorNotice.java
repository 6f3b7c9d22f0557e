package works.metric.portal.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.tenant.Contract.Authorisation;
import works.metric.portal.tenant.TenantDetails;

/** What a tenant was told of a change, under the terms of its contract on that day. */
@Entity
@Table(name = "subprocessor_notice")
class SubprocessorNotice extends TenantOwned {

    @Column(name = "change_id", updatable = false)
    private UUID changeId;

    @Column(updatable = false)
    private String subprocessor;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_kind", updatable = false)
    private ChangeKind changeKind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Authorisation authorisation;

    @Column(name = "notice_days", updatable = false)
    private int noticeDays;

    @Column(name = "time_zone", updatable = false)
    private String timeZone;

    @Column(name = "planned_on", updatable = false)
    private LocalDate plannedOn;

    @Column(name = "told_at", updatable = false)
    private Instant toldAt;

    @Column(name = "common_data", updatable = false)
    private String commonData;

    private int steps;

    @Column(name = "announced_at")
    private @Nullable Instant announcedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected SubprocessorNotice() {}

    SubprocessorNotice(
            SubprocessorChange change, String name, TenantDetails tenant, Set<DataCategory> common, Instant now) {
        super(once(change.id(), tenant));
        this.changeId = change.id();
        this.subprocessor = name;
        this.changeKind = change.change().kind();
        this.authorisation = tenant.contract().authorisation();
        this.noticeDays = tenant.contract().noticeDays();
        this.timeZone = tenant.timeZone().getId();
        this.plannedOn = change.plannedOn();
        this.toldAt = now;
        this.commonData = CategoryCodes.write(common);
    }

    /** The same for a change and tenant whichever process tells, so that a second one stores nothing. */
    private static UUID once(UUID change, TenantDetails tenant) {
        return UUID.nameUUIDFromBytes((tenant.id() + "/" + change).getBytes(StandardCharsets.UTF_8));
    }

    SubprocessorNoticeEvent told() {
        return new SubprocessorNoticeEvent(
                "subprocessor-notice.told",
                changeId,
                subprocessor,
                null,
                List.of(new FieldChange("objectUntil", null, terms().lastDay().toString())));
    }

    /** @param words of whoever takes the step */
    NoticeStep step(NoticeStepKind kind, Actor actor, @Nullable String words, Instant now) {
        steps++;
        return new NoticeStep(getId(), steps, kind, actor, words, now);
    }

    /** What the step is called in the audit. */
    SubprocessorNoticeEvent event(NoticeStepKind kind) {
        return new SubprocessorNoticeEvent(
                "subprocessor-notice." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                changeId,
                subprocessor,
                kind,
                List.of());
    }

    /** It is in effect and everybody who listens is told. */
    SubprocessorNoticeEvent announce(Instant since, Instant now) {
        announcedAt = now;
        return new SubprocessorNoticeEvent(
                "subprocessor-notice.in-effect",
                changeId,
                subprocessor,
                null,
                List.of(new FieldChange(
                        "effectiveOn",
                        null,
                        LocalDate.ofInstant(since, ZoneId.of(timeZone)).toString())));
    }

    UUID changeId() {
        return changeId;
    }

    boolean isAnnounced() {
        return announcedAt != null;
    }

    int steps() {
        return steps;
    }

    String subprocessor() {
        return subprocessor;
    }

    NoticeTerms terms() {
        return new NoticeTerms(authorisation, noticeDays, ZoneId.of(timeZone), toldAt, plannedOn);
    }

    Set<DataCategory> commonData() {
        return CategoryCodes.read(DataCategory::new, commonData);
    }

    ChangeKind changeKind() {
        return changeKind;
    }

    UUID tenant() {
        return tenantValue();
    }
}
