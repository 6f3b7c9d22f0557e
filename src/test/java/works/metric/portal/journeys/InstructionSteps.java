package works.metric.portal.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What people do with instructions in more than one journey. */
final class InstructionSteps {

    private InstructionSteps() {}

    /** Somebody of MetricWorks goes from the list of tenants into one. */
    static void enter(Visitor staff, String tenant, String reason) {
        staff.open("/staff/tenants").openRow(tenant).press("Enter this tenant");
        staff.fill("Reason", reason).confirm("Enter").sees("You are inside " + tenant);
    }

    /** Chooses in a list that opens: one of the open dialog where there is one. */
    static void choose(Visitor visitor, String label, String option) {
        Page page = visitor.page();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        Locator place = dialog.count() > 0 ? dialog : page.locator("main#main");
        place.locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    /** Chooses one more in a list of several. */
    static void add(Visitor visitor, String label, String option) {
        Page page = visitor.page();
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .click();
        page.locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        page.keyboard().press("Escape");
        visitor.settled();
    }

    /** Says that MetricWorks holds an item of the open instruction unlawful. */
    static void challenge(Visitor officer, String item, String ground) {
        officer.press("Challenge an item").sees("no system processes it");
        choose(officer, "Item", item);
        officer.fill("Why it is unlawful in MetricWorks' view", ground).confirm("Challenge an item");
        officer.sees("The item is held, and the controller is told.");
    }

    /** Asks as a system of MetricWorks would. */
    static void ask(Visitor visitor, String tenant, String purpose, String data) {
        visitor.open("/t/" + tenant + "/in-force").sees("Ask as a system would");
        choose(visitor, "Purpose", purpose);
        add(visitor, "Categories of data", data);
        visitor.press("Ask");
    }
}
