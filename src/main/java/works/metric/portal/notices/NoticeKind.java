package works.metric.portal.notices;

/** What a notice tells of. Each has the texts {@code notices.<textKey>.title} and {@code .body}. */
public enum NoticeKind {
    AGREEMENT_ACCEPTED("agreement-accepted"),
    AGREEMENT_COUNTERSIGNED("agreement-countersigned"),
    /** MetricWorks has refused to sign what was accepted. */
    AGREEMENT_DECLINED("agreement-declined"),
    /** An annex of the agreement in force has changed. */
    AGREEMENT_ADDENDUM("agreement-addendum"),
    /** Another template of the agreement waits for acceptance. */
    AGREEMENT_TEMPLATE("agreement-template"),
    /** An affiliate accedes to the agreement: all parties agree. */
    AFFILIATE_AGREED("affiliate-agreed"),
    AFFILIATE_REFUSED("affiliate-refused"),
    /** Its last day is set. */
    AFFILIATE_ENDED("affiliate-ended"),
    /** A sub-processor is to be added, replaced, or used differently: with what is needed to object. */
    SUBPROCESSOR_CHANGE("subprocessor-change"),
    /** What followed: an objection, an answer, the effect. */
    SUBPROCESSOR_STEP("subprocessor-step"),
    /** The copy of a sub-processor's contract is there. */
    SUBPROCESSOR_COPY("subprocessor-copy"),
    /** What a tenant has decided or asks for, to MetricWorks' own people. */
    SUBPROCESSOR_STAFF_OBJECTED("subprocessor-staff-objected"),
    SUBPROCESSOR_STAFF_WITHDRAWN("subprocessor-staff-withdrawn"),
    SUBPROCESSOR_STAFF_LEAVING("subprocessor-staff-leaving"),
    SUBPROCESSOR_STAFF_CONSENTED("subprocessor-staff-consented"),
    SUBPROCESSOR_STAFF_COPY("subprocessor-staff-copy"),
    /** MetricWorks cannot go on without the controller's word. */
    REQUEST_WAITS("request-waits"),
    /** MetricWorks has ended its work on a case that somebody has taken upon themselves. */
    REQUEST_CLOSED("request-closed"),
    /** MetricWorks has recorded a request that reached it instead of the controller. */
    REQUEST_ARRIVED("request-arrived"),
    /** Others gave somebody cases. */
    REQUESTS_HANDED_OVER("requests-handed-over"),
    /** Statutory dates that come up or have passed, once a day. */
    REQUESTS_DUE("requests-due"),
    /** MetricWorks holds an item of an instruction unlawful, and holds it back. */
    INSTRUCTION_CHALLENGED("instruction-challenged"),
    /** The controller insists on it, to MetricWorks' own people. */
    INSTRUCTION_INSISTED("instruction-insisted"),
    INSTRUCTION_RELEASED("instruction-released"),
    /** MetricWorks goes the way of clause 10 to the contract's end. */
    INSTRUCTION_ENDS_CONTRACT("instruction-ends-contract"),
    /** The contract ends: on which day, and what becomes of the data. */
    LEAVING_GIVEN("leaving-given"),
    /** The controller has chosen anew what becomes of the data. */
    LEAVING_CHANGED("leaving-changed"),
    LEAVING_WITHDRAWN("leaving-withdrawn"),
    /** Some days before the end: another choice can still be made. */
    LEAVING_SOON("leaving-soon"),
    LEAVING_ENDED("leaving-ended"),
    /** What became of the return is on record. */
    LEAVING_RETURNED("leaving-returned"),
    /** All was deleted, and the certificate is there. */
    LEAVING_CERTIFIED("leaving-certified"),
    /** Nobody of the tenant's can read in the portal from a day on: the first and the last reminder. */
    LEAVING_CLOSES_SOON("leaving-closes-soon"),
    LEAVING_CLOSES_NOW("leaving-closes-now"),
    LEAVING_CLOSED("leaving-closed"),
    /** The same, to MetricWorks' own people. */
    LEAVING_STAFF_GIVEN("leaving-staff-given"),
    LEAVING_STAFF_CHANGED("leaving-staff-changed"),
    LEAVING_STAFF_WITHDRAWN("leaving-staff-withdrawn"),
    LEAVING_STAFF_ENDED("leaving-staff-ended"),
    /** The last day of the deletion comes up, and no certificate is there. */
    LEAVING_STAFF_DUE("leaving-staff-due"),
    /** What MetricWorks has promised, to its own people. */
    PROMISES_DUE("promises-due");

    private final String textKey;

    NoticeKind(String textKey) {
        this.textKey = textKey;
    }

    public String textKey() {
        return textKey;
    }
}
