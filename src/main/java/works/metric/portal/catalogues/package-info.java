/**
 * The words that instructions and registers are made of: purposes, categories of data, categories of people. MetricWorks
 * keeps them, in both languages; a code never changes its meaning, and what a name was on a day can always be told.
 *
 * <p>Serves GDPR Art. 28(3), first sentence, and Annex II of Decision (EU) 2021/915: one catalogue, so that what is
 * instructed, what a sub-processor gets and what a system asks can be laid side by side.
 */
@ApplicationModule(
        displayName = "Catalogues",
        allowedDependencies = {"access", "texts", "uikit"})
@NullMarked
package works.metric.portal.catalogues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
