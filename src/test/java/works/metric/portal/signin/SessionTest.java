package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions end when they must, whatever a forgotten window does, and never carry two tenants. */
@Tag("security")
class SessionTest extends PortalTest {

    private static final String[] UIDL = {"Content-Type", "application/json"};

    @Test
    void idleSessionEndsAndThePageSaysSo() {
        visitor.signIn("acme", acme);
        clock.add(Duration.ofMinutes(31));
        assertThat(Visitor.location(visitor.get("/t/acme/home?open=7")))
                .isEqualTo("/sign-in?ended&company=acme&continue=%2Ft%2Facme%2Fhome%3Fopen%3D7");
        HttpResponse<String> page = visitor.get("/sign-in?ended&company=acme&continue=%2Ft%2Facme%2Fhome%3Fopen%3D7");
        assertThat(page.body())
                .contains("Your session has ended")
                .contains("value=\"/t/acme/home?open=7\"")
                .contains("value=\"acme\"");
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void whatAPersonDoesKeepsTheSession() {
        visitor.signIn("acme", acme);
        for (int i = 0; i < 4; i++) {
            clock.add(Duration.ofMinutes(29));
            assertThat(visitor.isIn()).isTrue();
        }
    }

    @Test
    void whatAWindowDoesByItselfDoesNot() {
        visitor.signIn("acme", acme);
        visitor.get("/t/acme/home");
        clock.add(Duration.ofMinutes(20));
        visitor.post("/?v-r=heartbeat&v-uiId=0", "", "Content-Type", "text/plain");
        visitor.get("/styles/sign-in.css");
        visitor.get("/VAADIN/push?v-r=push&v-uiId=0");
        visitor.post("/?v-r=uidl&v-uiId=0", "{\"rpc\":[]}", UIDL);
        clock.add(Duration.ofMinutes(11));
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void busiestSessionEndsAfterTenHours() {
        visitor.signIn("acme", acme);
        for (int i = 0; i < 23; i++) {
            clock.add(Duration.ofMinutes(25));
            assertThat(visitor.isIn()).isTrue();
        }
        clock.add(Duration.ofMinutes(25));
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void openWindowIsToldToReload() {
        visitor.signIn("acme", acme);
        visitor.get("/t/acme/home");
        clock.add(Duration.ofMinutes(31));
        HttpResponse<String> answer = visitor.post("/?v-r=uidl&v-uiId=0", "{\"rpc\":[]}", UIDL);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"sessionExpired\":true");
    }

    @Test
    void supportEntersATenantInANewSessionAndTheLimitRunsOn() {
        visitor.signIn("staff", bolt);
        clock.add(Duration.ofMinutes(20));
        String before = visitor.session;
        assertThat(visitor.get("/operations/enter", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.session).isNotEqualTo(before);
        assertThat(visitor.get("/operations/who", "Accept", "application/json").body())
                .contains(KnownPeople.tenant("acme").toString());
        String after = visitor.session;
        visitor.session = before;
        assertThat(visitor.isIn()).isFalse();
        visitor.session = after;
        for (int i = 0; i < 22; i++) {
            clock.add(Duration.ofMinutes(26));
            assertThat(visitor.isIn()).isTrue();
        }
        clock.add(Duration.ofMinutes(26));
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void memberNeverBecomesAnotherActor() {
        visitor.signIn("acme", acme);
        assertThat(visitor.get("/operations/enter", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(403);
    }
}
