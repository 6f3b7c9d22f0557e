package works.metric.portal.results;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PieceMarkRepository extends Repository<PieceMark, UUID> {

    /** The number of the last piece that is stored; null when there is none. */
    @Query("select max(p.number) from PieceMark p where p.resultId = :resultId")
    @Nullable
    Integer last(UUID resultId);

    List<PieceMark> findByResultIdOrderByNumberDesc(UUID resultId, Limit limit);

    void delete(PieceMark piece);
}
