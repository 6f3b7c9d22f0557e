package works.metric.portal.subprocessors;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NoticeStepRepository extends Repository<NoticeStep, UUID> {

    NoticeStep save(NoticeStep step);

    List<NoticeStep> findByNoticeIdOrderByNumber(UUID noticeId);

    /** Where the caller reads across tenants, of all of them. */
    List<NoticeStep> findByNoticeIdInOrderByNumber(Collection<UUID> noticeIds);

    List<NoticeStep> findAllByOrderByNumber();
}
