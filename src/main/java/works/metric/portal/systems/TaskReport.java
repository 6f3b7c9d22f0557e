package works.metric.portal.systems;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;
import works.metric.portal.requests.Obstacle;
import works.metric.portal.requests.RequestType;

/**
 * What a system, or whoever works it, reports of a task. The words belong to the case, never to the audit trail.
 *
 * @param legalGround by which right the data are kept; of {@link TaskOutcome#KEPT} only
 * @param keptUntil last day on which they are kept; of {@link TaskOutcome#KEPT} only
 * @param obstacle of {@link TaskOutcome#IMPOSSIBLE} only
 * @param note for the case, if anything
 */
@Embeddable
public record TaskReport(
        @Enumerated(EnumType.STRING) TaskOutcome outcome,

        @Column(name = "legal_ground") @Nullable String legalGround,

        @Column(name = "kept_until") @Nullable LocalDate keptUntil,

        @Enumerated(EnumType.STRING) @Nullable Obstacle obstacle,
        @Nullable String note) {

    public static final int LONGEST_GROUND = 500;
    public static final int LONGEST_NOTE = 2_000;

    public TaskReport {
        boolean kept = outcome == TaskOutcome.KEPT;
        legalGround = kept ? stated(legalGround) : null;
        keptUntil = kept ? keptUntil : null;
        obstacle = outcome == TaskOutcome.IMPOSSIBLE ? obstacle : null;
        note = stated(note);
    }

    public static TaskReport of(TaskOutcome outcome) {
        return new TaskReport(outcome, null, null, null, null);
    }

    public static TaskReport kept(String legalGround, LocalDate until) {
        return new TaskReport(TaskOutcome.KEPT, legalGround, until, null, null);
    }

    public static TaskReport impossible(Obstacle obstacle) {
        return new TaskReport(TaskOutcome.IMPOSSIBLE, null, null, obstacle, null);
    }

    /** @throws works.metric.portal.access.Invalid with every broken rule, naming the field */
    void check(RequestType type, LocalDate today) {
        Rules rules = new Rules()
                .check("outcome", outcome.fits(type), "systems.rule.outcome")
                .longest("note", note, LONGEST_NOTE);
        if (outcome == TaskOutcome.KEPT) {
            rules.required("legalGround", legalGround)
                    .longest("legalGround", legalGround, LONGEST_GROUND)
                    .required("keptUntil", keptUntil)
                    .check("keptUntil", keptUntil == null || keptUntil.isAfter(today), "systems.rule.kept-until");
        }
        if (outcome == TaskOutcome.IMPOSSIBLE) {
            rules.check("obstacle", obstacle != null, "systems.rule.obstacle");
        }
        rules.orThrow();
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "TaskReport[" + outcome + "]";
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
