package works.metric.portal.agreements;

import org.springframework.stereotype.Component;
import works.metric.portal.access.ContractPhase;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;

/** Nothing new binds a tenant whose contract has ended (GDPR Art. 28(3)(g)), whichever side would sign it. */
@Component
class RunningContract {

    private final CurrentRights rights;

    RunningContract(CurrentRights rights) {
        this.rights = rights;
    }

    /** @throws Invalid after the end of the contract of the tenant in scope */
    void require() {
        if (rights.phase() != ContractPhase.RUNNING) {
            throw new Invalid("state", "agreements.rule.contract-ended");
        }
    }
}
