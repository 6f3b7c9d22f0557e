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
        OwnTenant sund = OwnTenant.open(portal(), "sundet", "Sundet Spill AS");
        sund.instruct("Attribution of installations");
        sund.letsTheLeadSign();
        Visitor nils = visitor().signInAt(sund.alias(), "Nils Berge").speak("English");
        AgreementSteps.accept(nils, sund.alias(), 1, "Nils Berge");
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        AgreementSteps.sign(henrik, sund.name(), 1);

        nils.open("/t/sundet/agreement").follow("Affiliates").press("Add an affiliate");
        AgreementSteps.describe(nils, "Mistral Games ApS", "com.mistral.race");
        nils.sees("It has none from the time before.").look("docking-preview");
        AgreementSteps.accede(nils, "Nils Berge").sees("Waits for MetricWorks");

        henrik.open("/staff/agreements").sees("Mistral Games ApS").look("docking-desk");
        henrik.press("Read").sees("com.mistral.race").look("docking-read");
        henrik.leave("Close");
        henrik.press("Agree")
                .confirm("Agree")
                .sees("to correct before you can continue")
                .look("docking-agree-problems");
        henrik.fill("Your full name", "Henrik Dahl").fill("Your position", "Privacy officer");
        henrik.confirm("Agree").sees("Mistral Games ApS joins the agreement with " + sund.name() + ".");

        portal().moveOn(Duration.ofMinutes(2));
        Visitor later = visitor().signInAt(sund.alias(), "Nils Berge").speak("English");
        later.open("/t/sundet/agreement/affiliates")
                .openRow("Mistral Games ApS")
                .sees("MetricWorks agreed");
        later.look("docking-party");
        later.open("/t/sundet/agreement").sees("Mistral Games ApS is new").look("docking-addendum");
        byte[] addendum = later.download(() -> later.follow("Download addendum 1 (PDF)"));
        assertThat(AgreementSteps.text(addendum))
                .contains("Mistral Games ApS", "com.mistral.race", "Nils Berge", "Henrik Dahl, Privacy officer");
        later.open("/t/sundet/agreement/text").sees("Mistral Games ApS");
        later.open("/t/sundet/agreement/affiliates")
                .openRow("Mistral Games ApS")
                .press("Set the last day");
        later.confirm("Set the last day");
        later.sees("to correct before you can continue").look("docking-end-problems");
        assertThat(nils.complaints()).isEmpty();
        assertThat(henrik.complaints()).isEmpty();
        assertThat(later.complaints()).isEmpty();
    }
}
