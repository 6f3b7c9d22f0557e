package works.metric.portal.instructions;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What protects children (recitals 38 and 71, GDPR). */
public enum ChildSafeguard {
    NO_PROFILING(true),
    NO_TARGETED_ADS(true),
    HASHED_IDENTIFIERS(false),
    NO_PUBLISHER_SHARING(false);

    private final boolean compulsory;

    ChildSafeguard(boolean compulsory) {
        this.compulsory = compulsory;
    }

    /** Those without which no data of children are processed at all. */
    public static Set<ChildSafeguard> compulsory() {
        return Arrays.stream(values()).filter(one -> one.compulsory).collect(Collectors.toUnmodifiableSet());
    }
}
