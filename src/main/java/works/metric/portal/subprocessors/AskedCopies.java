package works.metric.portal.subprocessors;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.NotFound;

/** A copy that the tenant in scope asked for, for whoever writes the mails about it. Asks for no permission. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AskedCopies {

    private final ContractCopyRepository copies;

    AskedCopies(ContractCopyRepository copies) {
        this.copies = copies;
    }

    public ContractCopyDetails byId(UUID id) {
        return copies.findById(id).map(ContractCopy::details).orElseThrow(NotFound::new);
    }
}
