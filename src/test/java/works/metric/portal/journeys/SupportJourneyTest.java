package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupportJourneyTest extends Journey {

    // Others of MetricWorks may look into the demo tenants meanwhile; the banner names one of them.
    @Test
    void supportEntersATenantInItsSightAndIsShownOut() {
        OwnTenant solvik = OwnTenant.open(portal(), "solvik", "Solvik Apps AS");
        Visitor kari = visitor().signIn("metricworks", "Kari Nilsen").speak("English");
        kari.open("/staff/tenants/" + solvik.id())
                .press("Enter this tenant")
                .fill("Reason", "Looking into a stuck erasure")
                .confirm("Enter")
                .sees("You are inside " + solvik.name())
                .look("support-inside");

        Visitor astrid = visitor().signInAt(solvik.alias(), "Astrid Moen").speak("English");
        astrid.sees("MetricWorks is looking at your data").sees("Looking into a stuck erasure");
        Visitor claire = visitor().signIn("zephyr", "Claire Dubois");
        claire.seesNot("Looking into a stuck erasure");
        astrid.press("End now");
        astrid.page().getByText("MetricWorks is looking at your data").waitFor(Visitor.hidden());

        kari.page().reload();
        kari.sees("This support access has ended").look("support-over");
        kari.press("Leave now").heading("Queue of all tenants");
        assertThat(kari.complaints()).isEmpty();
        assertThat(astrid.complaints()).isEmpty();
    }
}
