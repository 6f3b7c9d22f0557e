package works.metric.portal.access;

import java.util.List;

/**
 * What a program is told when its call fails, in the shape of OpenDSR 2.0. Says nothing of a data subject, and nothing from
 * the inside.
 */
public record ApiError(Body error) {

    /** Where the portal's own reasons stand; a data subject request's are under the processor's domain. */
    public static final String DOMAIN = "portal";

    /** @param code the HTTP status */
    public record Body(int code, String message, List<Reason> errors) {}

    /**
     * One thing that is wrong.
     *
     * @param domain who says so
     * @param reason stable word for programs
     * @param message for people, in English
     */
    public record Reason(String domain, String reason, String message) {}

    /** With one reason, whose message is that of the whole. */
    public static ApiError of(int status, String reason, String message) {
        return of(status, message, List.of(new Reason(DOMAIN, reason, message)));
    }

    public static ApiError of(int status, String message, List<Reason> reasons) {
        return new ApiError(new Body(status, message, List.copyOf(reasons)));
    }

    public int status() {
        return error.code();
    }
}
