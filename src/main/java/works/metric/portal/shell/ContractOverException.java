package works.metric.portal.shell;

/** A screen that the end of the tenant's contract has taken away. */
class ContractOverException extends RuntimeException {

    private final boolean closed;

    /** @param closed nothing can be read any more either */
    ContractOverException(boolean closed) {
        super("The tenant's contract has ended");
        this.closed = closed;
    }

    boolean isClosed() {
        return closed;
    }
}
