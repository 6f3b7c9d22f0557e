package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RequestJourneyTest extends Journey {

    @Test
    void controllerRecordsARequestAndSeesItToItsEnd() {
        Visitor ingrid = visitor().signIn("nordlys", "Ingrid Solberg");
        ingrid.heading("What waits for you").look("home");
        ingrid.goTo("End-user requests").look("requests");

        ingrid.press("New request").heading("New end-user request");
        ingrid.press("Record the request")
                .sees("Choose what the person asks for.")
                .look("request-new-problem");
        ingrid.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^Erasure")))
                .first()
                .check();
        ingrid.fill("Identifier", "kari.nordmann@nordlys.example").look("request-new");
        ingrid.press("Record the request").sees(": Erasure").look("request-received");

        ingrid.press("Show the E-mail address").sees("kari.nordmann@nordlys.example");
        ingrid.press("Refuse").sees("The person will read your reason").look("request-refuse");
        inDialog(ingrid, "Cancel").click();
        ingrid.press("Start the work").sees("MetricWorks begins its part").look("request-start");
        inDialog(ingrid, "Start the work").click();
        ingrid.sees("is in progress").look("request-in-progress");

        ingrid.press("Complete");
        ingrid.page()
                .locator("vaadin-dialog textarea")
                .first()
                .fill("Deleted in all systems; backups run out on 1 January.");
        ingrid.look("request-complete");
        inDialog(ingrid, "Complete the request").click();
        ingrid.sees("is completed").sees("in time, closed").look("request-completed");
        ingrid.open("/t/nordlys/requests?state=completed").look("requests-filtered");
        assertThat(ingrid.complaints()).isEmpty();
    }

    private static Locator inDialog(Visitor visitor, String button) {
        return visitor.page()
                .locator("vaadin-dialog vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .last();
    }
}
