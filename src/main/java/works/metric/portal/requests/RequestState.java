package works.metric.portal.requests;

import org.jspecify.annotations.Nullable;

/** Where a request stands. {@link RequestStep} says how it gets from one to the next. */
public enum RequestState {
    /** Recorded. The controller decides: have it carried out, or refuse (GDPR Art. 12(5)). */
    RECEIVED(WaitsFor.CONTROLLER),
    /** The processor assists (GDPR Art. 28(3)(e)). */
    IN_PROGRESS(WaitsFor.METRICWORKS),
    COMPLETED(null),
    REFUSED(null);

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
