package works.metric.portal.home;

import java.util.List;

/** A feature that can tell what is open between tenants and MetricWorks. Implemented by a bean of the feature. */
public interface StaffWaitingSource {

    /** The longest waiting first; empty for a person without the right to do them. Read outside of any tenant. */
    List<StaffWaitingItem> waiting();
}
