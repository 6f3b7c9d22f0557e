package works.metric.portal.instructions;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What protects sensitive data beyond the usual (clause 7.5 of Decision (EU) 2021/915). */
public enum SensitiveSafeguard {
    ACCESS_LIMITED(true),
    ACCESS_RECORDED(true),
    ENCRYPTED(true),
    TRAINED_STAFF(false),
    NO_ONWARD_TRANSFER(false);

    private final boolean compulsory;

    SensitiveSafeguard(boolean compulsory) {
        this.compulsory = compulsory;
    }

    /** Those without which no sensitive data are processed at all. */
    public static Set<SensitiveSafeguard> compulsory() {
        return Arrays.stream(values()).filter(one -> one.compulsory).collect(Collectors.toUnmodifiableSet());
    }
}
