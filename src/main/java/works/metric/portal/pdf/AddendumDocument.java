package works.metric.portal.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.DpaDocument.Affiliate;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;

/**
 * What has changed in the annexes of an agreement, and from when.
 *
 * @param number within the agreement
 * @param agreementVersion the version that it is added to
 * @param agreementSha256 of that version's file
 * @param instructions of Annex II that were added, changed or ended
 * @param subprocessors of Annex IV, likewise
 * @param affiliates of Annex I, likewise; null for none
 */
public record AddendumDocument(
        Locale language,
        ZoneId zone,
        int number,
        String agreementVersion,
        LocalDate agreementDate,
        String agreementSha256,
        String processor,
        String controller,
        Instant effectiveAt,
        Instant issuedAt,
        List<Change<Instruction>> instructions,
        List<Change<EngagedSubprocessor>> subprocessors,
        @AddedLater @Nullable List<Change<Affiliate>> affiliates) {

    public AddendumDocument {
        instructions = List.copyOf(instructions);
        subprocessors = List.copyOf(subprocessors);
        affiliates = affiliates == null || affiliates.isEmpty() ? null : List.copyOf(affiliates);
    }

    List<Change<Affiliate>> changedAffiliates() {
        return affiliates == null ? List.of() : affiliates;
    }

    /** One entry of an annex; without a before it is new, without an after it has ended. */
    public record Change<T extends Record>(
            @Nullable T before, @Nullable T after) {}
}
