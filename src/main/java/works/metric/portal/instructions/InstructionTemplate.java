package works.metric.portal.instructions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.texts.Texts;

/**
 * What MetricWorks offers to start from. A template is copied into a draft and leaves no trace there: what binds is what the
 * controller then says.
 *
 * @param key of its name {@code instructions.template.<key>.title} and of what it is for, {@code .about}
 */
public record InstructionTemplate(
        String key,
        Set<DataCategory> dataCategories,
        Set<SubjectCategory> subjectCategories,
        Retention retention,
        InstructionTerms terms) {

    private static final Set<DataCategory> MEASURED = Set.of(
            DataCategory.ADVERTISING_IDS,
            DataCategory.VENDOR_IDS,
            DataCategory.DEVICE_AND_OS,
            DataCategory.APP_AND_SDK,
            DataCategory.ADVERTISING_CONTACTS,
            DataCategory.IN_APP_EVENTS,
            DataCategory.CONSENT_SIGNALS);

    private static final InstructionTemplate MEASUREMENT = new InstructionTemplate(
            "measurement",
            MEASURED,
            Set.of(SubjectCategory.APP_USERS),
            new Retention(13, Retention.Unit.MONTHS),
            terms(
                    Set.of(Purpose.ATTRIBUTION, Purpose.INCREMENTALITY, Purpose.MEDIA_MIX, Purpose.SUPPORT),
                    Set.of(),
                    IpHandling.NONE,
                    IdentifierForm.RAW,
                    Map.of()));

    private static final InstructionTemplate WITH_FRAUD_DETECTION = new InstructionTemplate(
            "fraud-detection",
            with(MEASURED, DataCategory.IP_ADDRESS),
            Set.of(SubjectCategory.APP_USERS),
            new Retention(13, Retention.Unit.MONTHS),
            terms(
                    Set.of(
                            Purpose.ATTRIBUTION,
                            Purpose.INCREMENTALITY,
                            Purpose.MEDIA_MIX,
                            Purpose.FRAUD_DETECTION,
                            Purpose.SUPPORT),
                    Set.of(),
                    IpHandling.SHORTENED,
                    IdentifierForm.RAW,
                    Map.of(DataCategory.IP_ADDRESS, new Retention(90, Retention.Unit.DAYS))));

    private static final InstructionTemplate CHILDREN = new InstructionTemplate(
            "children",
            Set.of(
                    DataCategory.VENDOR_IDS,
                    DataCategory.DEVICE_AND_OS,
                    DataCategory.APP_AND_SDK,
                    DataCategory.CONSENT_SIGNALS),
            Set.of(SubjectCategory.APP_USERS, SubjectCategory.CHILDREN),
            new Retention(90, Retention.Unit.DAYS),
            terms(
                    Set.of(Purpose.ATTRIBUTION),
                    Set.of(ChildSafeguard.values()),
                    IpHandling.NONE,
                    IdentifierForm.HASHED,
                    Map.of()));

    private static final InstructionTemplate AGGREGATED = new InstructionTemplate(
            "aggregated",
            Set.of(DataCategory.ADVERTISING_CONTACTS, DataCategory.IN_APP_EVENTS, DataCategory.REVENUE),
            Set.of(SubjectCategory.APP_USERS),
            new Retention(25, Retention.Unit.MONTHS),
            terms(
                    Set.of(Purpose.INCREMENTALITY, Purpose.MEDIA_MIX),
                    Set.of(),
                    IpHandling.NONE,
                    IdentifierForm.HASHED,
                    Map.of()));

    /** The usual one first. */
    public static final List<InstructionTemplate> ALL =
            List.of(MEASUREMENT, WITH_FRAUD_DETECTION, AGGREGATED, CHILDREN);

    /** What the form begins with. */
    public InstructionContent content(Texts texts, Locale language) {
        return new InstructionContent(
                texts.get(language, "instructions.template." + key + ".title"),
                "",
                dataCategories,
                subjectCategories,
                retention,
                "",
                terms);
    }

    private static InstructionTerms terms(
            Set<Purpose> purposes,
            Set<ChildSafeguard> children,
            IpHandling ip,
            IdentifierForm identifiers,
            Map<DataCategory, Retention> exceptions) {
        return new InstructionTerms(
                Set.of(),
                purposes,
                false,
                Set.of(),
                children,
                ip,
                identifiers,
                exceptions,
                Set.of(Regions.EEA),
                Set.of(),
                Set.of(),
                false,
                EndOfContract.DELETE);
    }

    private static Set<DataCategory> with(Set<DataCategory> some, DataCategory more) {
        Set<DataCategory> all = new TreeSet<>(some);
        all.add(more);
        return Set.copyOf(all);
    }
}
