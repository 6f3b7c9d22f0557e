package works.metric.portal.subprocessors;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** By which right personal data reach the sub-processor's country (GDPR Chapter V). */
public enum TransferMechanism {
    /** Inside the EEA: no transfer to a third country. */
    EEA,
    /** The Commission found the protection adequate, Art. 45. */
    ADEQUACY,
    /** EU-US Data Privacy Framework: adequacy for certified recipients, Decision (EU) 2023/1795. */
    DPF,
    /** Standard contractual clauses, Art. 46(2)(c), Decision (EU) 2021/914. */
    SCC;

    /** The 27 of the Union with Iceland, Liechtenstein and Norway; ISO 3166-1 alpha-2. */
    private static final Set<String> EEA_COUNTRIES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Whether the mechanism can be right for all of them: inside the EEA none is needed. */
    boolean fits(Collection<String> countries) {
        Set<String> outside = new HashSet<>(countries);
        outside.removeAll(EEA_COUNTRIES);
        return outside.isEmpty() ? this == EEA : outside.stream().allMatch(this::fits);
    }

    /** Whether the mechanism can be right for a country at all. */
    boolean fits(String country) {
        return switch (this) {
            case EEA -> EEA_COUNTRIES.contains(country);
            case DPF -> country.equals("US");
            case ADEQUACY, SCC -> !EEA_COUNTRIES.contains(country);
        };
    }
}
