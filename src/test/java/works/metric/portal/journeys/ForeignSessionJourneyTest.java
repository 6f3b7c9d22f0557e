package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one person's session serves, asked for from sessions of others. */
@Tag("isolation")
class ForeignSessionJourneyTest extends Journey {

    @Test
    void downloadOfOneSessionIsServedToNoOther() {
        Visitor marc = visitor().signIn("zephyr", "Marc Lefèvre");
        marc.open("/t/zephyr/agreement/accept");
        Download download = marc.page().waitForDownload(() -> marc.press("Open the document (PDF)"));
        String address = download.url();
        assertThat(address).contains("/VAADIN/dynamic/resource/");
        assertThat(marc.page().request().get(address).status()).isEqualTo(200);

        Visitor ingrid = visitor().signIn("nordlys", "Ingrid Solberg");
        Visitor kari = visitor().signIn("metricworks", "Kari");
        Visitor nobody = visitor();
        for (Visitor other : new Visitor[] {ingrid, kari, nobody}) {
            APIResponse answer = other.page().request().get(address);
            assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("%PDF", "Mobile SARL");
            assertThat(answer.headers().getOrDefault("content-type", "")).doesNotContain("pdf");
        }
    }

    @Test
    void addressOfAnotherTenantIsAnsweredAsOneOfNobody() {
        Visitor claire = visitor().signIn("zephyr", "Claire Dubois");
        for (String place : new String[] {"", "/requests", "/agreement", "/audit", "/members"}) {
            String[] answers = new String[2];
            for (int i = 0; i < 2; i++) {
                claire.open("/t/" + (i == 0 ? "nordlys" : "nobody-9") + place).heading("We could not find this page");
                answers[i] = claire.page().locator("main").innerText();
                claire.seesNot("Nordlys");
            }
            assertThat(answers[0]).isEqualTo(answers[1]);
        }
    }
}
