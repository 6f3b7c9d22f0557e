package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("security")
class SignInTest extends PortalTest {

    @Test
    void memberIsLedToTheirProviderAndBackToThePageAskedFor() {
        String begin = Visitor.location(visitor.get("/t/acme/home?open=7"));
        assertThat(begin).startsWith("/oauth2/authorization/acme?continue=");
        String provider = Visitor.location(visitor.get(begin));
        Map<String, String> sent = Visitor.parameters(provider);
        assertThat(provider).startsWith(acme.issuer() + "/authorize?");
        assertThat(sent)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", PORTAL + "/login/oauth2/code/acme")
                .containsKeys("state", "nonce", "code_challenge");
        String before = visitor.session;
        acme.nonce = String.valueOf(sent.get("nonce"));
        assertThat(visitor.comeBack("acme", sent.get("state"), "")).isEqualTo("/t/acme/home?open=7");
        assertThat(visitor.session).isNotEqualTo(before);
        assertThat(visitor.isIn()).isTrue();
        assertThat(people.admitted).containsExactly(new KnownPeople.Admitted("acme", "ada", "ada@acme.example", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/%5Cevil.example\\",
                "/\\evil.example",
                "javascript:alert(1)",
                "/t/acme/ home",
                "///evil",
                "/sign-out",
                ""
            })
    void theWayBackNeverLeavesThePortal(String target) {
        String query = java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8);
        Map<String, String> sent =
                Visitor.parameters(Visitor.location(visitor.get("/oauth2/authorization/acme?continue=" + query)));
        acme.nonce = String.valueOf(sent.get("nonce"));
        assertThat(visitor.comeBack("acme", sent.get("state"), "")).isEqualTo("/");
    }

    @Test
    void unknownAndSwitchedOffCompaniesAreAnsweredAlike() {
        people.targets.remove("acme");
        HttpResponse<String> off = visitor.get("/oauth2/authorization/acme");
        HttpResponse<String> never = visitor.get("/oauth2/authorization/never-there");
        assertThat(Visitor.location(off)).isEqualTo("/sign-in?refused=unknown").isEqualTo(Visitor.location(never));
        assertThat(off.statusCode()).isEqualTo(never.statusCode());
        assertThat(Visitor.location(visitor.get("/sign-in/to?company=never-there")))
                .isEqualTo("/sign-in?refused=unknown");
    }

    @Test
    void companySwitchedOffWhileAtTheProviderIsRefused() {
        Map<String, String> sent = visitor.begin("acme");
        people.targets.remove("acme");
        assertThat(visitor.comeBack("acme", sent.get("state"), "")).isEqualTo("/sign-in?refused=unknown");
        assertThat(acme.tokenRequests).hasValue(0);
    }

    @Test
    void unverifiedAddressIsHandedOnAsUnverified() {
        acme.claims = claims -> claims.claim("email_verified", null);
        assertThat(visitor.signIn("acme", acme)).isEqualTo("/sign-in?refused=email-not-verified&company=acme");
        assertThat(people.admitted).singleElement().returns(false, KnownPeople.Admitted::emailVerified);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void strangerReadsWhyInTheirLanguage() {
        acme.claims = claims -> claims.subject("stranger");
        String page = visitor.signIn("acme", acme);
        assertThat(page).isEqualTo("/sign-in?refused=not-a-member&company=acme");
        assertThat(visitor.get(page).body()).contains("no access to this company");
        assertThat(visitor.get(page, "Accept", "text/html", "Accept-Language", "nn-NO")
                        .body())
                .contains("Du har ikke tilgang");
    }

    @Test
    void whoSignsInAgainAsSomebodyElseKeepsNothing() {
        visitor.signIn("acme", acme);
        String before = visitor.session;
        visitor.signIn("bolt", bolt);
        assertThat(visitor.get("/operations/who", "Accept", "application/json").body())
                .contains(KnownPeople.tenant("bolt").toString());
        visitor.session = before;
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void signOutNeedsTheFormsTokenAndEndsBothSessions() {
        visitor.signIn("acme", acme);
        assertThat(visitor.post("/sign-out", "", "Accept", "text/html").statusCode())
                .isEqualTo(403);
        assertThat(visitor.isIn()).isTrue();
        String form = visitor.get("/sign-out").body();
        String token = form.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        String before = visitor.session;
        HttpResponse<String> answer = visitor.post(
                "/sign-out",
                "_csrf=" + token,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("http-equiv=\"refresh\"")
                .contains(acme.issuer() + "/end?id_token_hint=")
                .contains(
                        "post_logout_redirect_uri=" + PORTAL.replace(":", "%3A").replace("/", "%2F"));
        visitor.session = before;
        assertThat(visitor.isIn()).isFalse();
        assertThat(people.left).singleElement().returns("Ada Admin", works.metric.portal.access.Actor::name);
    }

    @Test
    void sessionCookieIsBoundToTheHostAndEndsWithTheBrowser() {
        String cookie = visitor.get("/oauth2/authorization/acme")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-portal=")
                .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContainIgnoringCase("max-age")
                .doesNotContainIgnoringCase("expires")
                .doesNotContainIgnoringCase("domain");
    }

    @Test
    void nothingButTheDoorIsOpen() {
        for (String path :
                new String[] {"/", "/t/acme/home", "/actuator", "/actuator/env", "/operations/who", "/nowhere", "/error"
                }) {
            HttpResponse<String> answer = visitor.get(path, "Accept", "application/json");
            assertThat(answer.statusCode()).as(path).isIn(401, 403);
        }
        assertThat(visitor.get("/actuator/health/liveness", "Accept", "*/*").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/actuator/health/readiness", "Accept", "*/*").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/actuator/health").statusCode()).isNotEqualTo(200);
        visitor.signIn("acme", acme);
        assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(403);
    }
}
