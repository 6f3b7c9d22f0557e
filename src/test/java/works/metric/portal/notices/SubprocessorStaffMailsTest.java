package works.metric.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import works.metric.portal.JobsForTests;
import works.metric.portal.MailForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.home.StaffWaitingItem;
import works.metric.portal.home.StaffWaitingSource;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.subprocessors.Answer;
import works.metric.portal.subprocessors.ChangeStage;
import works.metric.portal.subprocessors.ContractCopyService;
import works.metric.portal.subprocessors.SubprocessorNoticeService;
import works.metric.portal.subprocessors.SubprocessorProgressService;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.tenant.Contract.Authorisation;

/** MetricWorks learns of what tenants decide about sub-processors, by mail and on its first screen. */
@PortalTest
class SubprocessorStaffMailsTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private SubprocessorNoticeService notices;

    @Autowired
    private SubprocessorProgressService progress;

    @Autowired
    private SubprocessorService register;

    @Autowired
    private ContractCopyService copies;

    @Autowired
    private Recipients recipients;

    @Autowired
    private List<StaffWaitingSource> waiting;

    @Autowired
    private Stage stage;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    private ChangeStage going;
    private Stage.Cast nordlys;
    private Stage.Cast asked;

    @BeforeEach
    void setUp() {
        // Long before the other tests: their tenants are opened after each sending here, and so not told.
        clock.set(Instant.parse("2019-11-23T09:00:00Z"));
        going = new ChangeStage(portal);
        nordlys = stage.tenant("Nordlys Spill AS");
        asked = going.tenant("Zéphyr Mobile SARL", Authorisation.SPECIFIC, 14, "Europe/Paris");
    }

    @Test
    void eachDecisionIsMailedOnceToEachPrivacyOfficer() throws MessagingException, IOException {
        UUID notice = sent();
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.open(notice));
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, 0, "No data to the USA."));
        assertThat(mailed()).containsExactly("Nordlys Spill AS objects to sub-processor Cloud");

        nordlys.as(Role.PRIVACY_LEAD, () -> notices.leave(notice, 1, "Then we go."));
        assertThat(mailed())
                .containsExactly("Nordlys Spill AS says that it ends the contract over sub-processor Cloud");
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.withdraw(notice, 2, null));
        assertThat(mailed()).containsExactly("Nordlys Spill AS withdraws its objection to sub-processor Cloud");
        asked.as(Role.TENANT_ADMIN, () -> notices.consent(notice, 0));
        assertThat(mailed()).containsExactly("Zéphyr Mobile SARL agrees to sub-processor Cloud");
        assertThat(mailed()).isEmpty();

        nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, 3, "After all not."));
        try (MailForTests mail = MailForTests.up()) {
            jobs.runDueOf("subprocessor-staff");
            for (MemberDetails officer : officers()) {
                MimeMessage told = mail.to(officer.email()).getFirst();
                assertThat(told.getContent().toString())
                        .contains("23 November 2019, 10:00 CET", "/staff/subprocessor-changes/" + notice)
                        .doesNotContain("After all not.");
            }
        }
    }

    @Test
    void requestForAContractIsMailedAndStandsOnTheFirstScreenUntilItIsGiven() {
        UUID cloud = Ids.next();
        going.asOfficer(() -> register.add(cloud, ChangeStage.entry("Hosting", "IE", TransferMechanism.EEA)));
        Stage.Cast later = stage.tenant("Later AS");
        UUID copy = Ids.next();
        later.as(Role.PRIVACY_LEAD, () -> copies.ask(copy, cloud, "For our file"));
        later.as(Role.PRIVACY_LEAD, () -> copies.ask(copy, cloud, "For our file"));

        assertThat(mailed()).containsExactly("Later AS asks for the contract with sub-processor Hosting");
        StaffWaitingItem item = only("Later AS");
        assertThat(item.textKey()).isEqualTo("subprocessors.staff-waiting.copy");
        assertThat(item.since()).isEqualTo("2019-11-23");
        assertThat(item.path()).isEqualTo("staff/subprocessor-changes");

        going.asOfficer(() -> {
            copies.give(
                    later.id(),
                    copy,
                    "contract.pdf",
                    "%PDF-1.7\nredacted\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return true;
        });
        assertThat(items("Later AS")).isEmpty();
    }

    @Test
    void firstScreenSaysWhoWaitsForWhomUntilTheObjectionIsOver() {
        UUID notice = sent();
        assertThat(items("Nordlys Spill AS")).isEmpty();
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, 0, "Ground"));

        StaffWaitingItem objected = only("Nordlys Spill AS");
        assertThat(objected.ours()).isTrue();
        assertThat(objected.arguments()).containsExactly("Cloud");
        assertThat(objected.path()).isEqualTo("staff/subprocessor-changes/" + notice);

        going.asOfficer(() -> progress.answer(notice, nordlys.id(), 1, Answer.ALTERNATIVE, "Hashed."));
        assertThat(only("Nordlys Spill AS").ours()).isFalse();
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.leave(notice, 2, "We go."));
        assertThat(only("Nordlys Spill AS").ours()).isTrue();
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.withdraw(notice, 3, null));
        assertThat(items("Nordlys Spill AS")).isEmpty();

        for (Role other : List.of(Role.SUPPORT, Role.OPERATOR)) {
            assertThat(itemsOf(stage.staff(other))).isEmpty();
        }
        assertThat(itemsOf(nordlys.member(Role.TENANT_ADMIN))).isEmpty();
    }

    private UUID sent() {
        return going.sent(going.adding(
                Ids.next(), ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), LocalDate.of(2019, 11, 24)));
    }

    /** The titles that reached every privacy officer since the last time: the same for each. */
    private List<String> mailed() {
        try (MailForTests mail = MailForTests.up()) {
            jobs.runDueOf("subprocessor-staff");
            List<List<String>> all = officers().stream()
                    .map(officer -> mail.to(officer.email()).stream()
                            .map(SubprocessorStaffMailsTest::subject)
                            .toList())
                    .distinct()
                    .toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private List<MemberDetails> officers() {
        stage.staff(Role.PRIVACY_OFFICER);
        return TenantScope.as(Actor.system("test"), () -> recipients.staffWithRole(Role.PRIVACY_OFFICER));
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private StaffWaitingItem only(String tenant) {
        List<StaffWaitingItem> found = items(tenant);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<StaffWaitingItem> items(String tenant) {
        return itemsOf(stage.staff(Role.PRIVACY_OFFICER)).stream()
                .filter(item -> item.tenant().equals(tenant))
                .toList();
    }

    private List<StaffWaitingItem> itemsOf(Actor actor) {
        return TenantScope.as(actor, () -> waiting.stream()
                .flatMap(source -> source.waiting().stream())
                .filter(item -> item.textKey().startsWith("subprocessors."))
                .toList());
    }
}
