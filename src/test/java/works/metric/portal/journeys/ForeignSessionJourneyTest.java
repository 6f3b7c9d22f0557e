package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
