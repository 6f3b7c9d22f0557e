package works.metric.portal.agreements;

import java.util.UUID;
import works.metric.portal.pdf.DpaDocument;

/**
 * What lies before a person for acceptance.
 *
 * @param id to be handed to the acceptance, which it identifies
 * @param opened whether the person has opened the document
 * @param content what the document says, and so what would be accepted
 */
public record AgreementPreview(UUID id, int number, boolean opened, String contentSha256, DpaDocument content) {}
