package works.metric.portal.results;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PieceRepository extends Repository<Piece, UUID> {

    Piece saveAndFlush(Piece piece);

    Optional<Piece> findByResultIdAndNumber(UUID resultId, int number);
}
