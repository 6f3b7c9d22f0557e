package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No mouse, and large letters on a small screen (WCAG 2.1.1, 2.4.3, 1.4.10). */
class KeyboardJourneyTest extends Journey {

    private static final int LONGEST_WAY = 80;

    /** What has the focus, looking into shadow roots, in the words a reader hears. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              let words = '';
              while (at) {
                words = at.getAttribute('aria-label') || at.innerText || at.value || words;
                at = at.shadowRoot && at.shadowRoot.activeElement;
              }
              return (words || '').trim();
            }
            """;

    @Test
    void handlerSignsInAndStartsARequestByKeyboardAlone() {
        Visitor amina = visitor();
        amina.open("/");
        go(amina, "Sign in with Nordlys Spill AS");
        amina.page().waitForURL(url -> !url.contains("/sign-in"));
        go(amina, "Amina Yusuf");
        amina.page().locator("main#main h1").waitFor();
        amina.speak("Norsk bokmål");
        go(amina, "Henvendelser fra sluttbrukere");
        amina.page().locator("h1:focus").waitFor();
        goToLink(amina, "-0001");
        amina.page().locator(".detail-header h2:focus").waitFor();

        go(amina, "Start arbeidet");
        dialogs(amina, 1);
        amina.page().keyboard().press("Escape");
        dialogs(amina, 0);
        assertThat(focused(amina)).isEqualTo("Start arbeidet");
        amina.page().keyboard().press("Enter");
        dialogs(amina, 1);
        go(amina, "Start arbeidet");
        amina.sees("er under arbeid");

        dialogs(amina, 0);
        amina.page().keyboard().press("?");
        dialogs(amina, 1);
        amina.page().keyboard().press("Escape");
        dialogs(amina, 0);
        go(amina, "Lukk");
        amina.page().locator(".columns-detail").waitFor(Visitor.hidden());
        assertThat(focused(amina)).contains("-0001");
        amina.page().keyboard().press("j");
        amina.page().waitForCondition(() -> focused(amina).contains("-0002"));
        assertThat(amina.complaints()).isEmpty();
    }

    @Test
    void nothingIsCutOffAtTwiceTheSizeOrOnASmallPhone() {
        Visitor jonas =
                visitorAtTwiceTheSize().signIn("nordlys", "Jonas Haugen").speak("Norsk bokmål");
        for (String place : List.of(
                "",
                "/requests",
                "/requests/new",
                "/instructions",
                "/instructions/new",
                "/subprocessors",
                "/agreement",
                "/audit",
                "/notices",
                "/support-access",
                "/members")) {
            String path = "/t/nordlys" + place;
            jonas.open(path);
            fits(jonas, path);
            if (jonas.page().locator(".record-table a.row-link").count() > 0) {
                jonas.page().locator(".record-table a.row-link").first().click();
                jonas.page().waitForTimeout(400);
                fits(jonas, path + ", opened");
            }
        }
        assertThat(jonas.complaints()).isEmpty();
    }

    private static void fits(Visitor visitor, String name) {
        visitor.page().setViewportSize(720, 450);
        visitor.page().waitForTimeout(100);
        visitor.staysWithinTheWidth(name + " at 200 %");
        visitor.page().setViewportSize(360, 740);
        visitor.page().waitForTimeout(100);
        visitor.staysWithinTheWidth(name + " at 360 px");
    }

    /** Goes on with Tab until something of these words has the focus, and presses Enter. */
    private static void go(Visitor visitor, String words) {
        Page page = visitor.page();
        for (int step = 0; step < LONGEST_WAY; step++) {
            page.keyboard().press("Tab");
            if (focused(visitor).contains(words)) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("Tab never came to " + words + " on " + page.url());
    }

    /** Past the box beside it, which has the same words. */
    private static void goToLink(Visitor visitor, String words) {
        for (int step = 0; step < LONGEST_WAY; step++) {
            visitor.page().keyboard().press("Tab");
            boolean link = (Boolean) visitor.page().evaluate("() => document.activeElement.tagName === 'A'");
            if (link && focused(visitor).contains(words)) {
                visitor.page().keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("Tab never came to a link " + words);
    }

    /** Counts them: the element around a dialog has no size, so a browser calls it hidden. */
    private static void dialogs(Visitor visitor, int open) {
        visitor.page()
                .waitForCondition(
                        () -> visitor.page().locator("vaadin-dialog[opened]").count() == open);
    }

    private static String focused(Visitor visitor) {
        return String.valueOf(visitor.page().evaluate(FOCUSED));
    }
}
