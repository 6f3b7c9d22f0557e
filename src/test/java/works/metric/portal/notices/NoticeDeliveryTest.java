package works.metric.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.AuditRows;
import works.metric.portal.JobsForTests;
import works.metric.portal.MailForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.NewAcceptance;

@PortalTest
class NoticeDeliveryTest {

    @Autowired
    private Stage stage;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private NoticeService notices;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    @Test
    void privacyLeadAndWhoAcceptedAreWrittenTo() throws MessagingException, IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementDetails accepted = accept(nordlys, "Ingrid Solberg");

        try (MailForTests mail = MailForTests.up()) {
            jobs.runDue();

            MimeMessage toLead = one(mail, nordlys, Role.PRIVACY_LEAD);
            one(mail, nordlys, Role.TENANT_ADMIN);
            assertThat(toLead.getSubject())
                    .isEqualTo("Data processing agreement accepted: Nordlys Spill AS, version 1");
            assertThat(toLead.getFrom()[0]).hasToString("portal@metric.works");
            assertThat(toLead.getContentType()).startsWith("text/plain");
            assertThat(toLead.getContent().toString())
                    .contains("version 1", "Person TENANT_ADMIN", "Ingrid Solberg", accepted.bytesSha256())
                    .contains("http://localhost:8080/t/" + nordlys.tenant().alias() + "/agreement/" + accepted.id());
        }
        assertThat(list(nordlys)).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.state()).isEqualTo(NoticeState.SENT);
            assertThat(notice.sentAt()).isEqualTo(clock.instant());
            assertThat(audit.actionsOn(nordlys, notice.id())).containsExactly("notice.owed", "notice.sent");
        });
    }

    @Test
    void whoeverIsBothIsWrittenToOnce() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        AgreementPreview preview = nordlys.as(Role.PRIVACY_LEAD, () -> agreements.prepare());
        nordlys.as(Role.PRIVACY_LEAD, () -> agreements.open(preview.id()));
        NewAcceptance word = new NewAcceptance("Ingrid Solberg", "CEO", true);
        nordlys.as(Role.PRIVACY_LEAD, () -> agreements.accept(preview.id(), word));
        nordlys.as(Role.PRIVACY_LEAD, () -> agreements.accept(preview.id(), word));

        assertThat(list(nordlys)).hasSize(1);
    }

    @Test
    void mailServerThatIsDownOnlyDelaysTheMail() throws MessagingException, IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        accept(nordlys, "Ingrid Solberg");

        jobs.runDue();
        assertThat(list(nordlys)).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.state()).isEqualTo(NoticeState.PENDING);
            assertThat(notice.attempts()).isEqualTo(1);
            assertThat(notice.lastFailure()).isEqualTo(NoticeFailure.SERVER_UNREACHABLE);
        });

        try (MailForTests mail = MailForTests.up()) {
            jobs.runDue();
            assertThat(mail.to(address(nordlys, Role.PRIVACY_LEAD)))
                    .as("not before its time")
                    .isEmpty();
            clock.advance(Duration.ofMinutes(2));
            jobs.runDue();
            one(mail, nordlys, Role.PRIVACY_LEAD);
        }
        assertThat(list(nordlys)).extracting(NoticeDetails::state).containsOnly(NoticeState.SENT);
    }

    @Test
    void mailThatCannotBeSentForAWeekIsGivenUpAndSaysSo() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        accept(nordlys, "Ingrid Solberg");

        jobs.runDue();
        clock.advance(Duration.ofDays(8));
        jobs.runDue();

        assertThat(list(nordlys)).extracting(NoticeDetails::state).containsOnly(NoticeState.FAILED);
        assertThat(jobsOf(nordlys)).isZero();
    }

    @Test
    void crashBetweenCommitAndSendingLosesNothing() throws MessagingException, IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        accept(nordlys, "Ingrid Solberg");
        assertThat(jobsOf(nordlys)).isEqualTo(2);
        database.update(
                "update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = execution_time"
                        + " where task_instance like ?",
                nordlys.id() + "/%");
        clock.advance(Duration.ofHours(1));

        try (MailForTests mail = MailForTests.up()) {
            jobs.reviveDead();
            // A revival is due at once by the machine's clock, not by the test's.
            clock.set(Instant.now().plusSeconds(60));
            jobs.runDue();
            one(mail, nordlys, Role.PRIVACY_LEAD);
            one(mail, nordlys, Role.TENANT_ADMIN);
        }
        assertThat(jobsOf(nordlys)).isZero();
    }

    @Test
    void acceptanceThatIsRolledBackOwesNothing() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        assertThatThrownBy(() -> transaction.as(nordlys.member(Role.TENANT_ADMIN), () -> {
                    accept(nordlys, "Ingrid Solberg");
                    assertThat(jobsOf(nordlys)).as("inside the transaction").isEqualTo(2);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        assertThat(jobsOf(nordlys)).isZero();
        assertThat(list(nordlys)).isEmpty();
    }

    @Test
    void namesCannotForgeHeadersOrLines() throws MessagingException, IOException {
        Stage.Cast tricky = stage.tenant("Nord\u2028lys\u202E AS");
        accept(tricky, "Ingrid Solberg");

        try (MailForTests mail = MailForTests.up()) {
            jobs.runDue();
            MimeMessage message = one(mail, tricky, Role.PRIVACY_LEAD);
            assertThat(message.getSubject()).isEqualTo("Data processing agreement accepted: Nord lys  AS, version 1");
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getContent().toString()).doesNotContain("\u2028", "\u202E");
        }
    }

    @Test
    void otherTenantAndOthersWithoutTheRightSeeNone() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        accept(nordlys, "Ingrid Solberg");
        NoticeDetails theirs = list(nordlys).getFirst();

        assertThat(list(zephyr)).isEmpty();
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> notices.byId(theirs.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notices.list(null, null)).isInstanceOf(AccessDenied.class);
    }

    private AgreementDetails accept(Stage.Cast cast, String typedName) {
        AgreementPreview preview = cast.as(Role.TENANT_ADMIN, () -> agreements.prepare());
        cast.as(Role.TENANT_ADMIN, () -> agreements.open(preview.id()));
        return cast.as(
                Role.TENANT_ADMIN,
                () -> agreements.accept(preview.id(), new NewAcceptance(typedName, "Managing director", true)));
    }

    private List<NoticeDetails> list(Stage.Cast cast) {
        return cast.as(Role.AUDITOR, () -> notices.list(null, null)).items();
    }

    private long jobsOf(Stage.Cast cast) {
        return scheduler.getScheduledExecutions().stream()
                .filter(job -> job.getTaskInstance().getTaskName().equals(NoticeAddress.TASK.getTaskName()))
                .filter(job -> job.getTaskInstance().getId().startsWith(cast.id() + "/"))
                .count();
    }

    private static MimeMessage one(MailForTests mail, Stage.Cast cast, Role role) {
        List<MimeMessage> found = mail.to(address(cast, role));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String address(Stage.Cast cast, Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT) + "@"
                + cast.tenant().alias() + ".example";
    }
}
