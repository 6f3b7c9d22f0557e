package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A new app with an instruction of its own: from the draft, by the clock, into the agreement and its proof. */
class NewAppJourneyTest extends Journey {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String APP = "com.zephyr.puzzle";

    @Override
    RunningPortal portal() {
        return RunningPortal.ofMovableTime();
    }

    @Test
    void newAppGetsItsInstructionAtItsHourAndTheAgreementAnAddendum() {
        Visitor marc = visitor().signIn("zephyr", "Marc Lefèvre").speak("English");
        AgreementSteps.accept(marc, "zephyr", 1, "Marc Lefèvre");
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        AgreementSteps.sign(henrik, "Zéphyr Mobile SARL", 1);

        LocalDate today = today();
        LocalDate begins = today.plusDays(2);
        draft(marc);
        schedule(marc, begins);
        marc.sees("Version 1 takes effect on").look("new-app-scheduled");
        portal().moveOn(Duration.ofMinutes(5));
        marc.open("/t/zephyr/agreement").sees("No addendum");
        marc.open("/t/zephyr/agreement/text").sees("Reports on audiences").seesNot(APP);
        assertThat(marc.complaints()).isEmpty();

        portal().moveOn(Duration.ofDays(3));
        Visitor later = visitor().signIn("zephyr", "Marc Lefèvre").speak("English");
        later.open("/t/zephyr/instructions").openRow("The puzzle").sees("Version 1 activated");
        later.sees(begins.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK)) + ", 00:00 CET");
        later.look("new-app-in-force");
        later.open("/t/zephyr/agreement")
                .sees("Addendum 1")
                .sees("The puzzle is new")
                .look("new-app-addendum");
        byte[] addendum = later.download(() -> later.follow("Download addendum 1 (PDF)"));
        assertThat(AgreementSteps.text(addendum))
                .contains(APP, "The puzzle", "Detecting ad fraud", "Zéphyr Mobile SARL")
                .doesNotContain("com.zephyr.coloring");
        later.open("/t/zephyr/agreement/text").sees(APP).look("new-app-text");
        later.open("/t/zephyr/agreement/compare?from=" + today + "&to=" + begins)
                .sees(APP);
        later.look("new-app-compare");

        Visitor anybody = visitor();
        AgreementSteps.check(anybody, addendum, "This is a document of the portal, unchanged: Addendum");
        anybody.look("new-app-check");
        addendum[addendum.length / 2]++;
        AgreementSteps.check(anybody, addendum, "This is not a document of the portal");
        assertThat(later.complaints()).isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(portal().service(Clock.class).instant(), PARIS);
    }

    private static void draft(Visitor marc) {
        marc.open("/t/zephyr/instructions/new");
        marc.fill("Title", "The puzzle");
        marc.page()
                .getByLabel("Apps", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(APP);
        marc.page().keyboard().press("Enter");
        marc.settled().page().keyboard().press("Escape");
        marc.page().keyboard().press("Tab");
        marc.settled().sees("governs the app " + APP);
        marc.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Detecting ad fraud"))
                .check();
        InstructionSteps.add(marc, "Data categories", "IP address");
        marc.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Users of the apps"))
                .check();
        marc.fill("Kept for", "3").press("Save draft").sees("The draft is saved.");
    }

    private static void schedule(Visitor marc, LocalDate day) {
        marc.press("Activate version 1");
        marc.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Later"))
                .check();
        marc.page().locator("vaadin-dialog[opened] vaadin-date-picker input").fill(day.toString());
        marc.painted().page().keyboard().press("Enter");
        marc.page().locator("vaadin-date-picker[opened]").waitFor(Visitor.hidden());
        marc.confirm("Activate version 1");
    }
}
