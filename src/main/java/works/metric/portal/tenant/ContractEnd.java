package works.metric.portal.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.ContractPhase;

/**
 * The dates of a contract that comes to its end (GDPR Art. 28(3)(g)). What is true at a moment follows from them and from
 * nothing else.
 *
 * @param endsAt from when MetricWorks processes nothing any more but to return and delete
 * @param dataUntil until when it may keep the data for that: the last day for the deletion, or the certificate before it
 * @param closesAt until when the tenant can read, as planned; not before the deletion was certified
 * @param certifiedAt when the deletion was certified; null: not yet
 */
@Embeddable
public record ContractEnd(
        @Column(name = "contract_ends_at") Instant endsAt,
        @Column(name = "data_until") Instant dataUntil,
        @Column(name = "closes_at") Instant closesAt,
        @Column(name = "certified_at") @Nullable Instant certifiedAt) {

    public ContractPhase phase(Instant now) {
        if (now.isBefore(endsAt)) {
            return ContractPhase.RUNNING;
        }
        return certifiedAt == null || now.isBefore(closesAt) ? ContractPhase.ENDED : ContractPhase.CLOSED;
    }
}
