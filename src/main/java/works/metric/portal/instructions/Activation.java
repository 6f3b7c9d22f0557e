package works.metric.portal.instructions;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;

/**
 * Why a version is to come into force, and when.
 *
 * @param reason may be blank for a first version only
 * @param effectiveAt null: at once. Never in the past: what was processed yesterday was processed under what was in force
 *     then
 */
public record Activation(String reason, @Nullable Instant effectiveAt) {

    public static final int LONGEST_REASON = 1_000;

    private static final Duration FARTHEST = Duration.ofDays(2 * 366);

    public Activation {
        reason = reason.strip();
    }

    /** At once, and without a reason: for a first version. */
    public static Activation now() {
        return new Activation("", null);
    }

    public static Activation now(String reason) {
        return new Activation(reason, null);
    }

    void check(int version, Instant now) {
        Rules rules = new Rules();
        if (version > 1) {
            rules.required("reason", reason);
        }
        rules.longest("reason", reason, LONGEST_REASON);
        if (effectiveAt != null) {
            rules.check("effectiveAt", !effectiveAt.isBefore(now), "instructions.rule.past")
                    .check("effectiveAt", !effectiveAt.isAfter(now.plus(FARTHEST)), "instructions.rule.far");
        }
        rules.orThrow();
    }
}
