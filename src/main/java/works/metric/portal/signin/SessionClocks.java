package works.metric.portal.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** When a session began and when its person last did something; both limits are measured here and nowhere else. */
@Component
class SessionClocks {

    private static final String STARTED = "portal.session.started";
    static final String LAST_ACTION = "portal.session.last-action";

    private final SessionProperties limits;
    private final Clock clock;

    SessionClocks(SessionProperties limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    void start(HttpSession session) {
        begin(session, clock.instant());
    }

    /** For a session that takes another's place: the absolute limit runs on. */
    void begin(HttpSession session, Instant started) {
        session.setAttribute(STARTED, started);
        session.setAttribute(LAST_ACTION, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    void acted(HttpSession session) {
        session.setAttribute(LAST_ACTION, clock.instant());
    }

    /** Past a limit, or signed in without any clock running, which cannot be. */
    boolean isOver(HttpSession session) {
        if (!isSignedIn(session)) {
            return false;
        }
        Instant started = started(session);
        return started == null
                || !(session.getAttribute(LAST_ACTION) instanceof Instant lastAction)
                || !clock.instant().isBefore(started.plus(limits.absolute()))
                || !clock.instant().isBefore(lastAction.plus(limits.idle()));
    }

    @Nullable
    Instant started(HttpSession session) {
        return session.getAttribute(STARTED) instanceof Instant started ? started : null;
    }

    static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
