package works.metric.portal.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantScope;

/** The session of the person who is signed in, for views and controllers. */
@Component
public class PortalSession {

    private final SessionClocks clocks;
    private final AuthenticationContext authentication;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PortalSession(SessionClocks clocks, AuthenticationContext authentication) {
        this.clocks = clocks;
        this.authentication = authentication;
    }

    /** Who is signed in. @throws works.metric.portal.access.NoTenantInScope when nobody is */
    public Actor current() {
        return TenantScope.requireActor();
    }

    /** Signs out from within a Vaadin request: ends the session, all its windows, and the one at the provider. */
    public void signOut() {
        authentication.logout();
    }

    /**
     * Lets a person of MetricWorks go on as another actor: into a tenant, or out again. The whole session is ended and a
     * new one begun under a new id, so that nothing of the one tenant, no open window and no bean, lives on in the other;
     * only the absolute limit runs on. Call last in a request: the current window leaves for the given page too.
     *
     * @param location the page of the portal to go on at
     * @throws AccessDeniedException for anybody but the same person of MetricWorks
     */
    public void switchTo(Actor actor, String location) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token)
                || !(token.getPrincipal() instanceof PortalPrincipal principal)
                || !principal.staff()
                || actor.kind() != Actor.Kind.STAFF
                || !actor.id().equals(principal.actor().id())) {
            throw new AccessDeniedException("Only MetricWorks' own people change the tenant, and only as themselves");
        }
        String target = ReturnTarget.sameSite(location);
        if (target == null) {
            throw new IllegalArgumentException("Not a page of the portal: " + location);
        }
        HttpServletRequest request = request();
        HttpServletResponse response = response();
        HttpSession before = request.getSession(false);
        Instant started = before == null ? null : clocks.started(before);
        if (before == null || started == null || response.isCommitted()) {
            throw new IllegalStateException("No session that could be changed");
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage().setLocation(target);
        }
        before.invalidate();
        HttpSession fresh = request.getSession(true);
        clocks.begin(fresh, started);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authenticated(principal.as(actor), token));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static Authentication authenticated(PortalPrincipal principal, OAuth2AuthenticationToken before) {
        OAuth2AuthenticationToken token = new OAuth2AuthenticationToken(
                principal, before.getAuthorities(), before.getAuthorizedClientRegistrationId());
        token.setDetails(before.getDetails());
        return token;
    }

    private static HttpServletRequest request() {
        VaadinServletRequest vaadin = VaadinServletRequest.getCurrent();
        return vaadin != null ? vaadin.getHttpServletRequest() : attributes().getRequest();
    }

    private static HttpServletResponse response() {
        VaadinServletResponse vaadin = VaadinServletResponse.getCurrent();
        HttpServletResponse response =
                vaadin != null ? vaadin.getHttpServletResponse() : attributes().getResponse();
        if (response == null) {
            throw new IllegalStateException("No request in which the session could be changed");
        }
        return response;
    }

    private static ServletRequestAttributes attributes() {
        @Nullable Object attributes = RequestContextHolder.getRequestAttributes();
        if (attributes instanceof ServletRequestAttributes servlet) {
            return servlet;
        }
        throw new IllegalStateException("No request in which the session could be changed");
    }
}
