package works.metric.portal.credentials;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import works.metric.portal.access.CredentialScope;

/**
 * What the door saw of a credential moments ago, within the same call over HTTP, so that a short call asks the database
 * once. A call that lasts, such as an upload or one that waits, is looked at anew.
 *
 * @param seenAt of the machine's own time, in nanoseconds
 */
record JustAdmitted(UUID credential, Set<CredentialScope> scopes, long seenAt) {

    private static final String PLACE = JustAdmitted.class.getName();
    private static final long LASTS = Duration.ofMillis(500).toNanos();

    /** Nowhere to keep it outside of a call. */
    void keep() {
        RequestAttributes call = RequestContextHolder.getRequestAttributes();
        if (call != null) {
            call.setAttribute(PLACE, this, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static Optional<Set<CredentialScope>> scopes(UUID credential) {
        RequestAttributes call = RequestContextHolder.getRequestAttributes();
        @Nullable Object kept = call == null ? null : call.getAttribute(PLACE, RequestAttributes.SCOPE_REQUEST);
        return kept instanceof JustAdmitted seen
                        && seen.credential.equals(credential)
                        && System.nanoTime() - seen.seenAt < LASTS
                ? Optional.of(seen.scopes)
                : Optional.empty();
    }
}
