package works.metric.portal.agreements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.AddendumDocument.Change;
import works.metric.portal.pdf.DpaDocument.Affiliate;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;

/**
 * A change of the annexes of a version in force.
 *
 * @param number 1, 2, … within the version
 * @param effectiveAt since when it counts, which may be before it was issued
 * @param instructions changed entries of Annex II
 * @param subprocessors changed entries of Annex IV
 * @param affiliates changed entries of Annex I
 * @param bytesSha256 of its file; null until that is made
 */
public record AddendumDetails(
        UUID id,
        UUID agreementId,
        int number,
        Instant effectiveAt,
        Instant issuedAt,
        List<Change<Instruction>> instructions,
        List<Change<EngagedSubprocessor>> subprocessors,
        List<Change<Affiliate>> affiliates,
        @Nullable String bytesSha256,
        @Nullable Integer pages) {}
