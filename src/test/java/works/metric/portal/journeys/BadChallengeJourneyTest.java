package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What is missing or too long in a challenge is said at its field, in the reader's language, and nothing is held. */
class BadChallengeJourneyTest extends Journey {

    @Test
    void inEnglish() {
        refuses(
                "English",
                "Challenge an item",
                "Choose the item.",
                "Why it is unlawful in MetricWorks' view",
                "This field is required.",
                "At most");
    }

    @Test
    void inNorwegian() {
        refuses(
                "Norsk bokmål",
                "Bestrid et punkt",
                "Velg punktet.",
                "Hvorfor det er ulovlig etter MetricWorks' syn",
                "Dette feltet må fylles ut.",
                "Høyst");
    }

    private void refuses(
            String language, String challenge, String noItem, String ground, String required, String longest) {
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        InstructionSteps.enter(henrik, "Nordlys Spill AS", "Reads the instructions");
        henrik.speak(language);
        henrik.open("/t/nordlys/instructions").openRow("Mediemiks").press(challenge);
        henrik.confirm(challenge);
        saysAt(henrik, "vaadin-select", noItem);
        henrik.page().locator("vaadin-dialog[opened] vaadin-select").click();
        henrik.page().getByRole(AriaRole.OPTION).first().click();
        henrik.confirm(challenge);
        saysAt(henrik, "vaadin-text-area", required);
        henrik.look("challenge-bad-" + henrik.page().locator("html").getAttribute("lang"));
        henrik.fill(ground, "x".repeat(4_001)).confirm(challenge);
        saysAt(henrik, "vaadin-text-area", longest);
        henrik.page().reload();
        henrik.heading(henrik.page().locator("h1").first().textContent());
        assertThat(henrik.page().locator(".instruction-challenge").count()).isZero();
        henrik.speak("English").press("Leave now").heading("Queue of all tenants");
        assertThat(henrik.complaints()).isEmpty();
    }

    private static void saysAt(Visitor visitor, String field, String words) {
        visitor.page()
                .locator("vaadin-dialog[opened] " + field + "[invalid] [slot=error-message]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }
}
