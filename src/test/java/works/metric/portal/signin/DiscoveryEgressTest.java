package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A tenant names its own provider, and the provider's document names more: none of it leads inside. */
@Tag("security")
class DiscoveryEgressTest {

    private static final List<String> FIELDS = List.of(
            "authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint", "end_session_endpoint");

    @Test
    void noIssuerLeadsInside() throws IOException {
        List<String> through = new ArrayList<>();
        try (Listeners here = Listeners.everywhere();
                EgressForTests egress = ForbiddenAddresses.named(EgressForTests.production(Set.of(here.port(), 443)))) {
            Discovery discovery = egress.discovery(Clock.systemUTC());
            for (String form : ForbiddenAddresses.FORMS) {
                try {
                    discovery.of(form.replace(":P/", ":" + here.port() + "/"));
                    through.add(form);
                } catch (AdmissionRefused refused) {
                    // As it should be.
                }
            }
            int connects = here.connects();
            int all = ForbiddenAddresses.FORMS.size();
            System.out.printf("SSRF by issuer: %d of %d refused, %d connects%n", all - through.size(), all, connects);
            assertThat(through).isEmpty();
            assertThat(connects).isZero();
        }
    }

    /** The client meets a name that changes its mind again when it calls it; here it is looked at once. */
    @Test
    void noAddressInTheDocumentLeadsInside() throws IOException {
        List<String> forms = ForbiddenAddresses.FORMS.stream()
                .filter(form -> !form.contains("rebinding"))
                .map(form -> form.replace(":P/", ":44300/"))
                .toList();
        List<String> through = new ArrayList<>();
        try (EgressForTests strict = ForbiddenAddresses.named(EgressForTests.production(Set.of(443, 44_300)))) {
            for (String field : FIELDS) {
                for (String form : forms) {
                    if (isTaken(strict, field, form)) {
                        through.add(field + " " + form);
                    }
                }
            }
            assertThat(isTaken(strict, "jwks_uri", "https://public.example.com/keys"))
                    .isTrue();
        }
        int tried = FIELDS.size() * forms.size();
        System.out.printf("SSRF by discovery document: %d of %d refused%n", tried - through.size(), tried);
        assertThat(through).isEmpty();
    }

    /** As {@link Discovery} looks at each address before it believes the document. */
    private static boolean isTaken(EgressForTests egress, String field, String form) {
        try {
            Discovery.checkAddress(egress.policy(), field, form, true);
            return true;
        } catch (IOException | IllegalArgumentException refused) {
            return false;
        }
    }
}
