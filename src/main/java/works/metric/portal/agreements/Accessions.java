package works.metric.portal.agreements;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.tenant.LegalIdentity;

/** Who has acceded to the agreement of the tenant in scope. */
@Component
class Accessions {

    /** More than a group has companies with apps. */
    static final Limit MOST = Limit.of(500);

    private final AccessionRepository accessions;

    Accessions(AccessionRepository accessions) {
        this.accessions = accessions;
    }

    /** The affiliates that are parties at an instant, by the dates alone. */
    List<AccessionDetails> at(Instant at) {
        return accessions.inEffectAt(at, MOST).stream().map(Accession::details).toList();
    }

    /** Whether it waits already, or is or will be a party. */
    boolean knows(LegalIdentity affiliate, Instant at) {
        return accessions.openAt(at, MOST).stream().anyMatch(one -> one.isOf(affiliate));
    }
}
