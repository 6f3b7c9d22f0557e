package works.metric.portal.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Role;
import works.metric.portal.identity.Recipients;
import works.metric.portal.subprocessors.ContractCopyEvent;
import works.metric.portal.subprocessors.NoticeFull;
import works.metric.portal.subprocessors.NoticeProofs;
import works.metric.portal.subprocessors.NoticeStepKind;
import works.metric.portal.subprocessors.NoticeSummary;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorNoticeEvent;
import works.metric.portal.subprocessors.ToldNotices;
import works.metric.portal.tenant.Contract.Authorisation;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/**
 * Tells a tenant's privacy leads and administrators of a change of the register with what they need to object (GDPR Art.
 * 28(2)), and of each step after it; and puts on record when a mail server took the first mail.
 */
@Component
class SubprocessorNotices {

    private static final String SUBJECT = "subprocessor-notice";

    private final NoticeDesk desk;
    private final NoticeRepository notices;
    private final Recipients recipients;
    private final TenantService tenants;
    private final ToldNotices told;
    private final NoticeProofs proofs;
    private final Texts texts;
    private final NoticeSettings settings;

    SubprocessorNotices(
            NoticeDesk desk,
            NoticeRepository notices,
            Recipients recipients,
            TenantService tenants,
            ToldNotices told,
            NoticeProofs proofs,
            Texts texts,
            NoticeSettings settings) {
        this.desk = desk;
        this.notices = notices;
        this.recipients = recipients;
        this.tenants = tenants;
        this.told = told;
        this.proofs = proofs;
        this.texts = texts;
        this.settings = settings;
    }

    @EventListener
    void on(SubprocessorNoticeEvent event) {
        NoticeStepKind step = event.step();
        if (step == NoticeStepKind.DELIVERED || step == NoticeStepKind.READ) {
            return;
        }
        TenantDetails tenant = tenants.current();
        NoticeFull notice = told.byId(event.subjectId());
        String link = settings.link("/t/" + tenant.alias() + "/subprocessors/notices/" + event.subjectId());
        if (event.action().equals("subprocessor-notice.told")) {
            desk.owe(subject(NoticeKind.SUBPROCESSOR_CHANGE, event.subjectId()), people(), to -> new Object[] {
                to.name(), tenant.name(), event.subjectLabel(), new Lines(lines(notice, to.language())), link
            });
            return;
        }
        desk.owe(subject(NoticeKind.SUBPROCESSOR_STEP, event.subjectId()), people(), to -> new Object[] {
            to.name(),
            tenant.name(),
            event.subjectLabel(),
            new Lines(step(notice, event, tenant.timeZone(), to.language())),
            link
        });
    }

    @EventListener
    void on(ContractCopyEvent event) {
        if (!event.action().equals("subprocessor-copy.given")) {
            return;
        }
        TenantDetails tenant = tenants.current();
        desk.owe(
                new NoticeSubject(NoticeKind.SUBPROCESSOR_COPY, event.subjectType(), event.subjectId()),
                people(),
                to -> new Object[] {
                    to.name(),
                    tenant.name(),
                    event.subjectLabel(),
                    settings.link("/t/" + tenant.alias() + "/subprocessors/notices")
                });
    }

    /** The mail server took it: on record at the notice it was about. */
    @EventListener
    void on(NoticeEvent event) {
        if (event.action().equals("notice.sent")) {
            notices.findById(event.subjectId())
                    .map(Notice::details)
                    .filter(mail -> mail.kind() == NoticeKind.SUBPROCESSOR_CHANGE)
                    .ifPresent(mail ->
                            proofs.delivered(mail.subjectId(), mail.recipientName() + " <" + mail.email() + ">"));
        }
    }

    private List<String> lines(NoticeFull notice, Locale language) {
        SubprocessorEntry entry = notice.entry();
        NoticeSummary summary = notice.summary();
        List<String> lines = new ArrayList<>();
        lines.add(line(language, "kind." + summary.kind(), summary.subprocessor(), notice.replaces()));
        lines.add(line(language, "service", entry.service()));
        lines.add(line(
                language,
                "countries",
                entry.countries().stream()
                        .map(code -> Locale.of("", code).getDisplayCountry(language))
                        .collect(Collectors.joining(", "))));
        lines.add(line(language, "mechanism", texts.get(language, "subprocessors.mechanism." + entry.mechanism())));
        lines.add(line(language, "what", notice.whatChanges()));
        lines.add(line(language, "reason", notice.reason()));
        lines.add(line(
                language,
                summary.isAffected() ? "affected" : "not-affected",
                summary.commonData().stream()
                        .map(one -> texts.get(language, one.key()))
                        .sorted()
                        .collect(Collectors.joining(", "))));
        lines.add(
                summary.authorisation() == Authorisation.GENERAL
                        ? line(
                                language,
                                "window",
                                NoticeDay.of(summary.lastDay(), texts, language),
                                summary.noticeDays())
                        : line(language, "yes", NoticeDay.of(summary.plannedOn(), texts, language)));
        return lines;
    }

    private List<String> step(NoticeFull notice, SubprocessorNoticeEvent event, ZoneId zone, Locale language) {
        List<String> lines = new ArrayList<>();
        NoticeStepKind kind = event.step();
        Instant effect = notice.summary().effectiveAt();
        lines.add(line(language, "step." + (kind == null ? "IN_EFFECT" : kind.name()), event.subjectLabel()));
        if (kind != null && !notice.steps().isEmpty()) {
            String words = notice.steps().getLast().words();
            if (words != null) {
                lines.add(words);
            }
        }
        lines.add(
                effect == null
                        ? line(language, "no-effect")
                        : line(language, "effect", NoticeDay.of(LocalDate.ofInstant(effect, zone), texts, language)));
        return lines;
    }

    private String line(Locale language, String key, @Nullable Object... arguments) {
        return texts.get(language, "notices.subprocessor." + key, arguments);
    }

    private static NoticeSubject subject(NoticeKind kind, UUID notice) {
        return new NoticeSubject(kind, SUBJECT, notice);
    }

    /** Each person once. */
    private Collection<Recipient> people() {
        Map<UUID, Recipient> once = new LinkedHashMap<>();
        for (Role role : List.of(Role.PRIVACY_LEAD, Role.TENANT_ADMIN)) {
            recipients.withRole(role).stream()
                    .map(Recipient::of)
                    .forEach(person -> once.putIfAbsent(person.id(), person));
        }
        return once.values();
    }
}
