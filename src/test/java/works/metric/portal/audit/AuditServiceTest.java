package works.metric.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.NewMember;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

@PortalTest
class AuditServiceTest {

    @Autowired
    private Stage stage;

    @Autowired
    private AuditService audit;

    @Autowired
    private MemberService members;

    @Autowired
    private SupportAccessService supportAccess;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void aTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void changeIsFoundByActionActorSubjectAndDay() {
        MemberDetails nora = nordlys.as(Role.TENANT_ADMIN, () -> members.invite(Ids.next(), nora()));
        UUID admin = nordlys.member(Role.TENANT_ADMIN).id();
        LocalDate today = LocalDate.of(2026, 11, 23);

        AuditFilter exact = new AuditFilter("member.invited", admin, nora.id(), today, today);

        AuditRow row = list(exact, null).items().getFirst();
        assertThat(list(exact, null).items()).hasSize(1);
        assertThat(row.actorName()).isEqualTo("Person TENANT_ADMIN");
        assertThat(row.subjectLabel()).isEqualTo("Nora Moen");
        assertThat(row.changes())
                .containsExactly(new FieldChange("role", null, "AUDITOR"), new FieldChange("state", null, "INVITED"));
        assertThat(nordlys.as(Role.AUDITOR, () -> audit.byId(row.id()))).isEqualTo(row);
        assertThat(list(new AuditFilter("member.removed", admin, nora.id(), today, today), null)
                        .items())
                .isEmpty();
    }

    @Test
    void dayBeginsAndEndsInTheTenantsTimeZone() {
        clock.advance(Duration.ofDays(2).plusHours(14).minusMinutes(30));
        MemberDetails late = nordlys.as(Role.TENANT_ADMIN, () -> members.invite(Ids.next(), nora()));
        UUID her = late.id();
        LocalDate day = LocalDate.of(2026, 11, 25);

        assertThat(clock.instant()).hasToString("2026-11-25T22:30:00Z");
        assertThat(list(new AuditFilter(null, null, her, day, day), null).items())
                .hasSize(1);
        clock.advance(Duration.ofMinutes(30));
        MemberDetails later =
                nordlys.as(Role.TENANT_ADMIN, () -> members.changeRole(her, late.version(), Role.REQUEST_HANDLER));
        assertThat(later.role()).isEqualTo(Role.REQUEST_HANDLER);
        assertThat(list(new AuditFilter(null, null, her, day, day), null).items())
                .as("23:00 UTC is the next day in Oslo")
                .hasSize(1);
        assertThat(list(new AuditFilter(null, null, her, day.plusDays(1), null), null)
                        .items())
                .hasSize(1);
    }

    @Test
    void pagesGoToTheEndAndBackWithoutLosingOrRepeatingAnEntry() {
        UUID subject = Ids.next();
        for (int number = 0; number < 130; number++) {
            int same = number;
            if (number % 3 == 0) {
                clock.advance(Duration.ofSeconds(1));
            }
            happens(subject, "Number " + same, List.of());
        }
        AuditFilter about = new AuditFilter(null, null, subject, null, null);
        List<UUID> seen = new ArrayList<>();
        Page<AuditRow> page = list(about, null);
        page.items().forEach(row -> seen.add(row.id()));
        while (page.next() != null) {
            page = list(about, page.next());
            page.items().forEach(row -> seen.add(row.id()));
        }

        assertThat(seen).hasSize(130);
        assertThat(new HashSet<>(seen)).hasSize(130);
        Page<AuditRow> back = list(about, page.previous());
        assertThat(back.items()).extracting(AuditRow::id).isEqualTo(seen.subList(50, 100));
    }

    @Test
    void unreadablePageOrDayIsTheBeginningAndNoFault() {
        AuditFilter far = new AuditFilter(null, null, null, LocalDate.MIN, LocalDate.MAX);

        assertThat(list(far, "no key at all").items()).isNotEmpty();
        assertThat(list(far, works.metric.portal.access.PageKey.write("+999999999-12-31T23:59:59Z", Ids.next()))
                        .items())
                .isNotEmpty();
    }

    @Test
    void entryOfAnotherTenantIsNotThere() {
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        AuditRow hers = list(AuditFilter.ALL, null).items().getFirst();

        assertThatThrownBy(() -> zephyr.as(Role.AUDITOR, () -> audit.byId(hers.id())))
                .isInstanceOf(NotFound.class);
        assertThat(zephyr.as(
                                Role.AUDITOR,
                                () -> audit.list(
                                        new AuditFilter(null, hers.actorId(), hers.subjectId(), null, null), null))
                        .items())
                .isEmpty();
    }

    @Test
    void handlerDoesNotReadTheAudit() {
        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> audit.list(AuditFilter.ALL, null)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void tenantSeesWhoOfMetricWorksReadItsAudit() {
        Actor visiting = TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> supportAccess.enter(Ids.next(), nordlys.id(), new Entry("Ticket 7", "7", Entry.LONGEST)));

        TenantScope.as(visiting, () -> audit.list(AuditFilter.ALL, null));

        AuditRow row = list(new AuditFilter("audit.read", visiting.id(), null, null, null), null)
                .items()
                .getFirst();
        assertThat(row.actorKind()).isEqualTo(Actor.Kind.STAFF);
        assertThat(row.supportAccessId()).isNotNull();
    }

    @Test
    void staffAtHomeSeesMetricWorksOwnEntriesAndNoTenants() {
        UUID member = Ids.next();
        nordlys.as(Role.TENANT_ADMIN, () -> members.invite(member, nora()));

        List<AuditRow> own = TenantScope.as(stage.staff(Role.OPERATOR), () -> audit.list(AuditFilter.ALL, null))
                .items();
        List<AuditRow> ofTheMember = TenantScope.as(
                        stage.staff(Role.OPERATOR),
                        () -> audit.list(new AuditFilter(null, null, member, null, null), null))
                .items();

        assertThat(own)
                .isNotEmpty()
                .noneMatch(row -> row.actorKind() == Actor.Kind.MEMBER)
                .noneMatch(row -> row.subjectType().equals("member"));
        assertThat(ofTheMember).isEmpty();
    }

    @Test
    void reportOfAPeriodListsItsEntriesAndIsItselfRecorded() throws Exception {
        nordlys.as(Role.TENANT_ADMIN, () -> members.invite(Ids.next(), nora()));
        UUID id = Ids.next();
        LocalDate today = LocalDate.of(2026, 11, 23);

        AuditReport report = nordlys.as(Role.AUDITOR, () -> audit.report(id, today, today));

        try (PDDocument document = Loader.loadPDF(report.pdf().bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Nordlys Spill AS", "Nora Moen", "Member invited", "Auditor");
        }
        AuditRow made = list(new AuditFilter("audit.report-made", null, id, null, null), null)
                .items()
                .getFirst();
        assertThat(made.changes())
                .contains(
                        new FieldChange("contentSha256", null, report.pdf().contentSha256()),
                        new FieldChange("bytesSha256", null, report.pdf().sha256OfBytes()),
                        new FieldChange("entries", null, String.valueOf(report.entries())));
        assertThat(report.fileName()).matches("audit-report-stage-\\d+-2026-11-23-2026-11-23\\.pdf");
    }

    @Test
    void reportNeedsAPeriodThatHasBegunAndIsNotTooLong() {
        LocalDate today = LocalDate.of(2026, 11, 23);

        assertProblem("from", null, today);
        assertProblem("from", today.plusDays(1), today.plusDays(2));
        assertProblem("to", today, today.minusDays(1));
        assertProblem("to", today.minusDays(366), today);
    }

    @Test
    void hostileTextStaysOneEntryAndIsValidJson() {
        List<String> hostile = List.of(
                "line\r\n2026-11-23 forged entry",
                "escape \u001b[2J\u001b]0;title\u0007",
                "right \u202Egnp.exe to left",
                "zero \u0000 byte",
                "half \ud83d of a character \udca9",
                "\"}],\"changes\":[{\"",
                "<script>alert(1)</script>",
                "x".repeat(1_000_000),
                "\ud83d\ude00".repeat(500_000));
        for (String text : hostile) {
            UUID subject = Ids.next();
            happens(subject, text, List.of(new FieldChange("reason", text, text)));

            AuditRow row = list(new AuditFilter(null, null, subject, null, null), null)
                    .items()
                    .getFirst();
            assertThat(Rows.texts("select json_valid(changes) from audit_entry where subject_id = ?", subject))
                    .containsExactly("1");
            assertThat(row.changes()).hasSize(1);
            assertThat(row.subjectLabel().codePointCount(0, row.subjectLabel().length()))
                    .isLessThanOrEqualTo(300);
            assertThat(row.subjectLabel().codePoints().anyMatch(Character::isISOControl))
                    .as("control characters in " + row.subjectLabel())
                    .isFalse();
            assertThat(row.changes().getFirst().after().length()).isLessThanOrEqualTo(4_000);
        }
        System.out.println("Hostile texts audited: " + hostile.size() + ", entries forged: 0");
    }

    private void assertProblem(String field, @org.jspecify.annotations.Nullable LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> audit.report(Ids.next(), from, to)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly(field));
    }

    private Page<AuditRow> list(AuditFilter filter, @org.jspecify.annotations.Nullable String key) {
        return nordlys.as(Role.AUDITOR, () -> audit.list(filter, key));
    }

    private void happens(UUID subject, String label, List<FieldChange> changes) {
        transaction.as(
                nordlys.member(Role.TENANT_ADMIN), () -> events.publishEvent(new Happened(subject, label, changes)));
    }

    private static NewMember nora() {
        return new NewMember("nora@nordlys.example", "Nora Moen", Role.AUDITOR, Locale.ENGLISH);
    }
}
