package works.metric.portal.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything a data processing agreement says that is not the same for every tenant.
 *
 * @param noticeDays how long before a change of sub-processors the controller is told or asked, Clause 7.7(a)
 * @param dockingClause whether the optional Clause 5 applies
 * @param processorSignatory who stands for the processor, if that has been recorded
 * @param acceptance null while nobody has accepted: the document then says on every page that it is a draft
 * @param template its words; null in documents made before there were any other than {@link DpaOutline#BUILT_IN}
 * @param affiliates that have acceded as controllers under Clause 5; null when there are none, see {@link #acceded}
 */
public record DpaDocument(
        Locale language,
        ZoneId zone,
        String version,
        LocalDate date,
        String templateVersion,
        Party processor,
        Party controller,
        Authorisation authorisation,
        int noticeDays,
        boolean dockingClause,
        List<Instruction> instructions,
        List<EngagedSubprocessor> subprocessors,
        List<SecurityMeasure> measures,
        @Nullable Signatory processorSignatory,
        @Nullable Acceptance acceptance,
        @AddedLater @Nullable DpaTemplate template,
        @AddedLater @Nullable List<Affiliate> affiliates) {

    public DpaDocument {
        instructions = List.copyOf(instructions);
        subprocessors = List.copyOf(subprocessors);
        measures = List.copyOf(measures);
        affiliates = affiliates == null || affiliates.isEmpty() ? null : List.copyOf(affiliates);
    }

    /** The affiliates of Annex I, in the order of their accession. */
    public List<Affiliate> acceded() {
        return affiliates == null ? List.of() : affiliates;
    }

    /** Which template its words are of. */
    public int templateNumber() {
        return template == null ? DpaOutline.BUILT_IN : template.number();
    }

    /** The language whose text binds the parties. */
    public Locale binding() {
        return template == null ? language : template.binding();
    }

    /** Whether it only tells in another language what binds. */
    public boolean translates() {
        return !binding().equals(language);
    }

    /** The two options of Clause 7.7(a). */
    public enum Authorisation {
        SPECIFIC,
        GENERAL
    }

    /**
     * A processing instruction in force, Art. 28(3)(a).
     *
     * @param nature the operations, if the instruction names them apart from its text
     * @param sensitiveData such data and their safeguards, Clause 7.5; null when the instruction states none
     */
    public record Instruction(
            String number,
            String title,
            int version,
            LocalDate effectiveFrom,
            String purpose,
            @Nullable String nature,
            String dataCategories,
            @Nullable String sensitiveData,
            String subjectCategories,
            String retention,
            String text) {}

    /** A line of Annex IV, as Art. 28(2) and (4) and Chapter V need it. */
    public record EngagedSubprocessor(
            String name,
            @Nullable String address,
            @Nullable String contact,
            String service,
            String dataCategories,
            String country,
            @Nullable String transferMechanism,
            @Nullable String optOut) {}

    /**
     * Another controller of the controller's group, in Annex I since it acceded (Clause 5).
     *
     * @param apps it is the controller for, by the names of their stores; empty: all of the agreement
     * @param beginsOn the first day that was asked for, in the document's time zone
     * @param since when it became a party; null while not all parties have signed
     * @param signed for it, by whoever signs for the controller too; null before
     * @param agreed the processor's signature; null before
     */
    public record Affiliate(
            Party party,
            List<String> apps,
            LocalDate beginsOn,
            @Nullable Instant since,
            @Nullable Acceptance signed,
            @Nullable Agreed agreed) {

        public Affiliate {
            apps = List.copyOf(apps);
        }
    }

    /** That the processor agrees to an accession. */
    public record Agreed(String name, String position, Instant at) {}

    /** A line of Annex III, Art. 32. {@link StandardMeasures} has the processor's own. */
    public record SecurityMeasure(String title, String text) {}

    public record Signatory(String name, @Nullable String position, LocalDate date) {}

    /**
     * Electronic acceptance by the controller, Art. 28(9).
     *
     * @param account who was signed in
     * @param origin from where, such as an IP address
     */
    public record Acceptance(String account, String typedName, String position, Instant at, String origin) {}
}
