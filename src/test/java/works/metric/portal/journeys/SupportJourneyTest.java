package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupportJourneyTest extends Journey {

    @Test
    void supportEntersATenantInItsSightAndIsShownOut() {
        Visitor kari = visitor().signIn("metricworks", "Kari Nilsen");
        kari.look("staff-queue");
        kari.goTo("Tenants").look("staff-tenants");
        kari.page().getByText("Nordlys Spill AS").first().click();
        kari.press("Enter this tenant");
        kari.look("staff-enter-dialog");
        kari.fill("Reason", "Looking into a stuck erasure").press("Enter");
        kari.sees("You are inside Nordlys Spill AS").look("support-inside");

        Visitor ingrid = visitor().signIn("nordlys", "Ingrid Solberg");
        ingrid.sees("MetricWorks is looking at your data")
                .sees("Looking into a stuck erasure")
                .goTo("Support access")
                .look("support-access");
        Visitor claire = visitor().signIn("zephyr", "Claire Dubois");
        claire.seesNot("Looking into a stuck erasure");
        ingrid.press("End now");
        ingrid.page().getByText("MetricWorks is looking at your data").waitFor(hidden());

        kari.page().reload();
        kari.sees("This support access has ended").press("Leave now");
        kari.heading("Queue of all tenants");
        assertThat(kari.complaints()).isEmpty();
        assertThat(ingrid.complaints()).isEmpty();
    }

    private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
    }
}
