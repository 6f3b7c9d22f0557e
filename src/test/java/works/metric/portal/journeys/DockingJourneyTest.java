package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A company of the tenant's group joins the agreement: signed for, agreed to by a person, named by the addendum. */
class DockingJourneyTest extends Journey {

    @Override
    RunningPortal portal() {
        return RunningPortal.ofMovableTime();
    }

    @Test
    void affiliateAccedesAndTheAddendumNamesIt() {
        Visitor marc = visitor().signIn("zephyr", "Marc Lefèvre").speak("English");
        AgreementSteps.accept(marc, "zephyr", 1, "Marc Lefèvre");
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        AgreementSteps.sign(henrik, "Zéphyr Mobile SARL", 1);

        marc.open("/t/zephyr/agreement").follow("Affiliates").press("Add an affiliate");
        AgreementSteps.describe(marc, "Mistral Games ApS", "com.mistral.race");
        marc.sees("It has none from the time before.").look("docking-preview");
        AgreementSteps.accede(marc, "Marc Lefèvre").sees("Waits for MetricWorks");

        henrik.open("/staff/agreements").sees("Mistral Games ApS").look("docking-desk");
        henrik.press("Read").sees("com.mistral.race").look("docking-read");
        henrik.leave("Close");
        henrik.press("Agree")
                .confirm("Agree")
                .sees("to correct before you can continue")
                .look("docking-agree-problems");
        henrik.fill("Your full name", "Henrik Dahl").fill("Your position", "Privacy officer");
        henrik.confirm("Agree").sees("Mistral Games ApS joins the agreement with Zéphyr Mobile SARL.");

        portal().moveOn(Duration.ofMinutes(2));
        Visitor later = visitor().signIn("zephyr", "Marc Lefèvre").speak("English");
        later.open("/t/zephyr/agreement/affiliates")
                .openRow("Mistral Games ApS")
                .sees("MetricWorks agreed");
        later.look("docking-party");
        later.open("/t/zephyr/agreement").sees("Mistral Games ApS is new").look("docking-addendum");
        byte[] addendum = later.download(() -> later.follow("Download addendum 1 (PDF)"));
        assertThat(AgreementSteps.text(addendum))
                .contains("Mistral Games ApS", "com.mistral.race", "Marc Lefèvre", "Henrik Dahl, Privacy officer");
        later.open("/t/zephyr/agreement/text").sees("Mistral Games ApS");
        later.open("/t/zephyr/agreement/affiliates")
                .openRow("Mistral Games ApS")
                .press("Set the last day");
        later.confirm("Set the last day");
        later.sees("to correct before you can continue").look("docking-end-problems");
        assertThat(marc.complaints()).isEmpty();
        assertThat(henrik.complaints()).isEmpty();
        assertThat(later.complaints()).isEmpty();
    }
}
