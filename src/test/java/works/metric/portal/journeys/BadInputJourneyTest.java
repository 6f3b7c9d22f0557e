package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people paste is text: shown as it is, never run, and refused in words where it is too long. */
class BadInputJourneyTest extends Journey {

    private static final String IMAGE = "<img src=x onerror=alert(1)>";
    private static final String SCRIPT = "<script>alert(2)</script>";
    private static final String ADDRESS = "javascript:alert(3)";

    @Test
    void markupInARequestIsShownAsText() {
        Visitor jonas = visitor().signIn("nordlys", "Jonas Haugen").speak("English");
        jonas.goTo("End-user requests").press("New request").heading("New end-user request");
        choose(jonas, "Objection");
        jonas.page()
                .getByLabel("App", new Page.GetByLabelOptions().setExact(true))
                .fill(ADDRESS);
        jonas.fill("Identifier", "markup@nordlys.example").fill("Note", IMAGE).press("Record the request");
        jonas.sees(IMAGE).sees(ADDRESS);
        jonas.press("Show the E-mail address").sees("markup@nordlys.example");
        jonas.press("Refuse")
                .page()
                .getByText("Another ground of yours")
                .first()
                .click();
        jonas.fill("Reason, as the person will read it", SCRIPT).confirm("Refuse the request");
        jonas.sees("is refused.").sees(SCRIPT);
        ranNothing(jonas);
        jonas.goTo("Audit").openRow("refused").sees("What changed");
        ranNothing(jonas);
    }

    @Test
    void markupInAnInstructionIsShownAsText() {
        Visitor jonas = visitor().signIn("nordlys", "Jonas Haugen").speak("English");
        draft(jonas, IMAGE, SCRIPT, ADDRESS + " {0} ''");
        jonas.press("Save draft").sees("The draft is saved.");
        jonas.sees(IMAGE).sees(SCRIPT).sees(ADDRESS + " {0} ''");
        jonas.press("Activate version 1").sees("From the moment chosen below \"" + IMAGE + "\"");
        jonas.leave("Cancel").goTo("Home").sees(IMAGE);
        ranNothing(jonas);
        jonas.goTo("Audit").sees(IMAGE);
        ranNothing(jonas);
    }

    @Test
    void whatIsTooLongIsRefusedAtItsField() {
        Visitor jonas = visitor().signIn("nordlys", "Jonas Haugen").speak("English");
        draft(jonas, "t".repeat(5_000), "Purpose", "Text");
        jonas.press("Save draft").sees("to correct before you can continue");
        assertThat(jonas.page()
                        .locator("vaadin-text-field[invalid] [slot=error-message]")
                        .textContent())
                .contains("At most");
        ranNothing(jonas);
    }

    private static void draft(Visitor jonas, String title, String purpose, String text) {
        jonas.open("/t/nordlys/instructions/new");
        jonas.fill("Title", title).fill("Note on the purpose", purpose).fill("Instruction in your own words", text);
        jonas.page().getByLabel("Data categories").first().click();
        jonas.page().locator("vaadin-multi-select-combo-box-item").first().click();
        jonas.page().keyboard().press("Escape");
        jonas.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Users of the apps"))
                .check();
        jonas.fill("Kept for", "13");
    }

    private static void choose(Visitor jonas, String right) {
        jonas.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + right)))
                .first()
                .check();
    }

    private static void ranNothing(Visitor jonas) {
        for (String element : List.of("img[src=x]", "svg[onload]", "a[href^='javascript:']")) {
            assertThat(jonas.page().locator(element).count()).as(element).isZero();
        }
        assertThat(jonas.complaints()).isEmpty();
    }
}
