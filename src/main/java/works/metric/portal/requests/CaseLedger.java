package works.metric.portal.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.NotFound;

/**
 * What the services of other modules may know of a case and write on it, in their own transaction. Asks for no
 * permission: they do.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseLedger {

    private final SubjectRequestRepository requests;
    private final CaseFile file;

    CaseLedger(SubjectRequestRepository requests, CaseFile file) {
        this.requests = requests;
        this.file = file;
    }

    /** @throws NotFound for no case of this tenant */
    public CaseStanding standing(UUID id) {
        return requests.findById(id).map(SubjectRequest::standing).orElseThrow(NotFound::new);
    }

    /**
     * What a message may say of it.
     *
     * @throws NotFound for no case of this tenant
     */
    public CaseBrief brief(UUID id) {
        return requests.findById(id).map(SubjectRequest::brief).orElseThrow(NotFound::new);
    }

    /**
     * As it stands now, whatever this transaction saw before, and until this transaction ends.
     *
     * @throws NotFound for no case of this tenant
     */
    public CaseStanding hold(UUID id) {
        return requests.lock(id).map(SubjectRequest::standing).orElseThrow(NotFound::new);
    }

    /**
     * What is to be carried out, with the identifiers in the clear. The caller leaves the audit entry.
     *
     * @throws NotFound for no case of this tenant
     */
    public WorkOrder work(UUID id) {
        SubjectRequest request = requests.findById(id).orElseThrow(NotFound::new);
        return request.work(file.identities(id));
    }

    /** A line on the case's timeline, by whoever acts. @param text what is to be read with it; null for nothing */
    public void write(UUID id, TimelineKind kind, @Nullable String text) {
        file.write(id, kind, text);
    }
}
