/** The tenant's screen of OpenDSR: where to connect, where to be called back, what was delivered. */
@NullMarked
package works.metric.portal.opendsr.ui;

import org.jspecify.annotations.NullMarked;
