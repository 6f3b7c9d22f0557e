package works.metric.portal.agreements;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the agreement that binds the tenant in scope has the docking clause (Clause 5 of Decision (EU) 2021/915). */
@Component
class Docking {

    private final AgreementRepository agreements;
    private final Binding binding;
    private final OwnPapers ownPapers;
    private final Signatories signatories;

    Docking(AgreementRepository agreements, Binding binding, OwnPapers ownPapers, Signatories signatories) {
        this.agreements = agreements;
        this.binding = binding;
        this.ownPapers = ownPapers;
        this.signatories = signatories;
    }

    Optional<Agreement> inForce() {
        return agreements.findFirstByStateOrderByNumberDesc(AgreementState.IN_FORCE);
    }

    /** The same, held until the transaction ends: two who sign for one affiliate do it one after the other. */
    Optional<Agreement> held() {
        return inForce().flatMap(agreement -> agreements.hold(agreement.getId()));
    }

    DockingState state() {
        if (ownPapers.on(signatories.today()).isPresent()) {
            return DockingState.OWN_PAPER;
        }
        return inForce()
                .map(agreement ->
                        binding.accepted(agreement).dockingClause() ? DockingState.OPEN : DockingState.NO_CLAUSE)
                .orElse(DockingState.NO_AGREEMENT);
    }
}
