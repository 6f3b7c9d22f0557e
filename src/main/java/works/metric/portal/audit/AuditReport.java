package works.metric.portal.audit;

import java.util.UUID;
import works.metric.portal.pdf.SealedPdf;

/**
 * An audit report as it was made; its making is an entry with the same id and the same fingerprints.
 *
 * @param fileName says tenant and period
 * @param entries how many facts it lists
 */
public record AuditReport(UUID id, String fileName, int entries, SealedPdf pdf) {}
