package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupportJourneyTest extends Journey {

    @Test
    void supportEntersATenantInItsSightAndIsShownOut() {
        Visitor kari = visitor().signIn("metricworks", "Kari Nilsen").speak("English");
        kari.goTo("Tenants").openRow("Nordlys Spill AS");
        kari.press("Enter this tenant")
                .fill("Reason", "Looking into a stuck erasure")
                .confirm("Enter")
                .sees("You are inside Nordlys Spill AS")
                .look("support-inside");

        Visitor ingrid = visitor().signIn("nordlys", "Ingrid Solberg").speak("English");
        ingrid.sees("MetricWorks is looking at your data").sees("Looking into a stuck erasure");
        Visitor claire = visitor().signIn("zephyr", "Claire Dubois");
        claire.seesNot("Looking into a stuck erasure");
        ingrid.press("End now");
        ingrid.page().getByText("MetricWorks is looking at your data").waitFor(Visitor.hidden());

        kari.page().reload();
        kari.sees("This support access has ended").look("support-over");
        kari.press("Leave now").heading("Queue of all tenants");
        assertThat(kari.complaints()).isEmpty();
        assertThat(ingrid.complaints()).isEmpty();
    }
}
