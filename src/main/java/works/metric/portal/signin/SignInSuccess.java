package works.metric.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Starts the clocks of the new session and leads to the page that was asked for. */
@Component
class SignInSuccess implements AuthenticationSuccessHandler {

    private final SessionClocks clocks;

    SignInSuccess(SessionClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        clocks.start(request.getSession());
        String target =
                request.getAttribute(ReturnTarget.NAME) instanceof String wanted ? ReturnTarget.sameSite(wanted) : null;
        response.sendRedirect(target == null ? "/" : target);
    }
}
