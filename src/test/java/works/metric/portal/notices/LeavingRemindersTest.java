package works.metric.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.JobsForTests;
import works.metric.portal.MailForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.leaving.Certifier;
import works.metric.portal.leaving.LeavingCase;
import works.metric.portal.leaving.LeavingChoice;
import works.metric.portal.leaving.LeavingDeskService;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingStep;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.leaving.NewRecord;
import works.metric.portal.leaving.RecordDetails;
import works.metric.portal.leaving.ReturnFormat;
import works.metric.portal.leaving.StepKind;

/** What is said of the end of a contract, each on its day, once to each person, and not when it is overtaken. */
@PortalTest
class LeavingRemindersTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final String SHA256 = "0f".repeat(32);

    @Autowired
    private Stage stage;

    @Autowired
    private LeavingService leaving;

    @Autowired
    private LeavingDeskService desk;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Stage.Cast zephyr;
    private LeavingDetails given;

    @BeforeEach
    void oneTenantLeavesAndAnotherStays() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zéphyr Mobile SARL");
        given = give();
    }

    @AfterEach
    void now() {
        clock.set(TestClock.START);
    }

    @Test
    void sevenDaysBeforeTheEndThePrivacyPeopleAreRemindedOfTheirChoice() {
        Instant due = END.minusDays(7).atTime(MORNING).atZone(OSLO).toInstant();
        at(due.minusMillis(1));
        assertThat(owed()).doesNotContainKey("LEAVING_SOON");
        at(due);
        at(due.plusSeconds(60));

        assertThat(owed()).containsEntry("LEAVING_SOON", 2L);
        assertThat(owed(zephyr)).isEmpty();
        assertThat(body("LEAVING_SOON"))
                .contains("31 December 2026", "can still choose differently", "/leaving")
                .contains("Your choice: the data are returned");
    }

    @Test
    void endIsToldToBothSidesAtItsFirstMoment() {
        Instant end = END.atStartOfDay(OSLO).toInstant();
        at(end.minusMillis(1));
        assertThat(owed()).doesNotContainKey("LEAVING_ENDED");

        assertThat(staffMailsAt(end)).containsExactly("The contract of Nordlys Spill AS has ended");
        assertThat(owed()).containsEntry("LEAVING_ENDED", 2L);
        assertThat(staffMailsAt(end.plusSeconds(60))).isEmpty();
    }

    @Test
    void noticeTakenBackSilencesAllThatWasToBeSaid() {
        nordlys.as(Role.TENANT_ADMIN, () -> leaving.withdraw(given.id(), given.version(), "We stay"));

        assertThat(staffMailsAt(Instant.parse("2027-12-31T12:00:00Z"))).isEmpty();
        assertThat(owed()).containsOnlyKeys("LEAVING_GIVEN", "LEAVING_WITHDRAWN");
        assertThat(reminders()).isZero();
    }

    @Test
    void newNoticeAfterOneTakenBackIsRemindedOfByItsOwnDay() {
        nordlys.as(Role.TENANT_ADMIN, () -> leaving.withdraw(given.id(), given.version(), "We stay"));
        LocalDate later = END.plusDays(20);
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> leaving.give(Ids.next(), new NewLeaving(later, LeavingWishes.delete(), "Now we do go")));

        at(END.atStartOfDay(OSLO).toInstant());
        assertThat(owed()).doesNotContainKeys("LEAVING_SOON", "LEAVING_ENDED");
        at(later.minusDays(7).atTime(MORNING).atZone(OSLO).toInstant());
        assertThat(owed()).containsEntry("LEAVING_SOON", 2L);
    }

    @Test
    void anotherChoiceMovesTheDayOnWhichStaffIsRemindedOfTheDeletion() {
        LocalDate first = given.plan().deleteBy();
        LeavingDetails chosen = nordlys.as(
                Role.TENANT_ADMIN,
                () -> leaving.choose(given.id(), given.version(), wishes(LeavingChoice.RETURN_THEN_DELETE)));
        LocalDate second = chosen.plan().deleteBy();
        assertThat(second).isAfter(first);
        staffMailsAt(END.atStartOfDay(OSLO).toInstant());

        assertThat(staffMailsAt(first.minusDays(7).atTime(MORNING).atZone(OSLO).toInstant()))
                .isEmpty();
        assertThat(staffMailsAt(second.minusDays(7).atTime(MORNING).atZone(OSLO).toInstant()))
                .containsExactly("The data of Nordlys Spill AS have to be deleted by 1 March 2027");
    }

    @Test
    void returnIsToldOnceAndACorrectionOfItIsNot() {
        clock.set(END.atStartOfDay(OSLO).toInstant());
        LeavingStep back = look().steps().stream()
                .filter(step -> step.kind() == StepKind.RETURN)
                .findFirst()
                .orElseThrow();
        LeavingCase recorded = officer(() -> desk.record(
                nordlys.id(), Ids.next(), given.id(), back.target(), null, returned("All installs, 3 files")));
        RecordDetails first = java.util.Objects.requireNonNull(recorded.steps().stream()
                .filter(step -> step.kind() == StepKind.RETURN)
                .findFirst()
                .orElseThrow()
                .done());
        officer(() -> desk.record(
                nordlys.id(), first.id(), given.id(), back.target(), first.version(), returned("All, 4 files")));

        assertThat(owed()).containsEntry("LEAVING_RETURNED", 2L);
    }

    @Test
    void closingIsAnnouncedTwiceAndThenToldToPeopleWhoCannotSignInAnyMore() {
        clock.set(END.atStartOfDay(OSLO).toInstant());
        LocalDate closes = certify().leaving().plan().closesOn();
        assertThat(owed()).containsEntry("LEAVING_CERTIFIED", 2L);

        at(closes.minusDays(14).atTime(MORNING).atZone(OSLO).toInstant());
        assertThat(owed()).containsEntry("LEAVING_CLOSES_SOON", 2L).doesNotContainKey("LEAVING_CLOSES_NOW");
        assertThat(body("LEAVING_CLOSES_SOON")).contains("The portal closes for Nordlys Spill AS on");
        at(closes.minusDays(3).atTime(MORNING).atZone(OSLO).toInstant());
        assertThat(owed()).containsEntry("LEAVING_CLOSES_NOW", 2L).doesNotContainKey("LEAVING_CLOSED");
        at(closes.atStartOfDay(OSLO).toInstant());
        at(closes.atStartOfDay(OSLO).toInstant().plusSeconds(60));

        assertThat(owed())
                .containsEntry("LEAVING_CLOSES_SOON", 2L)
                .containsEntry("LEAVING_CLOSES_NOW", 2L)
                .containsEntry("LEAVING_CLOSED", 2L);
        assertThat(staffMailsAt(closes.plusDays(60).atStartOfDay(OSLO).toInstant()))
                .as("it is certified, so no deletion is due")
                .noneMatch(title -> title.contains("have to be deleted"));
    }

    @Test
    void portalThatWasDownForWeeksSaysOnlyWhatIsStillTrue() {
        clock.set(END.atStartOfDay(OSLO).toInstant());
        LocalDate closes = certify().leaving().plan().closesOn();

        at(closes.minusDays(2).atTime(MORNING).atZone(OSLO).toInstant());

        assertThat(owed())
                .containsEntry("LEAVING_CLOSES_NOW", 2L)
                .doesNotContainKeys("LEAVING_SOON", "LEAVING_ENDED", "LEAVING_CLOSES_SOON");
    }

    @Test
    void jobThatDiedBeforeItsEndSaysNothingTwice() {
        Instant due = END.minusDays(7).atTime(MORNING).atZone(OSLO).toInstant();
        at(due);
        String job = nordlys.id() + "/" + given.id() + "/SOON/" + END;
        scheduler.scheduleIfNotExists(LeavingReminders.TASK.instance(job).build(), due);
        at(due.plusSeconds(60));

        assertThat(owed()).containsEntry("LEAVING_SOON", 2L);
    }

    private void at(Instant instant) {
        clock.set(instant);
        jobs.runDueOf("leaving-reminder");
    }

    /** What MetricWorks' privacy officer is sent about this tenant when the clock stands there. */
    private List<String> staffMailsAt(Instant instant) {
        stage.staff(Role.PRIVACY_OFFICER);
        try (MailForTests mail = MailForTests.up()) {
            at(instant);
            return mail.to("privacy_officer@metric.works").stream()
                    .filter(one -> isAbout(one))
                    .map(LeavingRemindersTest::title)
                    .toList();
        }
    }

    private boolean isAbout(MimeMessage mail) {
        try {
            return mail.getContent().toString().contains(nordlys.id().toString());
        } catch (MessagingException | java.io.IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String title(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private LeavingDetails give() {
        return nordlys.as(
                Role.TENANT_ADMIN,
                () -> leaving.give(
                        Ids.next(), new NewLeaving(END, wishes(LeavingChoice.RETURN), "We move to another provider")));
    }

    private static LeavingWishes wishes(LeavingChoice choice) {
        return new LeavingWishes(choice, Set.of(), ReturnFormat.CSV, "sftp.nordlys.example");
    }

    private LeavingCase look() {
        return officer(() -> desk.of(nordlys.id()));
    }

    private LeavingCase certify() {
        for (LeavingStep step : look().steps()) {
            officer(() -> desk.record(
                    nordlys.id(),
                    Ids.next(),
                    given.id(),
                    step.target(),
                    null,
                    step.kind() == StepKind.RETURN ? returned("All") : NewRecord.deleted(END, "Erased")));
        }
        LeavingCase recorded = look();
        return officer(() -> desk.certify(nordlys.id(), given.id(), recorded, new Certifier("Henrik Dahl", "Privacy")));
    }

    private static NewRecord returned(String what) {
        return NewRecord.returned(END, what, SHA256, "sftp.nordlys.example");
    }

    private long reminders() {
        return scheduler.getScheduledExecutions().stream()
                .filter(job -> job.getTaskInstance().getTaskName().equals("leaving-reminder")
                        && job.getTaskInstance().getId().startsWith(nordlys.id() + "/"))
                .count();
    }

    private Map<String, Long> owed() {
        return owed(nordlys);
    }

    /** How many mails of each kind are owed to the tenant's people; also when nobody may read there any more. */
    private Map<String, Long> owed(Stage.Cast tenant) {
        return database
                .queryForList(
                        "select kind from notice where tenant_id = unhex(replace(?, '-', ''))",
                        String.class,
                        tenant.id().toString())
                .stream()
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }

    private String body(String kind) {
        return database.queryForList(
                        "select body from notice where tenant_id = unhex(replace(?, '-', '')) and kind = ?",
                        String.class,
                        nordlys.id().toString(),
                        kind)
                .getFirst();
    }

    private <T> T officer(Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }
}
