package works.metric.portal.opendsr;

import java.util.List;

/**
 * A call that is answered with an error of OpenDSR's form. Nothing in it repeats what the caller sent: that may be an
 * identity.
 */
class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param domain the field, as its place in the request: {@code subject_identities[0].identity_value}
     * @param reason for programs
     * @param message for people
     */
    record Fault(String domain, String reason, String message) {}

    private final int status;
    private final transient List<Fault> faults;

    Refused(int status, String message, List<Fault> faults) {
        super(message);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    Refused(int status, String reason, String message) {
        this(status, message, List.of(new Fault("request", reason, message)));
    }

    int status() {
        return status;
    }

    List<Fault> faults() {
        return faults;
    }

    String told() {
        return String.valueOf(getMessage());
    }

    static Refused notThere() {
        return new Refused(404, "notFound", "There is no such request.");
    }
}
