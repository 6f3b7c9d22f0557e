package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class RequestJourneyTest extends Journey {

    @Test
    void controllerRecordsARequestAndSeesItToItsEnd() {
        Visitor ingrid = visitor().signIn("nordlys", "Ingrid Solberg");
        ingrid.heading("What waits for you").look("home-nothing");
        ingrid.goTo("End-user requests").look("requests-none");

        ingrid.press("New request").heading("New end-user request");
        ingrid.press("Record the request")
                .sees("Choose what the person asks for.")
                .look("request-new-problem");
        ingrid.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Erasure"))
                .first()
                .check();
        ingrid.fill("Identifier", "kari.nordmann@nordlys.example").look("request-new");
        ingrid.press("Record the request").sees("-0001: Erasure");
        ingrid.look("request-received");

        ingrid.press("Show the E-mail address").sees("kari.nordmann@nordlys.example");
        ingrid.press("Refuse").sees("The person will read your reason").look("request-refuse");
        inDialog(ingrid, "Cancel").click();
        ingrid.press("Start the work").look("request-start");
        inDialog(ingrid, "Start the work").click();
        ingrid.sees("is in progress").look("request-in-progress");
        ingrid.open("/t/nordlys").sees("Request for erasure").look("home-waiting");

        Visitor amina = visitor().signIn("nordlys", "Amina Yusuf");
        amina.heading("Det som venter på deg").look("home-nb");
        amina.page().getByText("Krav om sletting").first().click();
        amina.sees("Under arbeid").look("request-nb");

        ingrid.page().getByText("Request for erasure").first().click();
        ingrid.press("Complete");
        ingrid.page().getByLabel("What was done").last().fill("Deleted in all systems; backups run out on 1 January.");
        ingrid.look("request-complete");
        inDialog(ingrid, "Complete the request").click();
        ingrid.sees("is completed").sees("in time").look("request-completed");
        ingrid.open("/t/nordlys/requests?state=completed").look("requests-filtered");
        assertThat(ingrid.complaints()).isEmpty();
        assertThat(amina.complaints()).isEmpty();
    }

    private static Locator inDialog(Visitor visitor, String button) {
        return visitor.page()
                .locator("vaadin-dialog vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .last();
    }
}
