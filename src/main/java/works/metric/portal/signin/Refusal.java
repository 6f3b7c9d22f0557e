package works.metric.portal.signin;

/** Why nobody came in, as far as a stranger may know. */
public enum Refusal {
    /** No such company, or it is suspended, or its sign-in is off: one answer for all. */
    UNKNOWN("unknown"),
    /** The company's contract has ended and its portal is closed: told to those alone whom its own provider knows. */
    CLOSED("closed"),
    /** The provider knows the person, the company has not invited them, or has removed them. */
    NOT_A_MEMBER("not-a-member"),
    /** Invited, yet the provider does not vouch for the address. */
    EMAIL_NOT_VERIFIED("email-not-verified"),
    /** The provider does not answer, or not as it must. */
    PROVIDER_UNREACHABLE("provider"),
    /** The person, or the provider, broke off. */
    CANCELLED("cancelled"),
    /** The answer belongs to no sign-in begun here: too late, a second time, or another browser. */
    INTERRUPTED("interrupted"),
    /** An answer that fails a check: forged, mixed up between providers, or misconfigured. */
    NOT_TRUSTED("not-trusted");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Refusal byCode(String code) {
        for (Refusal refusal : values()) {
            if (refusal.code.equals(code)) {
                return refusal;
            }
        }
        return NOT_TRUSTED;
    }
}
