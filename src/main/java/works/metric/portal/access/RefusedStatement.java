package works.metric.portal.access;

/** A statement of a shape that the tenant wall or the audit could not watch. A fault of ours: it is not sent. */
public class RefusedStatement extends RuntimeException {

    /** @param statement with placeholders, so without anybody's data */
    public RefusedStatement(String message, String statement) {
        super(message + ": " + statement);
    }
}
