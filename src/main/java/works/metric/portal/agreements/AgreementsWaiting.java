package works.metric.portal.agreements;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;

/** Tells those who may bind the tenant that a version waits for them. */
@Component
class AgreementsWaiting implements WaitingSource {

    /** In days before the end: time enough to negotiate another. */
    private static final int SOON = 90;

    private final AgreementService agreements;
    private final Signatories signatories;
    private final CurrentRights rights;

    AgreementsWaiting(AgreementService agreements, Signatories signatories, CurrentRights rights) {
        this.agreements = agreements;
        this.signatories = signatories;
        this.rights = rights;
    }

    @Override
    public List<WaitingItem> waiting() {
        if (!rights.has(Permission.AGREEMENTS_READ)) {
            return List.of();
        }
        AgreementStanding standing = agreements.standing();
        OwnPaperDetails paper = standing.ownPaper();
        LocalDate lastDay = paper == null ? null : paper.validUntil();
        if (paper != null
                && lastDay != null
                && standing.maySign()
                && !lastDay.isAfter(signatories.today().plusDays(SOON))) {
            return List.of(new WaitingItem(
                    "agreements.own-paper.ends-soon",
                    List.of(paper.title()),
                    null,
                    "agreements.waiting.for-you",
                    "agreement/own-paper"));
        }
        if (!standing.waits() || !standing.maySign()) {
            return List.of();
        }
        String text = standing.inForce() == null ? "agreements.waiting.first" : "agreements.waiting.changed";
        return List.of(new WaitingItem(
                text, List.of(standing.live().version()), null, "agreements.waiting.for-you", "agreement/accept"));
    }
}
