package works.metric.portal.systems;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;
import works.metric.portal.requests.Obstacle;

/** A report as it comes over the wire; everything in it may be missing or wrong. */
record ReportBody(
        @Nullable Long version,
        @Nullable String outcome,
        @JsonProperty("legal_ground") @Nullable String legalGround,
        @JsonProperty("kept_until") @Nullable LocalDate keptUntil,
        @Nullable String obstacle,
        @Nullable String note,
        @JsonProperty("backups_gone_on") @Nullable LocalDate backupsGoneOn) {

    /** @throws Invalid naming {@code version}, {@code outcome} or {@code obstacle} */
    TaskReport report() {
        new Rules().required("version", version).required("outcome", outcome).orThrow();
        return new TaskReport(
                one(TaskOutcome.class, "outcome", outcome == null ? "" : outcome),
                legalGround,
                keptUntil,
                obstacle == null ? null : one(Obstacle.class, "obstacle", obstacle),
                note);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> TaskMessages.code(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        field,
                        "systems.rule.word",
                        String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(TaskMessages::code)
                                        .toList())));
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "ReportBody[" + outcome + "]";
    }
}
