/** The screens of end-user requests: the list with the open case beside it, and the form to record one. */
@NullMarked
package works.metric.portal.requests.ui;

import org.jspecify.annotations.NullMarked;
