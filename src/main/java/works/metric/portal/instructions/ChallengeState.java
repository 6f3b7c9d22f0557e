package works.metric.portal.instructions;

/** Where the two sides stand. */
public enum ChallengeState {
    /** MetricWorks has said what it holds unlawful; the controller's word is awaited. The item is held. */
    OPEN,
    /** The controller insists in writing; MetricWorks' word is awaited. The item is held. */
    INSISTED,
    /** MetricWorks goes the way of clause 10 of Decision (EU) 2021/915 to the contract's end. The item is held. */
    ENDING_CONTRACT,
    /** MetricWorks let go of it. */
    RELEASED,
    /** The controller put a version in force that does not say the item any more. */
    CHANGED,
    /** The controller withdrew the instruction. */
    WITHDRAWN;

    public boolean holds() {
        return this == OPEN || this == INSISTED || this == ENDING_CONTRACT;
    }
}
