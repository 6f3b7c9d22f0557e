package works.metric.portal.agreements;

import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.DpaDocument;

/**
 * Where a tenant stands with its agreement.
 *
 * @param inForce the accepted version; null before the first acceptance
 * @param live what the next version would say
 * @param waits whether nothing was accepted yet, or what is in force no longer says what is really done
 */
public record AgreementStanding(@Nullable AgreementDetails inForce, DpaDocument live, boolean waits) {}
