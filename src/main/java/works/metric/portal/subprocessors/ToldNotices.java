package works.metric.portal.subprocessors;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A notice of the tenant in scope for whoever writes the mails about it. Asks for no permission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ToldNotices {

    private final NoticeReading reading;

    ToldNotices(NoticeReading reading) {
        this.reading = reading;
    }

    public NoticeFull byId(UUID id) {
        return reading.full(id);
    }
}
