package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every class of answer carries every header; what is not a static file is stored nowhere. */
@Tag("security")
class HeaderMatrixTest extends PortalTest {

    private static final String[] JSON = {"Accept", "application/json"};
    private static final String[] UIDL = {"Content-Type", "application/json"};

    private record Answer(int expected, boolean isStatic, HttpResponse<String> got) {}

    @Test
    void noHoles() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("redirect", dynamic(302, visitor.get("/t/acme/home")));
        answers.put("sign-in page", dynamic(200, visitor.get("/sign-in")));
        answers.put("API, signed out", dynamic(401, visitor.get("/operations/who", JSON)));
        answers.put("firewall", dynamic(400, visitor.get("/t;a=b/%2e%2e/x")));
        answers.put("health", dynamic(200, visitor.get("/actuator/health/liveness", "Accept", "*/*")));
        visitor.signIn("acme", acme);
        HttpResponse<String> page = visitor.get("/t/acme/home");
        answers.put("page", dynamic(200, page));
        answers.put("page's start", dynamic(200, visitor.get("/t/acme/home?v-r=init&location=t/acme/home&query=")));
        answers.put("UIDL", dynamic(200, visitor.post("/?v-r=uidl&v-uiId=0", "{\"rpc\":[]}", UIDL)));
        answers.put("UIDL, malformed", dynamic(-1, visitor.post("/?v-r=uidl&v-uiId=0", "{", UIDL)));
        answers.put("UIDL, too large", dynamic(413, visitor.post("/?v-r=uidl&v-uiId=0", "x".repeat(1_500_000), UIDL)));
        answers.put("heartbeat", dynamic(-1, visitor.post("/?v-r=heartbeat&v-uiId=0", "", UIDL)));
        answers.put("stylesheet", statics(visitor.get("/styles/sign-in.css")));
        answers.put("script", statics(visitor.get(script(page.body()))));
        answers.put("static, missing", new Answer(-1, true, visitor.get("/VAADIN/build/nothing.js")));
        answers.put("API", dynamic(200, visitor.get("/operations/who", JSON)));
        answers.put("fault", dynamic(500, visitor.get("/operations/fault", JSON)));
        answers.put("fault, as a page", dynamic(500, visitor.get("/operations/fault")));
        answers.put("forbidden", dynamic(403, visitor.post("/sign-out", "", "Accept", "text/html")));
        answers.put("sign-out page", dynamic(200, visitor.get("/sign-out")));
        String[] bearer = {"Authorization", "Bearer " + credentials.make("Backend"), "Accept", "application/json"};
        answers.put("credential", dynamic(200, visitor.get("/api/who", bearer)));
        answers.put("credential, file", dynamic(200, visitor.get("/api/file", bearer)));
        answers.put("credential, none", dynamic(401, visitor.get("/api/who")));
        answers.put("credential, none, as data", dynamic(401, visitor.get("/opendsr/v2/x", JSON)));
        answers.put("credential, scope", dynamic(403, visitor.get("/api/denied", bearer)));
        answers.put("credential, nowhere", dynamic(404, visitor.get("/v1/nothing", bearer)));
        answers.put("credential, fault", dynamic(500, visitor.get("/api/fault", bearer)));
        answers.put("credential, unneeded", dynamic(200, visitor.get("/api/docs/open", JSON)));
        HttpResponse<String> last = visitor.get("/api/who", bearer);
        // More than the limit: while they are made, some more are allowed again.
        for (int call = 0; call < 2_000 && last.statusCode() == 200; call++) {
            last = visitor.get("/api/who", bearer);
        }
        answers.put("credential, too often", dynamic(429, last));
        answers.forEach(this::check);
        System.out.printf(
                "headers: %d answers x %d headers, 0 holes%n", answers.size(), HeadersOfAnswers.ALWAYS.size() + 1);
    }

    private void check(String name, Answer answer) {
        if (answer.expected() > 0) {
            assertThat(answer.got().statusCode()).as(name).isEqualTo(answer.expected());
        }
        HeadersOfAnswers.ALWAYS.forEach(
                (header, value) -> assertThat(answer.got().headers().allValues(header))
                        .as("%s: %s", name, header)
                        .singleElement()
                        .asString()
                        .contains(value));
        List<String> cache = answer.got().headers().allValues("Cache-Control");
        assertThat(cache).as("%s: Cache-Control", name).hasSize(1);
        if (!answer.isStatic()) {
            assertThat(cache.getFirst()).as("%s: Cache-Control", name).contains("no-store");
        }
        assertThat(answer.got().headers().firstValue("Server")).as(name).isEmpty();
        assertThat(answer.got().body()).as(name).doesNotContain("secret detail", "IllegalState", "\tat ");
    }

    @Test
    void everyPageHasItsOwnNonceOnEveryScript() {
        visitor.signIn("acme", acme);
        HttpResponse<String> first = visitor.get("/t/acme/home");
        HttpResponse<String> second = visitor.get("/t/acme/home");
        assertThat(nonce(first)).hasSize(24).isNotEqualTo(nonce(second));
        Matcher scripts = Pattern.compile("<script\\b[^>]*>").matcher(first.body());
        assertThat(scripts.results().map(java.util.regex.MatchResult::group))
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script).contains("nonce=\"" + nonce(first) + "\""));
        assertThat(csp(first)).doesNotContain("script-src 'self'").doesNotContain("https:");
    }

    @Test
    void onlyStaticFilesMayBeKept() {
        visitor.signIn("acme", acme);
        String script = script(visitor.get("/t/acme/home").body());
        assertThat(visitor.get(script).headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=");
        assertThat(visitor.get("/styles/sign-in.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-cache");
    }

    private static Answer dynamic(int status, HttpResponse<String> got) {
        return new Answer(status, false, got);
    }

    private static Answer statics(HttpResponse<String> got) {
        return new Answer(200, true, got);
    }

    private static String script(String page) {
        Matcher matcher = Pattern.compile("src=\"\\.?/?(?:\\.\\./)*(VAADIN/build/[^\"]+\\.js)\"")
                .matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return "/" + matcher.group(1);
    }

    private static String csp(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static String nonce(HttpResponse<String> page) {
        return csp(page).replaceAll(".*'nonce-([^']+)'.*", "$1");
    }
}
