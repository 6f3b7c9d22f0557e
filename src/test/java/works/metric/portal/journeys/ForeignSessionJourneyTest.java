package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one person's session serves, asked for from sessions of others. */
@Tag("isolation")
class ForeignSessionJourneyTest extends Journey {

    @Test
    void downloadOfOneSessionIsServedToNoOther() {
        OwnTenant vik = OwnTenant.open(portal(), "vika", "Vika Spill AS");
        vik.instruct("Attribution of installations");
        vik.letsTheLeadSign();
        Visitor nils = visitor().signInAt(vik.alias(), "Nils Berge").speak("English");
        nils.open("/t/vika/agreement/accept");
        Download download = nils.page().waitForDownload(() -> nils.press("Open the document (PDF)"));
        String address = download.url();
        assertThat(address).contains("/VAADIN/dynamic/resource/");
        assertThat(nils.page().request().get(address).status()).isEqualTo(200);

        Visitor ingrid = visitor().signIn("nordlys", "Ingrid Solberg");
        Visitor kari = visitor().signIn("metricworks", "Kari");
        Visitor nobody = visitor();
        for (Visitor other : new Visitor[] {ingrid, kari, nobody}) {
            APIResponse answer = other.page().request().get(address);
            assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("%PDF", vik.name());
            assertThat(answer.headers().getOrDefault("content-type", "")).doesNotContain("pdf");
        }
    }

    @Test
    void addressOfAnotherTenantIsAnsweredAsOneOfNobody() {
        Visitor claire = visitor().signIn("zephyr", "Claire Dubois").heading("What waits for you");
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

    @Test
    void nobodyIsLedToTheDoorFromEveryAddress() throws Exception {
        String[] addresses = {
            "/",
            "/t/nordlys",
            "/t/nordlys/requests",
            "/t/nordlys/requests/00000000-0000-0000-0000-000000000001",
            "/t/nordlys/requests/new",
            "/t/nordlys/agreement",
            "/t/nordlys/agreement/accept",
            "/t/nordlys/audit",
            "/t/nordlys/members",
            "/t/nordlys/notices",
            "/t/nordlys/instructions",
            "/t/nordlys/instructions/new",
            "/t/nordlys/subprocessors",
            "/t/nordlys/support-access",
            "/staff",
            "/staff/tenants",
            "/staff/new-tenant",
            "/staff/people",
            "/staff/subprocessors",
            "/staff/audit",
            "/session-ended/../t/nordlys",
            "/vaadinServlet/t/nordlys",
            "/VAADIN/dynamic/resource/0/00000000-0000-0000-0000-000000000001/dpa.pdf",
            "/actuator",
            "/actuator/health",
            "/actuator/env",
            "/v1/requests"
        };
        HttpClient http = HttpClient.newHttpClient();
        for (String address : addresses) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(RunningPortal.get().address() + address))
                    .header("Accept", "text/html")
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address).isIn(302, 400, 401, 403, 404);
            assertThat(answer.body()).as(address).doesNotContain("Nordlys", "Ingrid");
        }
        System.out.println("Isolation of addresses: " + addresses.length + " attempts by nobody");
    }
}
