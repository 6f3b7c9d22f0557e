package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that no honest provider sends. Each ends outside, and none costs a code. */
@Tag("security")
class ForgeryTest extends PortalTest {

    @Test
    void answerAtAnotherProvidersAddressNeverReachesATokenEndpoint() {
        Map<String, String> sent = visitor.begin("bolt");
        assertThat(visitor.comeBack("acme", sent.get("state"), "&iss=" + acme.issuer()))
                .contains("refused=not-trusted");
        assertNoCodeSpent();
    }

    @Test
    void answerNamingAnotherIssuerNeverReachesATokenEndpoint() {
        Map<String, String> sent = visitor.begin("bolt");
        assertThat(visitor.comeBack("bolt", sent.get("state"), "&iss=" + acme.issuer()))
                .contains("refused=not-trusted");
        assertNoCodeSpent();
    }

    @Test
    void answerWithoutThePromisedIssuerNeverReachesATokenEndpoint() {
        acme.document = document -> document.put("authorization_response_iss_parameter_supported", true);
        Map<String, String> sent = visitor.begin("acme");
        assertThat(visitor.comeBack("acme", sent.get("state"), "")).contains("refused=not-trusted");
        assertNoCodeSpent();
        sent = visitor.begin("acme");
        acme.nonce = String.valueOf(sent.get("nonce"));
        assertThat(visitor.comeBack("acme", sent.get("state"), "&iss=" + acme.issuer()))
                .isEqualTo("/");
        assertThat(acme.tokenRequests).hasValue(1);
    }

    @Test
    void answerWithTwoIssuersOrCodesIsRefused() {
        for (String more : List.of("&iss=" + acme.issuer() + "&iss=" + bolt.issuer(), "&code=SECOND", "&state=x")) {
            Map<String, String> sent = visitor.begin("acme");
            assertThat(visitor.comeBack("acme", sent.get("state"), more)).contains("refused=");
        }
        assertNoCodeSpent();
    }

    @Test
    void sameAnswerTwiceIsRefused() {
        Map<String, String> sent = visitor.begin("acme");
        acme.nonce = String.valueOf(sent.get("nonce"));
        assertThat(visitor.comeBack("acme", sent.get("state"), "")).isEqualTo("/");
        assertThat(visitor.comeBack("acme", sent.get("state"), "")).contains("refused=interrupted");
        assertThat(acme.tokenRequests).hasValue(1);
    }

    @Test
    void answerInAnotherBrowserIsRefused() {
        Map<String, String> sent = visitor.begin("acme");
        assertThat(new Visitor(PORTAL).comeBack("acme", sent.get("state"), "")).contains("refused=interrupted");
        assertThat(visitor.comeBack("acme", "guessed", "")).contains("refused=interrupted");
        assertNoCodeSpent();
    }

    @Test
    void refusalByTheProviderIsNamedSo() {
        Map<String, String> sent = visitor.begin("acme");
        String state = java.net.URLEncoder.encode(sent.get("state"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Visitor.location(visitor.get("/login/oauth2/code/acme?error=access_denied&state=" + state)))
                .contains("refused=cancelled");
    }

    @ParameterizedTest
    @EnumSource(Forged.class)
    void forgedTokenIsRefusedAndNoted(Forged forged) {
        forged.by.accept(acme, bolt);
        assertThat(visitor.signIn("acme", acme)).isEqualTo("/sign-in?refused=not-trusted&company=acme");
        assertThat(visitor.isIn()).isFalse();
        assertThat(people.admitted).isEmpty();
        assertThat(people.refused).containsExactly(Refusal.NOT_TRUSTED);
    }

    enum Forged {
        ISSUER_OF_ANOTHER((acme, bolt) -> acme.claims = claims -> claims.issuer(bolt.issuer())),
        ISSUER_WITH_SLASH((acme, bolt) -> acme.claims = claims -> claims.issuer(acme.issuer() + "/")),
        ISSUER_ABSENT(claims -> claims.issuer(null)),
        SUBJECT_ABSENT(claims -> claims.subject(null)),
        AUDIENCE_OF_OTHERS(claims -> claims.audience(List.of("other", "another"))),
        AUDIENCE_ABSENT(claims -> claims.audience((String) null)),
        AUDIENCE_SHARED_WITHOUT_AZP(claims -> claims.audience(List.of("portal", "other"))),
        AZP_OF_ANOTHER(claims -> claims.audience(List.of("portal", "other")).claim("azp", "other")),
        NONCE_ABSENT(claims -> claims.claim("nonce", null)),
        NONCE_OF_ANOTHER_SIGN_IN(claims -> claims.claim("nonce", "replayed")),
        EXPIRED(claims -> claims.expirationTime(ago(120))),
        WITHOUT_END(claims -> claims.expirationTime(null)),
        FROM_THE_FUTURE(claims -> claims.issueTime(ago(-600))),
        KEPT_FOR_LATER(claims -> claims.issueTime(ago(3600))),
        WITHOUT_TIME(claims -> claims.issueTime(null)),
        NOT_YET_VALID(claims -> claims.notBeforeTime(ago(-600))),
        UNSIGNED((acme, bolt) -> acme.signing = LocalProvider::unsigned),
        PUBLIC_KEY_AS_SECRET((acme, bolt) -> acme.signing = acme::hs256WithPublicKey),
        UNKNOWN_KEY((acme, bolt) -> acme.signing = set -> LocalProvider.signed(set, bolt.key, "bolt")),
        KEY_OF_ANOTHER((acme, bolt) -> acme.signing = set -> LocalProvider.signed(set, bolt.key, "acme")),
        NOT_A_TOKEN((acme, bolt) -> acme.signing = set -> "not.a.token");

        private final BiConsumer<LocalProvider, LocalProvider> by;

        Forged(BiConsumer<LocalProvider, LocalProvider> by) {
            this.by = by;
        }

        Forged(Consumer<JWTClaimsSet.Builder> claims) {
            this((acme, bolt) -> acme.claims = claims);
        }

        private static Date ago(long seconds) {
            return Date.from(Instant.now().minusSeconds(seconds));
        }
    }

    private void assertNoCodeSpent() {
        assertThat(acme.tokenRequests).hasValue(0);
        assertThat(bolt.tokenRequests).hasValue(0);
        assertThat(visitor.isIn()).isFalse();
    }
}
