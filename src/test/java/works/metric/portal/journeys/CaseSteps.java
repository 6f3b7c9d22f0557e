package works.metric.portal.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What people do on cases in more than one journey. */
final class CaseSteps {

    private CaseSteps() {}

    /** @return the reference of the new case, which is open on the screen */
    static String record(Visitor visitor, String right, String person, String note) {
        visitor.goTo("End-user requests").press("New request").heading("New end-user request");
        visitor.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + right)))
                .first()
                .check();
        visitor.fill("Identifier", person).fill("Note", note).press("Record the request");
        Locator title = visitor.page().locator(".detail-header h2");
        title.filter(new Locator.FilterOptions().setHasText(": " + right)).waitFor();
        return title.textContent().split(":")[0];
    }

    /** Opens the dialog in which a system's task is reported, and chooses what became of it. */
    static void chooseOutcome(Visitor visitor, String system, String outcome) {
        visitor.press("Report for " + system).sees("Say only what was done");
        visitor.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(outcome))
                .first()
                .check();
    }

    static void report(Visitor visitor, String system, String outcome) {
        chooseOutcome(visitor, system, outcome);
        visitor.confirm("Save the report").sees("The report for " + system + " is saved.");
    }

    /** Chooses from the menu of what else can be done with the open case. */
    static void more(Visitor visitor, String action) {
        visitor.press("More that can be done with this request");
        visitor.page()
                .locator(".more-menu-content vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(action))
                .first()
                .click();
    }

    /** Somebody of MetricWorks goes from the common queue into the tenant, to the case. */
    static void enter(Visitor staff, String reference, String tenant, String reason) {
        staff.heading("Queue of all tenants").openRow(reference, tenant).press("Enter this tenant");
        staff.fill("Reason", reason).confirm("Enter");
        staff.sees("You are inside " + tenant).sees(reference + ":");
    }
}
