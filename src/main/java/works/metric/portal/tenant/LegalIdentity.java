package works.metric.portal.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who the controller is, as Annex I of the clauses (Decision (EU) 2021/915) wants it.
 *
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
public record LegalIdentity(
        @Column(name = "legal_name") String legalName,
        @Column(name = "registration_no") @Nullable String registrationNo,
        String address,
        String country,
        @Column(name = "contact_name") String contactName,
        @Column(name = "contact_position") @Nullable String contactPosition,
        @Column(name = "contact_email") String contactEmail,
        @Column(name = "dpo_name") @Nullable String dpoName,
        @Column(name = "dpo_email") @Nullable String dpoEmail) {}
