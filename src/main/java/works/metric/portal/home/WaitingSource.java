package works.metric.portal.home;

import java.util.List;

/** A feature that can tell what waits for the signed-in person. Implemented by a bean of the feature. */
public interface WaitingSource {

    /** At most ten, nearest date first; empty for a person without the right to do them. Read in the person's scope. */
    List<WaitingItem> waiting();
}
