package works.metric.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.JobsForTests;
import works.metric.portal.MailForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Obstacle;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

@PortalTest
class RequestNoticesTest {

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService work;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private NoticeService notices;

    @Autowired
    private DueNotices due;

    @Autowired
    private StaffReminders staff;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void mondayMorning() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void whoMustAnswerMetricWorksIsToldAtOnceWithBothDates() throws MessagingException, IOException {
        RequestDetails started = started(record("2026-11-20T12:00:00Z"));
        assertThat(all(nordlys)).as("what the tenant does itself").isEmpty();

        asVisitor(() -> work.take(
                started.id(), started.version(), StepTaken.of(RequestStep.ASK, "Which of the two accounts?")));

        assertThat(all(nordlys))
                .extracting(NoticeDetails::recipientName)
                .containsExactlyInAnyOrder("Person PRIVACY_LEAD", "Person REQUEST_HANDLER");
        assertThat(all(nordlys)).allSatisfy(notice -> {
            assertThat(notice.title()).isEqualTo(started.reference() + ": Needs your answer");
            assertThat(notice.body())
                    .contains("To be answered by law: 20 December 2026, in 27 days")
                    .contains("Promised by MetricWorks: 3 December 2026, in 10 days")
                    .contains("/t/" + nordlys.tenant().alias() + "/requests/" + started.id())
                    .doesNotContain("Which of the two", "kari.nordmann");
        });
        try (MailForTests mail = MailForTests.up()) {
            jobs.runDue();
            assertThat(mail.to("privacy_lead@" + nordlys.tenant().alias() + ".example")
                            .getFirst()
                            .getContent()
                            .toString())
                    .contains("To be answered by law: 20 December 2026, in 27 days");
        }
    }

    @Test
    void whoHasTakenTheCaseAloneIsTold() {
        RequestDetails started = started(record("2026-11-20T12:00:00Z"));
        RequestDetails taken = nordlys.as(Role.TENANT_ADMIN, () -> work.assignToMe(started.id(), started.version()));
        RequestDetails stuck = asVisitor(() -> work.take(
                taken.id(), taken.version(), StepTaken.obstacle(Obstacle.values()[0], "Two people share the device")));
        assertThat(all(nordlys)).singleElement().satisfies(notice -> {
            assertThat(notice.recipientName()).isEqualTo("Person TENANT_ADMIN");
            assertThat(notice.title()).endsWith("Awaits your decision");
        });
        RequestDetails again = nordlys.as(
                Role.PRIVACY_LEAD,
                () -> work.take(stuck.id(), stuck.version(), StepTaken.of(RequestStep.GO_ON, "Take the later one")));
        asVisitor(() ->
                work.take(again.id(), again.version(), StepTaken.of(RequestStep.FIND_NOTHING, "Searched the stores")));
        assertThat(all(nordlys).getFirst().title()).endsWith("No data found");
        assertThat(all(nordlys)).hasSize(2);
    }

    @Test
    void whatTheControllersOwnPeopleDoTheyKnow() {
        RequestDetails started = started(record("2026-11-20T12:00:00Z"));
        RequestDetails taken = nordlys.as(Role.TENANT_ADMIN, () -> work.assignToMe(started.id(), started.version()));
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> work.take(
                        taken.id(), taken.version(), StepTaken.of(RequestStep.FIND_NOTHING, "Searched ourselves")));
        assertThat(all(nordlys)).isEmpty();
    }

    @Test
    void whoWroteToMetricWorksInsteadIsMadeKnownToTheController() {
        RequestDetails recorded = asVisitor(() -> requests.record(Ids.next(), wanted("2026-11-20T12:00:00Z")));
        assertThat(all(nordlys)).hasSize(2).allSatisfy(notice -> assertThat(notice.title())
                .isEqualTo(recorded.reference() + ": a person has written to MetricWorks"));
    }

    @Test
    void caseOfNobodysEndsWithoutAMail() {
        RequestDetails started = started(record("2026-11-20T12:00:00Z"));
        asVisitor(() -> work.take(
                started.id(), started.version(), StepTaken.of(RequestStep.FIND_NOTHING, "Searched the stores")));
        assertThat(all(nordlys)).isEmpty();
    }

    @Test
    void whoIsGivenCasesGetsOneMailForAllOfThem() throws MessagingException, IOException {
        RequestDetails first = record("2026-11-20T12:00:00Z");
        RequestDetails second = record("2026-11-21T12:00:00Z");
        UUID handler = nordlys.member(Role.REQUEST_HANDLER).id();
        for (RequestDetails request : List.of(first, second)) {
            nordlys.as(
                    Role.PRIVACY_LEAD,
                    () -> work.assignTo(request.id(), request.version(), handler, Ids.next(), "While I am away"));
        }
        try (MailForTests mail = MailForTests.up()) {
            jobs.runDue();
            assertThat(all(nordlys)).as("while more may come").isEmpty();
            clock.advance(Duration.ofMinutes(4));
            jobs.runDue();
            clock.advance(Duration.ofMinutes(4));
            jobs.runDue();
            assertThat(mail.to("request_handler@" + nordlys.tenant().alias() + ".example"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.getContent().toString())
                            .contains(first.reference(), second.reference(), "All of yours:")
                            .doesNotContain("While I am away"));
        }
        assertThat(all(nordlys)).singleElement().satisfies(notice -> assertThat(notice.state())
                .isEqualTo(NoticeState.SENT));
    }

    @Test
    void peopleAreRemindedOnceInTheirOwnMorning() {
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        RequestDetails inAWeek = record("2026-10-30T12:00:00Z");
        RequestDetails dueToday = record("2026-10-23T12:00:00Z");
        record("2026-11-01T12:00:00Z");

        clock.set(Instant.parse("2026-11-23T05:59:59Z"));
        due.remind(nordlys.tenant());
        assertThat(all(nordlys)).as("before seven in Oslo").isEmpty();

        clock.advance(Duration.ofSeconds(1));
        due.remind(nordlys.tenant());
        due.remind(nordlys.tenant());
        due.remind(zephyr.tenant());

        assertThat(all(zephyr)).isEmpty();
        assertThat(all(nordlys)).hasSize(2).allSatisfy(notice -> assertThat(notice.body())
                .contains(dueToday.reference(), "To be answered by law: 23 November 2026, today")
                .contains(inAWeek.reference(), "To be answered by law: 30 November 2026, in 7 days")
                .doesNotContain("1 December 2026"));
    }

    @Test
    void handlerIsNotRemindedOfWhatSomebodyElseHasTaken() {
        RequestDetails request = record("2026-10-23T12:00:00Z");
        nordlys.as(Role.TENANT_ADMIN, () -> work.assignToMe(request.id(), request.version()));
        due.remind(nordlys.tenant());
        assertThat(all(nordlys)).extracting(NoticeDetails::recipientName).containsExactly("Person PRIVACY_LEAD");
    }

    @Test
    void overdueIsNamedAgainEachMondayUntilItIsClosed() {
        RequestDetails late = record("2026-10-15T12:00:00Z");
        due.remind(nordlys.tenant());
        assertThat(all(nordlys)).hasSize(2).allSatisfy(notice -> assertThat(notice.body())
                .contains("15 November 2026, 8 days ago"));
        clock.advance(Duration.ofDays(1));
        due.remind(nordlys.tenant());
        assertThat(all(nordlys)).as("Tuesday").hasSize(2);
        clock.advance(Duration.ofDays(6));
        due.remind(nordlys.tenant());
        assertThat(all(nordlys)).as("Monday").hasSize(4);
        nordlys.as(Role.REQUEST_HANDLER, () -> work.take(late.id(), late.version(), StepTaken.of(RequestStep.CANCEL)));
        clock.advance(Duration.ofDays(7));
        due.remind(nordlys.tenant());
        assertThat(all(nordlys)).hasSize(4);
    }

    @Test
    void metricWorksIsRemindedOfItsPromises() throws MessagingException, IOException {
        clock.set(Instant.parse("2026-11-16T09:00:00Z"));
        RequestDetails promised = record("2026-11-16T08:00:00Z");
        UUID person = stage.staff(Role.SUPPORT).id();
        clock.set(Instant.parse("2026-11-25T06:00:00Z"));
        try (MailForTests mail = MailForTests.up()) {
            Instant next = staff.remind(person);
            assertThat(next).isEqualTo(Instant.parse("2026-11-26T06:00:00Z"));
            assertThat(mail.to("support@metric.works").getFirst().getContent().toString())
                    .contains("Nordlys Spill AS: " + promised.reference()
                            + ", Access. Promised: 26 November 2026, in 1 day.")
                    .contains("By law: 16 December 2026, in 21 days");
            clock.set(Instant.parse("2026-11-28T06:00:00Z"));
            int before = mail.to("support@metric.works").size();
            staff.remind(person);
            assertThat(mail.to("support@metric.works")).as("a Saturday").hasSize(before);
        }
        assertThat(staff.remind(stage.staff(Role.PRIVACY_OFFICER).id())).isNull();
    }

    private RequestDetails record(String submitted) {
        return nordlys.as(Role.REQUEST_HANDLER, () -> requests.record(Ids.next(), wanted(submitted)));
    }

    private static NewRequest wanted(String submitted) {
        return new NewRequest(
                RequestType.ACCESS,
                Regulation.GDPR,
                RequestSource.SCREEN,
                Instant.parse(submitted),
                List.of(new NewIdentity(IdentityType.EMAIL, "kari.nordmann@nordlys.example")),
                null,
                null);
    }

    private RequestDetails started(RequestDetails request) {
        return nordlys.as(
                Role.REQUEST_HANDLER,
                () -> work.take(request.id(), request.version(), StepTaken.of(RequestStep.START)));
    }

    private RequestDetails asVisitor(Supplier<RequestDetails> step) {
        Actor visitor = TenantScope.as(
                stage.staff(Role.SUPPORT),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Work on it", "T-1", Duration.ofHours(1))));
        return TenantScope.as(visitor, step);
    }

    private List<NoticeDetails> all(Stage.Cast cast) {
        return cast.as(Role.AUDITOR, () -> notices.list(null, null)).items();
    }
}
