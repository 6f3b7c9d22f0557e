package works.metric.portal.systems;

/** What a processing system wants does not go together with where its task stands. Nothing was changed. */
public class TaskConflict extends RuntimeException {

    /** Why, as programs read it. */
    public enum Reason {
        /** It has another report already. What MetricWorks reported, its people correct. */
        ALREADY_REPORTED("alreadyReported", "This task has another report already; it is not replaced"),
        /** The case is not worked on: it was closed, taken back, or waits for the controller. */
        NOT_IN_PROGRESS("notInProgress", "The case of this task is not worked on now");

        private final String code;
        private final String message;

        Reason(String code, String message) {
            this.code = code;
            this.message = message;
        }

        String code() {
            return code;
        }

        String message() {
            return message;
        }
    }

    private final Reason reason;

    TaskConflict(Reason reason) {
        super(reason.message());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
