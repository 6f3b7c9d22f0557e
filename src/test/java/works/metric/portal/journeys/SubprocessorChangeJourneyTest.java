package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A new sub-processor, from the gaps of its draft to what it comes to: for who was silent, and for who objected. */
class SubprocessorChangeJourneyTest extends Journey {

    private static final String NAME = "Kvitfjell Analyse AS";
    private static final String GROUND = "We may not let events leave our own data centre.";
    private static final String ANSWER = "Your events stay where they are. You are left out.";

    @Override
    RunningPortal portal() {
        return RunningPortal.ofMovableTime();
    }

    @Test
    void silentTenantGetsItAfterItsPeriodAndTheObjectingOneNever() {
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        henrik.open("/staff/subprocessor-changes/new");
        fill(henrik, "Legal name", NAME);
        henrik.press("Save draft").sees("The draft is saved.");
        henrik.sees("It cannot be sent yet").sees("Address:").look("change-gaps");
        henrik.press("Submit for review").confirm("Submit for review");
        henrik.page()
                .locator("vaadin-dialog[opened] .field-problem")
                .filter(new Locator.FilterOptions().setHasText(":"))
                .waitFor();
        henrik.look("change-refused").leave("Cancel");
        henrik.follow("Rewrite").heading("Rewrite");
        complete(henrik);
        henrik.press("Save draft").sees("The draft is saved.").seesNot("It cannot be sent yet");
        henrik.press("Submit for review").confirm("Submit for review").sees("It waits for a second person.");
        assertThat(button(henrik, "Approve")).isZero();

        Visitor sara = visitor().signIn("metricworks", "Sara Berg").speak("English");
        sara.open("/staff/subprocessor-changes").openRow(NAME).sees("Waits for review");
        sara.press("Approve").sees("complete and true").look("change-approve");
        sara.confirm("Approve").sees("It can be sent.");
        henrik.page().reload();
        henrik.press("Send to every tenant").sees("This cannot be taken back").look("change-send");
        henrik.confirm("Send to every tenant").sees("Every tenant is being told.");
        portal().runDue();
        // A page left open when its session ends by the moved clock is told so.
        assertThat(henrik.complaints()).isEmpty();
        assertThat(sara.complaints()).isEmpty();

        object();
        answer();
        assertThat(mails("jonas.haugen@nordlys.example")).isPositive();
        assertThat(mails("marc.lefevre@zephyr.example")).isGreaterThan(1);
        effect();
    }

    private void object() {
        Visitor marc = visitor().signIn("zephyr", "Marc Lefèvre").speak("English");
        marc.open("/t/zephyr/subprocessors/notices")
                .openRow(NAME)
                .press("Object")
                .sees("MetricWorks has to answer");
        marc.confirm("Object").sees("Give a reason.");
        marc.fill("Ground of the objection", GROUND).confirm("Object").sees("Your objection is on record.");
        marc.look("change-objected");
        assertThat(marc.complaints()).isEmpty();
        Visitor jonas = visitor().signIn("nordlys", "Jonas Haugen").speak("English");
        jonas.open("/t/nordlys/subprocessors/notices").openRow(NAME).sees("You may object");
        jonas.seesNot(GROUND).open("/t/nordlys/subprocessors").seesNot(NAME);
        assertThat(jonas.complaints()).isEmpty();
    }

    private void answer() {
        portal().moveOn(Duration.ofDays(3));
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        henrik.open("/staff/subprocessor-changes").sees(GROUND);
        henrik.page()
                .locator(".record-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText(GROUND))
                .locator("vaadin-button")
                .click();
        henrik.sees("While the objection is open").look("change-answer");
        henrik.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("This tenant is left out for good"))
                .check();
        henrik.fill("In your words", ANSWER).confirm("Answer").sees("The answer is given.");
        assertThat(henrik.complaints()).isEmpty();
        portal().runDue();
    }

    /** On the last day of the period nothing has changed; after it, only for who was silent. */
    private void effect() {
        portal().moveOn(Duration.ofDays(25));
        Visitor early = visitor().signIn("nordlys", "Jonas Haugen").speak("English");
        early.open("/t/nordlys/subprocessors").sees("Intercom, Inc.").seesNot(NAME);
        portal().moveOn(Duration.ofDays(5));
        Visitor jonas = visitor().signIn("nordlys", "Jonas Haugen").speak("English");
        jonas.open("/t/nordlys/subprocessors").sees(NAME).look("change-in-effect");
        jonas.open("/t/nordlys/subprocessors/notices").openRow(NAME).sees("In effect");
        Visitor marc = visitor().signIn("zephyr", "Marc Lefèvre").speak("English");
        marc.open("/t/zephyr/subprocessors").sees("Intercom, Inc.").seesNot(NAME);
        marc.open("/t/zephyr/subprocessors/notices")
                .openRow(NAME)
                .sees("Left out")
                .sees(GROUND)
                .sees(ANSWER);
        marc.look("change-left-out");
        assertThat(jonas.complaints()).isEmpty();
        assertThat(marc.complaints()).isEmpty();
    }

    private long mails(String address) {
        return portal().mail().receivedBy(address).stream()
                .filter(mail -> (mail.subject() + mail.text()).contains(NAME))
                .count();
    }

    private void complete(Visitor henrik) {
        LocalDate today = LocalDate.ofInstant(portal().service(Clock.class).instant(), ZoneId.of("Europe/Oslo"));
        fill(henrik, "What changes", "Reports are counted by another company, in Norway.");
        fill(henrik, "Reason", "Our own room is full.");
        day(henrik, "First day planned", today.plusDays(1));
        fill(henrik, "Address", "Fjellveien 4, 2634 Fåvang");
        fill(henrik, "Country", "Norway");
        henrik.page().keyboard().press("Enter");
        fill(henrik, "Contact person", "Tor Lien");
        fill(henrik, "Position of the contact person", "Data protection officer");
        fill(henrik, "E-mail of the contact person", "privacy@kvitfjell.example");
        fill(henrik, "What it is used for", "Counting of reports");
        fill(henrik, "What it does, and what it may not", "Counts reports. Keeps nothing afterwards.");
        InstructionSteps.add(henrik, "Data categories", "In-app events");
        henrik.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Users of the apps"))
                .check();
        InstructionSteps.choose(henrik, "Transfer mechanism", "Inside the EEA");
        fill(henrik, "Security measures", "Encrypted at rest and on the way; entry with a second factor.");
        fill(henrik, "Agreement with MetricWorks", "Agreement of this year, on file");
        day(henrik, "Agreement from", today.minusDays(30));
        day(henrik, "Agreement until", today.plusYears(2));
        henrik.settled();
    }

    private static void fill(Visitor visitor, String label, String value) {
        visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(value);
    }

    private static void day(Visitor visitor, String label, LocalDate day) {
        fill(visitor, label, day.toString());
        visitor.painted().page().keyboard().press("Enter");
        visitor.page().locator("vaadin-date-picker[opened]").waitFor(Visitor.hidden());
    }

    private static int button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .count();
    }
}
