package works.metric.portal.signin;

import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** From a checked ID token to a person of the portal, or none. Asks the userinfo endpoint only for a missing address. */
@Component
class Admission implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final SignInDirectory directory;
    private final Registrations registrations;
    private final OidcUserService claims = new OidcUserService();

    Admission(SignInDirectory directory, Registrations registrations, EgressClient client) {
        this.directory = directory;
        this.registrations = registrations;
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(guarded(client));
        claims.setOauth2UserService(userInfo);
        claims.setRetrieveUserInfo(request -> request.getIdToken().getEmail() == null && hasUserInfo(request));
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        SignInTarget target = registrations
                .target(request.getClientRegistration().getRegistrationId())
                .orElseThrow(() -> new AdmissionRefused(Refusal.UNKNOWN));
        OidcUser user = claims.loadUser(request);
        String subject = user.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new AdmissionRefused(Refusal.NOT_TRUSTED, "An ID token without a subject");
        }
        return new PortalPrincipal(
                directory.admit(
                        target,
                        subject,
                        user.getEmail(),
                        Boolean.TRUE.equals(user.getEmailVerified()),
                        user.getFullName()),
                target.alias(),
                target.staff(),
                request.getIdToken());
    }

    private static boolean hasUserInfo(OidcUserRequest request) {
        String address = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        return address != null && !address.isBlank();
    }

    private static RestTemplate guarded(EgressClient client) {
        RestTemplate rest = new RestTemplate(client.asRequestFactory());
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return rest;
    }
}
