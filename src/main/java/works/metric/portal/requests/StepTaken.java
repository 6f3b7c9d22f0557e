package works.metric.portal.requests;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;

/**
 * A step with all that is said with it. The words belong to the case, never to the audit trail.
 *
 * @param words what the step asks for, see {@link RequestStep#words()}
 * @param ground of a refusal only
 * @param obstacle of a report of one only
 */
public record StepTaken(
        RequestStep step,
        @Nullable String words,
        @Nullable RefusalGround ground,
        @Nullable Obstacle obstacle) {

    public static StepTaken of(RequestStep step) {
        return new StepTaken(step, null, null, null);
    }

    public static StepTaken of(RequestStep step, String words) {
        return new StepTaken(step, words, null, null);
    }

    /** @param outcome what was done, for the controller to tell the person (GDPR Art. 12(3)) */
    public static StepTaken complete(String outcome) {
        return of(RequestStep.COMPLETE, outcome);
    }

    /** @param reason the person will read it (GDPR Art. 12(4)) */
    public static StepTaken refuse(@Nullable RefusalGround ground, String reason) {
        return new StepTaken(RequestStep.REFUSE, reason, ground, null);
    }

    public static StepTaken obstacle(@Nullable Obstacle obstacle, String words) {
        return new StepTaken(RequestStep.REPORT_OBSTACLE, words, null, obstacle);
    }

    /** @throws works.metric.portal.access.Invalid naming {@code words}, {@code ground} or {@code obstacle} */
    void check() {
        Rules rules = new Rules();
        if (step == RequestStep.REFUSE) {
            rules.check("ground", ground != null, "requests.refuse.ground.missing");
        }
        if (step == RequestStep.REPORT_OBSTACLE) {
            rules.check("obstacle", obstacle != null, "requests.rule.obstacle");
        }
        if (step.words() == RequestStep.Words.COMPULSORY) {
            rules.required("words", words);
        }
        rules.longest("words", words, NewRequestRules.LONGEST_TEXT).orThrow();
    }

    /** The words without blanks around them; null when there are none. */
    @Nullable
    String text() {
        return words == null || words.isBlank() || step.words() == RequestStep.Words.NONE ? null : words.strip();
    }

    Refusal refusal() {
        return new Refusal(Objects.requireNonNull(ground), Objects.requireNonNull(text()));
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "StepTaken[" + step + "]";
    }
}
