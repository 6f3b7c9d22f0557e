package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers that are down, slow, huge or false: a clear sentence for theirs, nothing at all for others. */
@Tag("security")
class ProviderFaultsTest extends PortalTest {

    @Test
    void hangingProviderHoldsUpNobodyElse() {
        Duration hang = Duration.ofSeconds(30);
        acme.hangMillis = hang.toMillis();
        long begun = System.nanoTime();
        CompletableFuture<String> hanging = CompletableFuture.supplyAsync(() -> leave("acme"));
        assertThat(new Visitor(PORTAL).signIn("bolt", bolt)).isEqualTo("/");
        Duration other = since(begun);
        assertThat(hanging).as("who waits for the other provider").isNotDone();
        assertThat(hanging.join()).isEqualTo("/sign-in?refused=provider&company=acme");
        Duration own = since(begun);
        acme.hangMillis = 0;
        assertThat(leave("acme")).as("remembered, not asked again").contains("refused=provider");
        System.out.printf("hanging provider: another %s, its own %s%n", other, own);
        assertThat(own).isLessThan(hang);
    }

    @Test
    void failureIsForgottenAfterTenSeconds() {
        acme.status = 503;
        assertThat(leave("acme")).contains("refused=provider");
        acme.status = 200;
        assertThat(leave("acme")).contains("refused=provider");
        clock.add(Duration.ofSeconds(11));
        assertThat(leave("acme")).startsWith(acme.issuer());
    }

    @Test
    void manyAtOnceAskTheProviderOnce() {
        acme.hangMillis = 300;
        CompletableFuture<?>[] all = new CompletableFuture<?>[20];
        for (int i = 0; i < all.length; i++) {
            all[i] = CompletableFuture.supplyAsync(
                    () -> leave("acme"), java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        }
        CompletableFuture.allOf(all).join();
        assertThat(all).allSatisfy(one -> assertThat(String.valueOf(one.join())).startsWith(acme.issuer()));
        assertThat(acme.discoveries).hasValue(1);
    }

    @Test
    void documentOfAnotherIssuerIsNotBelieved() {
        acme.document = document -> document.put("issuer", bolt.issuer());
        assertThat(leave("acme")).contains("refused=provider");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorization_endpoint",
                "token_endpoint",
                "jwks_uri",
                "userinfo_endpoint",
                "end_session_endpoint"
            })
    void documentLeadingIntoThePrivateNetworkIsNotBelieved(String name) {
        acme.document = document -> document.put(name, "https://10.1.2.3/inside");
        assertThat(leave("acme")).contains("refused=provider");
    }

    @Test
    void redirectsAreNotFollowed() {
        acme.status = 302;
        assertThat(leave("acme")).contains("refused=provider");
        assertThat(acme.discoveries).hasValue(1);
        assertThat(acme.tokenRequests).hasValue(0);
    }

    @Test
    void hugeDocumentIsCutOff() {
        acme.document = document -> document.put("padding", "x".repeat(300_000));
        assertThat(leave("acme")).contains("refused=provider");
    }

    @Test
    void personReadsAClearSentence() {
        acme.close();
        String page = leave("acme");
        assertThat(page).isEqualTo("/sign-in?refused=provider&company=acme");
        assertThat(visitor.get(page).body())
                .contains("sign-in provider is not answering")
                .doesNotContain("Exception");
    }

    @Test
    void providerWithoutAnIssuerIsNeverAsked() {
        people.targets.put("acme", new SignInTarget("acme", "Acme", "", "portal", "secret", false));
        assertThat(leave("acme")).contains("refused=provider");
    }

    private String leave(String alias) {
        return Visitor.location(new Visitor(PORTAL).get("/oauth2/authorization/" + alias));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
