package works.metric.portal.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import works.metric.portal.journeys.Screens.Screen;
import works.metric.portal.journeys.Screens.Who;

/** The instructions while two people or two sides are at them, and the templates they start from. */
final class InstructionScreens {

    private static final String LIST = "t/:tenant/instructions/:id?";
    private static final String HOME = "/t/zephyr/instructions";

    private InstructionScreens() {}

    /** From the dialog that puts a draft in force, which stays open. */
    static Screen scheduleProblems(Who lead) {
        return new Screen(lead, LIST, "instruction-schedule-problems", visitor -> {
            visitor.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Later"))
                    .check();
            visitor.sees("In the time zone").confirm("Activate version 1").sees("Choose a day and a time.");
        });
    }

    static Screen cancelSchedule(Who lead) {
        return new Screen(lead, LIST, "instruction-cancel-schedule", visitor -> visitor.press("Cancel the schedule")
                .sees("Keep version 2 from taking effect?"));
    }

    static Screen fromTemplate(Who lead) {
        return new Screen(lead, "t/:tenant/instructions/new", "instruction-from-template", visitor -> {
            visitor.open(HOME + "/new").sees("In plain words");
            InstructionSteps.choose(visitor, "Template", "Apps for children, strict");
            visitor.sees("Identifiers may be stored only as keyed hashes.");
        });
    }

    static List<Screen> ofTwoPeople(Who lead, Who admin) {
        return List.of(
                new Screen(lead, LIST, "instruction-challenged", visitor -> {
                    InstructionStage.challenged("Returning players");
                    visitor.open(HOME).openRow("Returning players").sees("or insist in writing");
                }),
                new Screen(lead, LIST, "instruction-insist-problems", visitor -> visitor.press("Insist in writing")
                        .confirm("Insist in writing")
                        .sees("Give a reason.")),
                new Screen(admin, LIST, "instruction-submitted", visitor -> {
                    InstructionStage.submitted("Players by week");
                    visitor.open(HOME).openRow("Players by week").sees("waits for a second person");
                }),
                new Screen(admin, LIST, "instruction-approve", visitor -> visitor.press("Approve version 1")
                        .sees("takes effect as soon as you approve it")),
                new Screen(admin, LIST, "instruction-send-back-problems", visitor -> visitor.leave("Cancel")
                        .press("Send back")
                        .confirm("Send back")
                        .sees("Give a reason.")),
                new Screen(admin, LIST, "instruction-submitted-left", visitor -> visitor.leave("Cancel")));
    }

    /** Enters the tenant, and stays in it. */
    static List<Screen> ofMetricWorks(Who officer) {
        return List.of(
                new Screen(officer, LIST, "challenge-item-problems", visitor -> {
                    InstructionStage.challenged("Lapsed players");
                    InstructionSteps.enter(visitor, "Zéphyr Mobile SARL", "Reads the instructions");
                    visitor.open(HOME).openRow("Lapsed players").press("Challenge an item");
                    visitor.confirm("Challenge an item").sees("Choose the item.");
                }),
                new Screen(officer, LIST, "challenge-open-staff", visitor -> visitor.leave("Cancel")
                        .sees("MetricWorks can let go at any time.")),
                new Screen(officer, LIST, "challenge-release", visitor -> visitor.press("Let go")
                        .sees("may be processed again from this moment")),
                new Screen(officer, LIST, "challenge-insisted-staff", visitor -> {
                    InstructionStage.insisted("Sleeping players");
                    visitor.open(HOME).openRow("Sleeping players").sees("Now MetricWorks lets go");
                }),
                new Screen(officer, LIST, "challenge-end-contract-problems", visitor -> visitor.press(
                                "Open the way to the contract's end")
                        .confirm("Open the way to the contract's end")
                        .sees("Give a reason.")),
                new Screen(officer, LIST, "challenge-ending-staff", visitor -> visitor.fill(
                                "What MetricWorks says to it", "The assessment does not cover this.")
                        .confirm("Open the way to the contract's end")
                        .sees("Notice itself is given under Leaving tenants.")));
    }

    /** From a dialog that is open to one that is. */
    static List<Screen> templates(Who officer) {
        String list = "staff/instruction-templates/:id?";
        String edit = "staff/instruction-templates/:id/edit";
        return List.of(
                new Screen(officer, list, "nb-instruction-templates", visitor -> visitor.leave("Avbryt")
                        .open("/staff/instruction-templates")
                        .sees("Apper for barn, streng")),
                new Screen(officer, list, "nb-instruction-template", visitor -> visitor.openRow(
                                "Måling med avdekking av svindel")
                        .sees("Dette begynner et utkast med")),
                new Screen(officer, edit, "nb-instruction-template-edit", visitor -> visitor.follow("Endre")
                        .heading("Endre Måling med avdekking av svindel")),
                new Screen(officer, edit, "nb-instruction-template-problems", visitor -> {
                    visitor.fill("Navn på engelsk", "").press("Lagre");
                    visitor.page().locator(".form-errors").first().waitFor();
                }),
                new Screen(
                        officer,
                        "staff/instruction-templates/new",
                        "nb-instruction-template-new",
                        visitor ->
                                visitor.open("/staff/instruction-templates/new").heading("Ny mal")),
                new Screen(officer, list, "nb-instruction-template-retire", visitor -> visitor.open(
                                "/staff/instruction-templates")
                        .openRow("Mediemiks uten")
                        .press("La utgå")
                        .sees("Ingen kan starte med den lenger.")));
    }
}
