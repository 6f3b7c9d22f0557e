package works.metric.portal.access;

/** There is no such thing, or it belongs to another tenant: both answer alike, in words, status and time. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("Not found");
    }
}
