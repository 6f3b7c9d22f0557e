package works.metric.portal.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;

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
        @Column(name = "dpo_email") @Nullable String dpoEmail) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Adds what is wrong with it, by the names of its components. */
    public Rules check(Rules rules) {
        return rules.required("legalName", legalName)
                .longest("legalName", legalName, 300)
                .longest("registrationNo", registrationNo, 60)
                .required("address", address)
                .longest("address", address, 500)
                .check("country", COUNTRIES.contains(country), "tenant.rule.country")
                .required("contactName", contactName)
                .longest("contactName", contactName, 200)
                .longest("contactPosition", contactPosition, 200)
                .required("contactEmail", contactEmail)
                .email("contactEmail", contactEmail)
                .longest("dpoName", dpoName, 200)
                .email("dpoEmail", dpoEmail);
    }
}
