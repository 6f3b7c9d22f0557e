package works.metric.portal.leaving;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;

/**
 * What was done at one place, as somebody of MetricWorks writes it down.
 *
 * @param what was handed back or deleted, and how; of what the law keeps, what it is
 * @param sha256 of the file that was handed back
 * @param handedTo where and to whom it was handed back
 * @param law that requires what is still kept, by its name
 * @param heldUntil the last day on which the law requires it
 */
public record NewRecord(
        @Nullable StepResult result,
        @Nullable LocalDate doneOn,
        String what,
        @Nullable String sha256,
        @Nullable String handedTo,
        @Nullable String law,
        @Nullable LocalDate heldUntil) {

    public static final int LONGEST_WHAT = 2_000;
    public static final int LONGEST_HANDED_TO = 1_000;
    public static final int LONGEST_LAW = 500;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** What the result does not speak of is left out. */
    public NewRecord {
        what = what.strip();
        boolean returned = result == StepResult.RETURNED;
        boolean held = result == StepResult.HELD_BY_LAW;
        String hash = stripped(sha256);
        sha256 = returned && hash != null ? hash.toLowerCase(Locale.ROOT) : null;
        handedTo = returned ? stripped(handedTo) : null;
        law = held ? stripped(law) : null;
        heldUntil = held ? heldUntil : null;
    }

    public static NewRecord deleted(LocalDate on, String what) {
        return new NewRecord(StepResult.DELETED, on, what, null, null, null, null);
    }

    public static NewRecord returned(LocalDate on, String what, String sha256, String handedTo) {
        return new NewRecord(StepResult.RETURNED, on, what, sha256, handedTo, null, null);
    }

    public static NewRecord heldByLaw(LocalDate on, String what, String law, LocalDate until) {
        return new NewRecord(StepResult.HELD_BY_LAW, on, what, null, null, law, until);
    }

    /** @param from the first day of the time after the contract */
    Rules rules(StepKind kind, LocalDate from, LocalDate today) {
        Rules rules = new Rules()
                .required("result", result)
                .check(
                        "result",
                        result == null
                                || (result == StepResult.RETURNED) == (kind == StepKind.RETURN)
                                || (kind == StepKind.RETURN && result == StepResult.NOTHING_HELD),
                        "leaving.rule.result")
                .required("doneOn", doneOn)
                .check("doneOn", doneOn == null || !doneOn.isAfter(today), "leaving.rule.future")
                .check("doneOn", doneOn == null || !doneOn.isBefore(from), "leaving.rule.before-end")
                .required("what", what)
                .longest("what", what, LONGEST_WHAT);
        if (result == StepResult.RETURNED) {
            rules.required("sha256", sha256)
                    .check("sha256", sha256 == null || SHA256.matcher(sha256).matches(), "leaving.rule.sha256")
                    .required("handedTo", handedTo)
                    .longest("handedTo", handedTo, LONGEST_HANDED_TO);
        }
        if (result == StepResult.HELD_BY_LAW) {
            rules.required("law", law)
                    .longest("law", law, LONGEST_LAW)
                    .required("heldUntil", heldUntil)
                    .check("heldUntil", heldUntil == null || heldUntil.isAfter(today), "leaving.rule.held-until");
        }
        return rules;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
