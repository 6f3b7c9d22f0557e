package works.metric.portal.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the tenant's contract says where the law leaves it open.
 *
 * @param authorisation of sub-processors, GDPR Art. 28(2)
 * @param noticeDays days between telling of a sub-processor change and its effect
 * @param promiseDays days within which MetricWorks promises its part of an end-user request
 * @param docking whether the optional clause 5 of Decision (EU) 2021/915 applies: others of the tenant's group may accede
 */
@Embeddable
public record Contract(
        @Enumerated(EnumType.STRING) Authorisation authorisation,
        @Column(name = "notice_days") int noticeDays,
        @Column(name = "promise_days") int promiseDays,
        boolean docking) {

    /** The two options of clause 7.7 of Decision (EU) 2021/915. */
    public enum Authorisation {
        GENERAL,
        SPECIFIC
    }
}
