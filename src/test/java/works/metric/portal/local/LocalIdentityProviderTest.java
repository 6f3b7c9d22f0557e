package works.metric.portal.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local provider must be as strict as a real one, or what is tried against it proves nothing. */
@Tag("security")
class LocalIdentityProviderTest {

    private static final String PORTAL = "http://localhost:18080";

    private static LocalIdentityProvider provider;

    private final HttpClient http = HttpClient.newHttpClient();
    private final CodeVerifier verifier = new CodeVerifier();

    @BeforeAll
    static void start() {
        provider = LocalIdentityProvider.start(0).allowPortal(PORTAL);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void everyRealmIsAnIssuerOfItsOwn() throws Exception {
        JsonNode nordlys = json(get(provider.issuer("nordlys") + "/.well-known/openid-configuration"));
        JsonNode zephyr = json(get(provider.issuer("zephyr") + "/.well-known/openid-configuration"));

        assertThat(nordlys.get("issuer").asString()).isEqualTo(provider.issuer("nordlys"));
        assertThat(zephyr.get("issuer").asString()).isEqualTo(provider.issuer("zephyr"));
        assertThat(nordlys.get("authorization_response_iss_parameter_supported").asBoolean())
                .isTrue();
        assertThat(nordlys.get("code_challenge_methods_supported").toString()).contains("S256");
        assertThat(nordlys.get("end_session_endpoint").asString()).startsWith(provider.issuer("nordlys") + "/");
        assertThat(get(nordlys.get("jwks_uri").asString()).body())
                .isNotEqualTo(get(zephyr.get("jwks_uri").asString()).body());
        assertThat(get(provider.issuer("nobody") + "/.well-known/openid-configuration")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pickedPersonComesBackWithCodeStateAndIssuer() throws Exception {
        Map<String, String> answer = signIn("nordlys", "Ingrid Solberg");

        assertThat(answer).containsEntry("state", "st&te=1").containsEntry("iss", provider.issuer("nordlys"));
        JWTClaimsSet claims = idToken("nordlys", code(answer));
        assertThat(claims.getIssuer()).isEqualTo(provider.issuer("nordlys"));
        assertThat(claims.getAudience()).containsExactly("portal");
        assertThat(claims.getSubject())
                .isEqualTo(person("nordlys", "Ingrid Solberg").subject());
        assertThat(claims.getClaim("name")).isEqualTo("Ingrid Solberg");
        assertThat(claims.getClaim("email")).isEqualTo("ingrid.solberg@nordlys.example");
        assertThat(claims.getClaim("email_verified")).isEqualTo(true);
        assertThat(claims.getClaim("nonce")).isEqualTo("n1");
        assertThat(claims.getDateClaim("auth_time")).isNotNull();
    }

    @Test
    void askingAgainShowsThePickerAgain() throws Exception {
        signIn("nordlys", "Ingrid Solberg");

        HttpResponse<String> again = get(authorizationUrl("nordlys", Map.of()));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Ingrid Solberg", "Per Lie").doesNotContain("Claire Dubois");
        assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(again.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self' " + PORTAL);
    }

    @Test
    void silentSignInIsRefusedWithTheIssuerInTheAnswer() throws Exception {
        HttpResponse<String> refused = get(authorizationUrl("nordlys", Map.of("prompt", "none")));

        assertThat(query(refused))
                .containsEntry("error", "login_required")
                .containsEntry("iss", provider.issuer("nordlys"))
                .containsEntry("state", "st&te=1");
    }

    @Test
    void requestWithoutPkceIsRefused() throws Exception {
        HttpResponse<String> refused = get(authorizationUrl("nordlys", Map.of("code_challenge", "")));

        assertThat(query(refused)).containsEntry("error", "invalid_request");
    }

    @Test
    void unknownReturnAddressIsRefusedWithoutRedirect() throws Exception {
        HttpResponse<String> refused =
                get(authorizationUrl("nordlys", Map.of("redirect_uri", "https://evil.example/login")));

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void personOfAnotherRealmCannotBePicked() throws Exception {
        HttpResponse<String> refused = post(
                provider.issuer("nordlys") + "/oauth2/authorize", pick("nordlys", person("zephyr", "Claire Dubois")));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Who do you want to be");
    }

    @Test
    void codeOfOneRealmIsWorthNothingInAnother() throws Exception {
        Map<String, String> answer = signIn("nordlys", "Per Lie");

        assertThat(token("zephyr", code(answer), provider.clientSecret("zephyr"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(token("nordlys", code(answer), "guessed").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutLeadsBackToThePortal() throws Exception {
        Map<String, String> answer = signIn("zephyr", "Émile Petit");
        String idToken = json(token("zephyr", code(answer), provider.clientSecret("zephyr")))
                .get("id_token")
                .asString();

        HttpResponse<String> signedOut =
                get(UriComponentsBuilder.fromUriString(provider.issuer("zephyr") + "/connect/logout")
                        .queryParam("id_token_hint", idToken)
                        .queryParam("post_logout_redirect_uri", PORTAL + "/sign-in?signed-out")
                        .encode()
                        .toUriString());

        assertThat(signedOut.headers().firstValue("Location")).contains(PORTAL + "/sign-in?signed-out");
    }

    @Test
    void hostileNameIsShownAndNotObeyed() throws Exception {
        provider.addRealm("hostile", "<script>alert(1)</script> & Sons")
                .addPerson(new DemoPeople.Person(
                        "hostile", "\"><b>Bold</b>", "bold@hostile.example", DemoPeople.Role.AUDITOR, "en"));

        String page = get(authorizationUrl("hostile", Map.of())).body();

        assertThat(page).doesNotContain("<script", "<b>").contains("&lt;script&gt;", "&lt;b&gt;Bold");
    }

    private Map<String, String> signIn(String realm, String name) throws Exception {
        assertThat(get(authorizationUrl(realm, Map.of())).body()).contains(name);
        return query(post(provider.issuer(realm) + "/oauth2/authorize", pick(realm, person(realm, name))));
    }

    private Map<String, String> pick(String realm, DemoPeople.Person person) {
        Map<String, String> form = authorization(realm);
        form.put("person", person.subject());
        return form;
    }

    private static DemoPeople.Person person(String realm, String name) {
        return DemoPeople.of(realm).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JWTClaimsSet idToken(String realm, String code) throws Exception {
        String idToken = json(token(realm, code, provider.clientSecret(realm)))
                .get("id_token")
                .asString();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                JWKSourceBuilder.create(URI.create(provider.issuer(realm) + "/oauth2/jwks")
                                .toURL())
                        .build()));
        return processor.process(idToken, null);
    }

    private HttpResponse<String> token(String realm, String code, String secret) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(provider.issuer(realm) + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("portal:" + secret).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        PORTAL + "/login/oauth2/code/" + realm,
                        "code_verifier",
                        verifier.getValue()))))
                .build());
    }

    private Map<String, String> authorization(String realm) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", "portal");
        parameters.put("redirect_uri", PORTAL + "/login/oauth2/code/" + realm);
        parameters.put("scope", "openid profile email");
        parameters.put("state", "st&te=1");
        parameters.put("nonce", "n1");
        parameters.put(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    /** An empty value takes the parameter away. */
    private String authorizationUrl(String realm, Map<String, String> changes) {
        Map<String, String> parameters = authorization(realm);
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        if (!parameters.containsKey("code_challenge")) {
            parameters.remove("code_challenge_method");
        }
        return provider.issuer(realm) + "/oauth2/authorize?" + form(parameters);
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private HttpResponse<String> post(String url, Map<String, String> form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form)))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(HttpResponse<String> redirect) {
        String location = redirect.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(redirect.statusCode() + ": " + redirect.body()));
        return List.of(URI.create(location).getRawQuery().split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String code(Map<String, String> answer) {
        return Objects.requireNonNull(answer.get("code"));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }
}
