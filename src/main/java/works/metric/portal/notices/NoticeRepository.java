package works.metric.portal.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRepository extends Repository<Notice, UUID> {

    Notice save(Notice notice);

    Optional<Notice> findById(UUID id);

    boolean existsBySubjectId(UUID id);

    boolean existsBySubjectIdAndKind(UUID id, NoticeKind kind);

    @Query("""
            select n from Notice n
            where (:state is null or n.state = :state)
              and (n.createdAt < :at or (n.createdAt = :at and n.id < :id))
            order by n.createdAt desc, n.id desc
            """)
    List<Notice> before(@Nullable NoticeState state, Instant at, UUID id, Limit limit);

    @Query("""
            select n from Notice n
            where (:state is null or n.state = :state)
              and (n.createdAt > :at or (n.createdAt = :at and n.id > :id))
            order by n.createdAt, n.id
            """)
    List<Notice> after(@Nullable NoticeState state, Instant at, UUID id, Limit limit);
}
