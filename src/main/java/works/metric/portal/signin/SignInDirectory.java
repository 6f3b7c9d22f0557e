package works.metric.portal.signin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;

/** Knows the providers and the people. Called by nobody signed in: sets its own scope. */
public interface SignInDirectory {

    /** By sign-in name; empty for unknown, suspended and disabled alike. */
    Optional<SignInTarget> find(String alias);

    /**
     * Lets in the person known by (tenant, issuer, subject), or binds one invited by a <em>verified</em> address of this
     * tenant at the first sign-in. An address alone never links to a known person. Audits both outcomes.
     *
     * @throws AdmissionRefused when this provider's person has no place here
     */
    Actor admit(
            SignInTarget target, String subject, @Nullable String email, boolean emailVerified, @Nullable String name);

    /** Signed out, for the audit. */
    void left(Actor actor);

    /** An attempt that failed before anybody was known, for the audit: forged, mixed-up or expired answers. */
    default void refused(SignInTarget target, Refusal refusal) {}

    /** Those whom the sign-in page may show to everybody. */
    List<SignInTarget> listed();
}
