package works.metric.portal.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.subprocessors.ChangeDetails;
import works.metric.portal.subprocessors.ChangeKind;
import works.metric.portal.subprocessors.EntryParticulars;
import works.metric.portal.subprocessors.NewChange;
import works.metric.portal.subprocessors.SendingNow;
import works.metric.portal.subprocessors.SubprocessorChangeService;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorKind;
import works.metric.portal.subprocessors.SubprocessorNoticeService;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;

/** Changes of the register that the demo's tenants are told of. The companies are invented. */
final class DemoChanges {

    private final ApplicationContext portal;
    private final Actor officer;
    private final Actor reviewer;

    DemoChanges(ApplicationContext portal, Actor officer, Actor reviewer) {
        this.portal = portal;
        this.officer = officer;
        this.reviewer = reviewer;
    }

    UUID addHosting() {
        return sent(
                0,
                new SubprocessorEntry(
                        "Fjordlager Drift AS",
                        "Havnegata 3, 7010 Trondheim",
                        "NO",
                        "Siri Moen",
                        "privacy@fjordlager.example",
                        "Hosting of raw events",
                        "Keeps raw events of app users for the Platform. Reads none of them, and keeps nothing after deletion.",
                        Set.of(DataCategory.ADVERTISING_IDS, DataCategory.IP_ADDRESS, DataCategory.IN_APP_EVENTS),
                        Set.of(SubjectCategory.APP_USERS),
                        TransferMechanism.EEA,
                        null,
                        "Object to it in the portal",
                        LocalDate.of(2026, 1, 1)),
                "Raw events are kept by another company, in Norway.",
                "The present room for raw events is full.");
    }

    void addMessages() {
        sent(
                14,
                new SubprocessorEntry(
                        "Skyvarsel Ltd",
                        "4 Harbour Row, Dublin 2",
                        "IE",
                        "Niamh Byrne",
                        "dpo@skyvarsel.example",
                        "Sending of service messages",
                        "Sends messages about the Platform's own operation to the people who use it.",
                        Set.of(DataCategory.EMAIL_ADDRESS),
                        Set.of(SubjectCategory.PLATFORM_USERS),
                        TransferMechanism.EEA,
                        null,
                        null,
                        LocalDate.of(2026, 1, 1)),
                "Service messages go out through another company.",
                "A second way for service messages, should the first fail.");
    }

    void object(UUID change) {
        SubprocessorNoticeService notices = portal.getBean(SubprocessorNoticeService.class);
        notices.object(
                change,
                notices.open(change).summary().version(),
                "We have to see the certificate of the data centre first.");
    }

    void agree(UUID change) {
        SubprocessorNoticeService notices = portal.getBean(SubprocessorNoticeService.class);
        notices.consent(change, notices.open(change).summary().version());
    }

    private UUID sent(int daysAhead, SubprocessorEntry entry, String whatChanges, String reason) {
        SubprocessorChangeService changes = portal.getBean(SubprocessorChangeService.class);
        SubprocessorEntry whole = entry.with(new EntryParticulars(
                SubprocessorKind.SUBPROCESSOR,
                "Data protection officer",
                null,
                Set.of(),
                "Encrypted at rest and on the way; entry by named people with a second factor; tested every year.",
                List.of(),
                "Agreement of this year, on file",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 12, 31)));
        ChangeDetails submitted = TenantScope.as(officer, () -> {
            LocalDate planned =
                    portal.getBean(SubprocessorService.class).today().plusDays(daysAhead);
            ChangeDetails draft = changes.draft(
                    Ids.next(), NewChange.of(ChangeKind.ADD, Ids.next(), null, whole, reason, whatChanges, planned));
            return changes.submit(draft.id(), draft.version());
        });
        ChangeDetails reviewed =
                TenantScope.as(reviewer, () -> changes.review(submitted.id(), submitted.version(), true, "Complete."));
        TenantScope.as(officer, () -> changes.send(reviewed.id(), reviewed.version()));
        SendingNow.tellAll(portal, reviewed.id());
        return reviewed.id();
    }
}
