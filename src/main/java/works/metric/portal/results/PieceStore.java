package works.metric.portal.results;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.secrets.Sealer;

/** Writes and reads the pieces of a package, encrypted. One at a time, each in a transaction of the caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PieceStore {

    private final PieceRepository pieces;
    private final PieceMarkRepository marks;
    private final Sealer sealer;

    PieceStore(PieceRepository pieces, PieceMarkRepository marks, Sealer sealer) {
        this.pieces = pieces;
        this.marks = marks;
        this.sealer = sealer;
    }

    /** The number of the piece that comes next. */
    int next(ResultPackage result) {
        @Nullable Integer last = marks.last(result.getId());
        return last == null ? 0 : last + 1;
    }

    /**
     * Keeps the next piece; one that is there already is only compared.
     *
     * @return the number of the piece that comes next
     */
    int keep(ResultPackage result, int number, byte[] bytes) {
        int next = next(result);
        if (number < 0 || number > next || number >= result.pieces().count()) {
            throw new PieceOutOfOrder(next);
        }
        if (bytes.length != result.pieces().lengthOf(number)) {
            throw new Invalid("content", "results.rule.length");
        }
        if (number < next) {
            if (!MessageDigest.isEqual(read(result, number), bytes)) {
                throw new Invalid("content", "results.rule.differs");
            }
            return next;
        }
        byte[] encrypted = result.key(sealer).encrypt(bytes, result.context(number));
        pieces.saveAndFlush(new Piece(result.getId(), number, encrypted));
        return number + 1;
    }

    /** @throws IllegalStateException when the piece is missing, was changed or belongs elsewhere */
    byte[] read(ResultPackage result, int number) {
        byte[] encrypted = pieces.findByResultIdAndNumber(result.getId(), number)
                .orElseThrow(() -> new IllegalStateException("A package without its piece " + number))
                .encrypted();
        return result.key(sealer).decrypt(encrypted, result.context(number));
    }
}
