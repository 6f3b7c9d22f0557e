/** The tenant's look at what machines obey: which system applies which state, and the answer to one question. */
@NullMarked
package works.metric.portal.inforce.ui;

import org.jspecify.annotations.NullMarked;
