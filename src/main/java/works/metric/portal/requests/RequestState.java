package works.metric.portal.requests;

import org.jspecify.annotations.Nullable;

/** Where a request stands. {@link RequestStep} says how it gets from one to the next. */
public enum RequestState {
    /** Recorded. The controller decides: have it carried out, or refuse (GDPR Art. 12(5)). */
    RECEIVED(WaitsFor.CONTROLLER),
    /** The processor assists (GDPR Art. 28(3)(e)). */
    IN_PROGRESS(WaitsFor.METRICWORKS),
    /** The processor cannot go on without an answer of the controller. */
    NEEDS_INPUT(WaitsFor.CONTROLLER),
    /** The processor has reported an obstacle; what follows from it is the controller's to decide. */
    AWAITING_DECISION(WaitsFor.CONTROLLER),
    COMPLETED(null),
    /** Done but for what the outcome names. */
    PARTLY_COMPLETED(null),
    /** Looked for, and nothing held on this person. */
    NO_DATA_FOUND(null),
    REFUSED(null),
    /** Taken back by the person or the controller. */
    CANCELLED(null),
    /** Could not be carried out; the controller may have it taken up again. */
    FAILED(null);

    private final @Nullable WaitsFor waitsFor;

    RequestState(@Nullable WaitsFor waitsFor) {
        this.waitsFor = waitsFor;
    }

    public boolean isOpen() {
        return waitsFor != null;
    }

    /** Whose turn it is; null when it is over. */
    public @Nullable WaitsFor waitsFor() {
        return waitsFor;
    }
}
