package works.metric.portal.home;

import java.util.List;

/** A feature with something to tell on the first screen. Implemented by a bean of the feature. */
public interface HomeFactSource {

    /** A few; empty for a person without the right to read them. Read in the person's scope. */
    List<HomeFact> facts();
}
