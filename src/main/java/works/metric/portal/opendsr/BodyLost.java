package works.metric.portal.opendsr;

/** A call whose body did not come whole. The server may have answered it already, before it was given to us. */
class BodyLost extends Refused {

    private static final long serialVersionUID = 1L;

    BodyLost(int status, String reason, String message) {
        super(status, reason, message);
    }
}
