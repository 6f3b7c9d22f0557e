package works.metric.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions past their idle or absolute limit, whatever a page left open does in the background. A request renews the
 * idle time only when a person can have caused it: pages, downloads and forms do here; a Vaadin request does in
 * {@link UserActions}, once it turns out to carry an action. Heartbeats, push and static files never do.
 */
class SessionLimits extends OncePerRequestFilter {

    private final SessionClocks clocks;

    SessionLimits(SessionClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && clocks.isOver(session)) {
            session.invalidate();
            // A page is now redirected by SignInEntryPoint; Vaadin itself answers its own requests so that they reload.
        } else if (session != null && SessionClocks.isSignedIn(session) && isAction(request)) {
            clocks.acted(session);
        }
        chain.doFilter(request, response);
    }

    private static boolean isAction(HttpServletRequest request) {
        return request.getParameter("v-r") == null && !StaticFiles.matches(request);
    }
}
