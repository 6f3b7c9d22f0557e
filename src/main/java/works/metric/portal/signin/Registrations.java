package works.metric.portal.signin;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/**
 * The providers as Spring Security wants them, built at every use from the directory: a company that was suspended or a
 * sign-in that was switched off counts at once, also between leaving for the provider and coming back.
 */
@Component
class Registrations implements ClientRegistrationRepository {

    static final String CALLBACK = "/login/oauth2/code/";
    private static final Pattern ALIAS = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final SignInDirectory directory;
    private final Discovery discovery;
    private final PublicAddress address;

    Registrations(SignInDirectory directory, Discovery discovery, PublicAddress address) {
        this.directory = directory;
        this.discovery = discovery;
        this.address = address;
    }

    Optional<SignInTarget> target(@Nullable String alias) {
        return alias != null && ALIAS.matcher(alias).matches() ? directory.find(alias) : Optional.empty();
    }

    /** Null when there is no such company. @throws AdmissionRefused when its provider does not answer */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String alias) {
        return target(alias).map(this::registration).orElse(null);
    }

    private ClientRegistration registration(SignInTarget target) {
        Map<String, Object> document = discovery.of(target.issuer());
        ClientRegistration.Builder builder;
        try {
            builder = ClientRegistrations.fromOidcConfiguration(document);
        } catch (RuntimeException unusable) {
            throw new AdmissionRefused(Refusal.PROVIDER_UNREACHABLE, "Unusable discovery document", unusable);
        }
        if (target.clientSecret().isBlank()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return builder.registrationId(target.alias())
                .issuerUri(target.issuer())
                .clientId(target.clientId())
                .clientSecret(target.clientSecret())
                .clientName(target.displayName())
                .redirectUri(address.of(CALLBACK + target.alias()))
                .scope(OidcScopes.OPENID, OidcScopes.EMAIL, OidcScopes.PROFILE)
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
