package works.metric.portal.local;

/** Why a local run cannot start, in a sentence for the person who started it. */
final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRun(String sentence) {
        super(sentence);
    }
}
