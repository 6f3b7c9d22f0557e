package works.metric.portal.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;

@PortalTest
@RecordApplicationEvents
class SubprocessorServiceTest {

    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);

    @Autowired
    private Stage stage;

    @Autowired
    private SubprocessorService subprocessors;

    @Autowired
    private TestClock clock;

    @Autowired
    private ProcessorProfile processor;

    @Autowired
    private ApplicationEvents events;

    static SubprocessorEntry entry(String name, String country, TransferMechanism mechanism) {
        return new SubprocessorEntry(
                name,
                "1 Example Street",
                country,
                "Kim Lee",
                "privacy@chat.example",
                "Support chat",
                "Carries the chat between portal users and support. Nothing of app users reaches it.",
                Set.of(DataCategory.EMAIL_ADDRESS),
                Set.of(SubjectCategory.PLATFORM_USERS),
                mechanism,
                "https://chat.example/dpa",
                "Ask us",
                SINCE);
    }

    private <T> T asOfficer(Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }

    private SubprocessorDetails added(SubprocessorEntry entry) {
        return asOfficer(() -> subprocessors.add(Ids.next(), entry));
    }

    @Test
    void officerAddsOnceAndEveryTenantReadsTheSame() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        UUID id = Ids.next();
        SubprocessorEntry chat = entry("Chat One", "US", TransferMechanism.DPF);

        SubprocessorDetails added = asOfficer(() -> subprocessors.add(id, chat));

        assertThat(asOfficer(() -> subprocessors.add(id, chat))).isEqualTo(added);
        for (Stage.Cast tenant : List.of(nordlys, zephyr)) {
            for (Role role : List.of(Role.TENANT_ADMIN, Role.PRIVACY_LEAD, Role.REQUEST_HANDLER, Role.AUDITOR)) {
                assertThat(tenant.as(role, () -> subprocessors.current())).containsOnlyOnce(added);
            }
        }
    }

    @Test
    void nobodyOfATenantAndNoOtherStaffWritesTheRegister() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        SubprocessorEntry chat = entry("Chat Two", "US", TransferMechanism.DPF);
        SubprocessorDetails known = added(chat);
        List<Runnable> verbs = List.of(
                () -> subprocessors.add(Ids.next(), chat),
                () -> subprocessors.correct(known.id(), known.version(), chat),
                () -> subprocessors.end(known.id(), known.version(), LocalDate.of(2026, 12, 1)));

        assertThat(verbs).allSatisfy(verb -> {
            for (Role role : List.of(Role.TENANT_ADMIN, Role.PRIVACY_LEAD, Role.REQUEST_HANDLER, Role.AUDITOR)) {
                assertThatThrownBy(() -> nordlys.as(role, verb)).isInstanceOf(AccessDenied.class);
            }
            for (Role role : List.of(Role.SUPPORT, Role.OPERATOR)) {
                assertThatThrownBy(() -> TenantScope.as(stage.staff(role), verb))
                        .isInstanceOf(AccessDenied.class);
            }
        });
    }

    private static SubprocessorEntry at(SubprocessorEntry entry, String address) {
        return new SubprocessorEntry(
                entry.name(),
                address,
                entry.country(),
                entry.contactName(),
                entry.contactEmail(),
                entry.service(),
                entry.description(),
                entry.dataCategories(),
                entry.subjectCategories(),
                entry.mechanism(),
                entry.mechanismReference(),
                entry.optOut(),
                entry.since(),
                entry.particulars());
    }

    @Test
    void correctionIsPublishedFieldByFieldAndCountsAtOnceForEverybody() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        SubprocessorDetails before = added(entry("Chat Three", "US", TransferMechanism.DPF));
        events.clear();

        SubprocessorDetails after = asOfficer(
                () -> subprocessors.correct(before.id(), before.version(), at(before.entry(), "2 Example Street")));

        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(events.stream(SubprocessorEvent.class)
                        .map(SubprocessorEvent::changes)
                        .toList())
                .containsExactly(List.of(new FieldChange("address", "1 Example Street", "2 Example Street")));
        assertThat(nordlys.as(Role.AUDITOR, () -> subprocessors.byId(before.id())))
                .isEqualTo(after);
        assertThat(nordlys.as(Role.AUDITOR, () -> subprocessors.history(before.id())))
                .extracting(RevisionDetails::kind)
                .containsExactly(RevisionKind.CORRECTION, RevisionKind.FIRST);
    }

    @Test
    void whatIsDoneDifferentlyNeedsANotice() {
        SubprocessorDetails chat = added(entry("Chat Ten", "US", TransferMechanism.DPF));
        List<SubprocessorEntry> wishes = List.of(
                entry("Chat Ten", "US", TransferMechanism.SCC),
                entry("Chat Ten", "CA", TransferMechanism.ADEQUACY),
                chat.entry()
                        .with(new EntryParticulars(
                                SubprocessorKind.SUBPROCESSOR,
                                null,
                                null,
                                Set.of("DE"),
                                null,
                                List.of(),
                                null,
                                null,
                                null)),
                chat.entry()
                        .with(new EntryParticulars(
                                SubprocessorKind.SUBPROCESSOR,
                                null,
                                null,
                                Set.of(),
                                null,
                                List.of(new ChainLink("Below Ltd", "Road 1", "Ann", "US", "Hosting", "DPF")),
                                null,
                                null,
                                null)));

        assertThat(wishes).allSatisfy(wish -> assertThatThrownBy(
                        () -> asOfficer(() -> subprocessors.correct(chat.id(), chat.version(), wish)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .allMatch(one -> one.key().equals("subprocessors.rule.needs-notice"))));
        assertThat(asOfficer(() -> subprocessors.byId(chat.id()))).isEqualTo(chat);
    }

    @Test
    void whatIsRecordedWithoutANoticeCountsForTenantsOpenedLaterOnly() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        clock.advance(Duration.ofHours(1));
        SubprocessorDetails chat = added(entry("Chat Eleven", "US", TransferMechanism.DPF));
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");

        clock.advance(Duration.ofDays(900));

        assertThat(nordlys.as(Role.AUDITOR, () -> subprocessors.current())).doesNotContain(chat);
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> subprocessors.byId(chat.id())))
                .isInstanceOf(NotFound.class);
        assertThat(zephyr.as(Role.AUDITOR, () -> subprocessors.current())).contains(chat);
        assertThat(asOfficer(() -> subprocessors.current())).contains(chat);
    }

    @Test
    void changeOnAStaleScreenIsToldAndChangesNothing() {
        SubprocessorDetails seen = added(entry("Chat Four", "US", TransferMechanism.DPF));
        SubprocessorDetails theirs =
                asOfficer(() -> subprocessors.correct(seen.id(), seen.version(), at(seen.entry(), "Street 2")));

        assertThatThrownBy(() ->
                        asOfficer(() -> subprocessors.correct(seen.id(), seen.version(), at(seen.entry(), "Street 3"))))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(
                        () -> asOfficer(() -> subprocessors.end(seen.id(), seen.version(), LocalDate.of(2026, 12, 1))))
                .isInstanceOf(Stale.class);
        assertThat(asOfficer(() -> subprocessors.byId(seen.id()))).isEqualTo(theirs);
    }

    @Test
    void endAheadKeepsItInTheListUntilThatDay() {
        SubprocessorDetails chat = added(entry("Chat Five", "US", TransferMechanism.DPF));
        LocalDate today = asOfficer(() -> subprocessors.today());

        SubprocessorDetails ending = asOfficer(() -> subprocessors.end(chat.id(), chat.version(), today.plusDays(1)));
        assertThat(asOfficer(() -> subprocessors.current())).contains(ending);

        SubprocessorDetails ended = asOfficer(() -> subprocessors.end(chat.id(), ending.version(), today));
        assertThat(asOfficer(() -> subprocessors.current())).doesNotContain(ended);
        assertThat(asOfficer(() -> subprocessors.all())).contains(ended);
        assertThat(asOfficer(() -> subprocessors.end(chat.id(), 0, today))).isEqualTo(ended);
    }

    @Test
    void listAtAnInstantIsThatOfTheTenantsOwnDay() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        SubprocessorDetails chat = added(entry("Chat Nine", "US", TransferMechanism.DPF));
        asOfficer(() -> subprocessors.end(chat.id(), chat.version(), LocalDate.of(2026, 12, 1)));

        assertThat(nordlys.as(Role.AUDITOR, () -> subprocessors.at(Instant.parse("2024-02-29T22:59:59Z"))))
                .noneMatch(one -> one.id().equals(chat.id()));
        assertThat(nordlys.as(Role.AUDITOR, () -> subprocessors.at(Instant.parse("2024-02-29T23:00:00Z"))))
                .anyMatch(one -> one.id().equals(chat.id()));
        assertThat(nordlys.as(Role.AUDITOR, () -> subprocessors.at(Instant.parse("2026-11-30T22:59:59Z"))))
                .anyMatch(one -> one.id().equals(chat.id()));
        assertThat(nordlys.as(Role.AUDITOR, () -> subprocessors.at(Instant.parse("2026-11-30T23:00:00Z"))))
                .noneMatch(one -> one.id().equals(chat.id()));
    }

    @Test
    void mechanismMustFitTheCountry() {
        assertThatThrownBy(() -> added(entry("Chat Six", "US", TransferMechanism.EEA)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> added(entry("Chat Six", "AU", TransferMechanism.DPF)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> added(entry("Chat Six", "NO", TransferMechanism.SCC)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void badInputNamesEveryField() {
        SubprocessorEntry bad = new SubprocessorEntry(
                " ",
                "a".repeat(501),
                "XX",
                null,
                "not an address",
                "",
                "",
                Set.of(),
                Set.of(),
                TransferMechanism.EEA,
                null,
                null,
                LocalDate.of(2030, 1, 1));

        assertThatThrownBy(() -> added(bad))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly(
                                "name",
                                "address",
                                "country",
                                "contactEmail",
                                "service",
                                "description",
                                "dataCategories",
                                "subjectCategories",
                                "mechanism",
                                "since"));
    }

    @Test
    void endBeforeTheBeginningIsRefused() {
        SubprocessorDetails chat = added(entry("Chat Seven", "US", TransferMechanism.DPF));

        assertThatThrownBy(() -> asOfficer(() -> subprocessors.end(chat.id(), chat.version(), SINCE.minusDays(1))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whatIsNotStatedIsNamedAsMissing() {
        SubprocessorEntry thin = new SubprocessorEntry(
                "Chat Eight",
                " ",
                "AU",
                null,
                "",
                "Mails",
                "Sends product mails.",
                Set.of(DataCategory.EMAIL_ADDRESS),
                Set.of(SubjectCategory.PLATFORM_USERS),
                TransferMechanism.SCC,
                null,
                null,
                SINCE);

        assertThat(added(thin).entry().missing())
                .containsExactly("address", "contactName", "contactEmail", "mechanismReference");
    }

    @Test
    void unknownIdIsNotThere() {
        assertThatThrownBy(() -> asOfficer(() -> subprocessors.byId(Ids.next())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void processorIsWhomTheConfigurationNames() {
        assertThat(processor.legalName()).isEqualTo("MetricWorks AS");
        assertThat(processor.dpoEmail()).isEqualTo("privacy@metric.works");
        assertThat(processor.supervisoryAuthority()).isEqualTo("Datatilsynet");
    }
}
