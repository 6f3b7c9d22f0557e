/**
 * Documents that can be kept: the data processing agreement (GDPR Art. 28(3), 28(9)), the audit report
 * (Art. 28(3)(h)) and letters about requests (Art. 12). Records in, sealed bytes out: each carries the
 * processor's electronic seal (Regulation (EU) 910/2014, Art. 35 and 36). Knows no other feature, and is the only user of
 * JasperReports and of the signature library.
 */
@ApplicationModule(
        displayName = "PDF documents",
        allowedDependencies = {"keystores", "texts"})
@NullMarked
package works.metric.portal.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
