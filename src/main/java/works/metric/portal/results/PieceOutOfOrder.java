package works.metric.portal.results;

/** Pieces are taken one after the other. Tells where to go on; nothing was stored. */
public class PieceOutOfOrder extends RuntimeException {

    private final int expected;

    PieceOutOfOrder(int expected) {
        super("The next piece is number " + expected);
        this.expected = expected;
    }

    /** The number of the piece that comes next, from 0; the count of pieces when all are there. */
    public int expected() {
        return expected;
    }
}
