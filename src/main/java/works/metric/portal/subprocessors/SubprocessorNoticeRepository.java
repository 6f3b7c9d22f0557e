package works.metric.portal.subprocessors;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SubprocessorNoticeRepository extends Repository<SubprocessorNotice, UUID> {

    SubprocessorNotice saveAndFlush(SubprocessorNotice notice);

    Optional<SubprocessorNotice> findByChangeId(UUID changeId);

    /** Who takes a step waits for whoever takes one now. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from SubprocessorNotice n where n.changeId = :change")
    Optional<SubprocessorNotice> lock(UUID change);

    List<SubprocessorNotice> findAllByOrderByToldAtDescIdDesc(Limit limit);

    /** Of all tenants, where the caller reads across them. */
    @Query("select n from SubprocessorNotice n where n.changeId = :change order by n.toldAt")
    List<SubprocessorNotice> ofChange(UUID change, Limit limit);

    /** Of all tenants, where the caller reads across them: those with an objection on record, not in effect. */
    @Query("""
            select n from SubprocessorNotice n
            where n.announcedAt is null and exists (
                select s.id from NoticeStep s
                where s.noticeId = n.id and s.tenantId = n.tenantId
                  and s.kind = works.metric.portal.subprocessors.NoticeStepKind.OBJECTED)
            order by n.toldAt
            """)
    List<SubprocessorNotice> objectedTo(Limit limit);
}
