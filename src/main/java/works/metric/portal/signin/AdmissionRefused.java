package works.metric.portal.signin;

import org.springframework.security.core.AuthenticationException;

/** Nobody was let in, for a reason that the sign-in page says in plain words. */
public class AdmissionRefused extends AuthenticationException {

    private final Refusal refusal;

    public AdmissionRefused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    AdmissionRefused(Refusal refusal, String why) {
        super(refusal.code() + ": " + why);
        this.refusal = refusal;
    }

    AdmissionRefused(Refusal refusal, String why, Throwable cause) {
        super(refusal.code() + ": " + why, cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
