package works.metric.portal.requests;

/**
 * Has a say in the steps of a case, for modules whose work hangs on it. Implemented by a bean of that module, which is
 * called in the transaction and scope of the step.
 */
public interface StepGuard {

    /**
     * Before a step that the table allows.
     *
     * @param standing before the step
     * @throws works.metric.portal.access.Invalid naming {@code state}, when it must not be taken now
     */
    void check(CaseStanding standing, RequestStep step);

    /** @param standing after the step */
    void taken(CaseStanding standing, RequestStep step);
}
