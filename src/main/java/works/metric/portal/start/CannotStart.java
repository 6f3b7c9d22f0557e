package works.metric.portal.start;

/** Why the portal does not start: one sentence for the operator, which names the setting and never a secret. */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }
}
