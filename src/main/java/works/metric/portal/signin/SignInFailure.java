package works.metric.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** A sign-in that came to nothing: the person reads one clear sentence, the log and the audit keep the reason. */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailure.class);

    private final SignInDirectory directory;
    private final Registrations registrations;

    SignInFailure(SignInDirectory directory, Registrations registrations) {
        this.directory = directory;
        this.registrations = registrations;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        AdmissionRefused refused = cause(failure, AdmissionRefused.class);
        Refusal refusal = refused == null ? refusal(failure) : refused.refusal();
        String path = request.getRequestURI();
        String alias = path.substring(path.lastIndexOf('/') + 1);
        SignInTarget target = registrations.target(alias).orElse(null);
        if (target == null) {
            LOG.info("Sign-in refused: {}", refusal);
        } else {
            LOG.warn("Sign-in refused for {}: {} ({})", target.alias(), refusal, oneLine(failure));
            if (refusal != Refusal.NOT_A_MEMBER && refusal != Refusal.EMAIL_NOT_VERIFIED) {
                directory.refused(target, refusal);
            }
        }
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/sign-in").queryParam("refused", refusal.code());
        if (target != null) {
            page.queryParam("company", target.alias());
        }
        response.sendRedirect(page.encode().toUriString());
    }

    private static Refusal refusal(AuthenticationException failure) {
        if (cause(failure, IOException.class) != null) {
            return Refusal.PROVIDER_UNREACHABLE;
        }
        OAuth2AuthenticationException answered = cause(failure, OAuth2AuthenticationException.class);
        String code = answered == null ? "" : answered.getError().getErrorCode();
        return switch (code) {
            case OAuth2ErrorCodes.ACCESS_DENIED, "login_required", "interaction_required", "consent_required" ->
                Refusal.CANCELLED;
            case "authorization_request_not_found" -> Refusal.INTERRUPTED;
            case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE ->
                Refusal.PROVIDER_UNREACHABLE;
            default -> Refusal.NOT_TRUSTED;
        };
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /** Parts of it were written by a provider, or by whoever claims to be one. */
    private static String oneLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).replaceAll("\\p{C}", " ");
        return message.substring(0, Math.min(300, message.length()));
    }
}
