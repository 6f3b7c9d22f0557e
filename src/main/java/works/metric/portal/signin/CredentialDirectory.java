package works.metric.portal.signin;

import java.util.Optional;
import works.metric.portal.access.Actor;

/** Who comes in with a credential. What a credential is, another module knows. */
public interface CredentialDirectory {

    /** Empty for whatever lets nobody in: unknown, expired, revoked, wrong. All of these take the same steps. */
    Optional<Actor> admit(CredentialToken token);
}
