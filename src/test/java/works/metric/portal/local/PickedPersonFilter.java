package works.metric.portal.local;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the realms by their path, and takes the person that the page names in its form. */
final class PickedPersonFilter extends OncePerRequestFilter {

    private final LocalRealms realms;
    private final Clock clock;

    PickedPersonFilter(LocalRealms realms, Clock clock) {
        this.realms = realms;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String realm = PersonPicker.realm(request);
        if (realms.find(realm).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (PersonPicker.isAuthorization(request) && "POST".equals(request.getMethod())) {
            realms.person(realm, request.getParameter(PersonPicker.PERSON))
                    .ifPresent(person -> SecurityContextHolder.setContext(
                            new SecurityContextImpl(new PickedPerson(person, clock.instant()))));
        }
        chain.doFilter(request, response);
    }
}
