package works.metric.portal.audit;

/** A transaction changed something and left no audit entry. A fault of ours: it is rolled back. */
public class UnauditedChange extends IllegalStateException {

    UnauditedChange(String entity) {
        super("A change of " + entity + " left no audit entry; nothing was stored");
    }
}
