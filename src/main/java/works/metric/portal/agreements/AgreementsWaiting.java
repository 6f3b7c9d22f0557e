package works.metric.portal.agreements;

import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;

/** Tells those who may bind the tenant that a version waits for them. */
@Component
class AgreementsWaiting implements WaitingSource {

    private final AgreementService agreements;
    private final CurrentRights rights;

    AgreementsWaiting(AgreementService agreements, CurrentRights rights) {
        this.agreements = agreements;
        this.rights = rights;
    }

    @Override
    public List<WaitingItem> waiting() {
        if (!rights.has(Permission.AGREEMENTS_READ)) {
            return List.of();
        }
        AgreementStanding standing = agreements.standing();
        if (!standing.waits() || !standing.maySign()) {
            return List.of();
        }
        String text = standing.inForce() == null ? "agreements.waiting.first" : "agreements.waiting.changed";
        return List.of(new WaitingItem(
                text, List.of(standing.live().version()), null, "agreements.waiting.for-you", "agreement/accept"));
    }
}
