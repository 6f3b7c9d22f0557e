package works.metric.portal.subprocessors;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in that a mail about a notice was accepted by a mail server. For whoever sends the mails. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NoticeProofs {

    private final NoticeCourse course;

    NoticeProofs(NoticeCourse course) {
        this.course = course;
    }

    /** @param to whose mail it was, by name and address */
    public void delivered(UUID notice, String to) {
        course.take(notice, null, NoticeStepKind.DELIVERED, to, judged -> true);
    }
}
