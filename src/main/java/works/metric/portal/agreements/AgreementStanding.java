package works.metric.portal.agreements;

import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.DpaDocument;

/**
 * Where a tenant stands with its agreement.
 *
 * @param inForce the version that binds both; null before the first
 * @param unanswered an accepted version that the processor has not signed yet; null when there is none
 * @param declined the last version, where the processor has refused to sign it and nobody has accepted since; else null
 * @param live what the next version would say
 * @param waits whether nothing was accepted yet, or its terms are no longer those that are offered
 * @param maySign whether whoever asks may accept
 * @param signedAtOnce whether the processor signs by itself what is accepted on the tenant's terms; else it binds nobody before a
 *     person has signed
 * @param news of a template other than that of the version in force or accepted; null for the same one
 * @param ownPaper the agreement on own paper that binds today; nothing waits while it does
 */
public record AgreementStanding(
        @Nullable AgreementDetails inForce,
        @Nullable AgreementDetails unanswered,
        @Nullable AgreementDetails declined,
        DpaDocument live,
        boolean waits,
        boolean maySign,
        boolean signedAtOnce,
        @Nullable TemplateNews news,
        @Nullable OwnPaperDetails ownPaper) {}
