package works.metric.portal.subprocessors;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a sub-processor beyond the first page of its entry.
 *
 * @param contactDetails another way to reach the contact person, such as a telephone number
 * @param furtherCountries where it processes besides the entry's country, ISO 3166-1 alpha-2
 * @param securityMeasures its own technical and organisational measures (GDPR Art. 32)
 * @param chain its own processors
 * @param ownAgreement where MetricWorks' agreement with it stands (GDPR Art. 28(4))
 * @param agreementFrom first day of that agreement
 * @param agreementUntil last day of that agreement; null: without an end
 */
public record EntryParticulars(
        SubprocessorKind kind,
        @Nullable String contactPosition,
        @Nullable String contactDetails,
        Set<String> furtherCountries,
        @Nullable String securityMeasures,
        List<ChainLink> chain,
        @Nullable String ownAgreement,
        @Nullable LocalDate agreementFrom,
        @Nullable LocalDate agreementUntil) {

    public static final EntryParticulars NONE = new EntryParticulars(
            SubprocessorKind.SUBPROCESSOR, null, null, Set.of(), null, List.of(), null, null, null);

    public EntryParticulars {
        contactPosition = SubprocessorEntry.stated(contactPosition);
        contactDetails = SubprocessorEntry.stated(contactDetails);
        securityMeasures = SubprocessorEntry.stated(securityMeasures);
        ownAgreement = SubprocessorEntry.stated(ownAgreement);
        furtherCountries = Set.copyOf(furtherCountries);
        chain = List.copyOf(chain);
    }
}
