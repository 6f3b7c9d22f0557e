package works.metric.portal.systems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.WorkOrder;
import works.metric.portal.results.ResultProgress;

/** What goes to processing systems over the wire. Names in small letters with underscores, as OpenDSR writes its own. */
final class TaskMessages {

    private TaskMessages() {}

    /** @param next goes into {@code after} for the page that follows; absent on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tasks(List<Task> tasks, @Nullable String next) {

        static Tasks of(SystemTasks page) {
            return new Tasks(page.tasks().stream().map(Task::of).toList(), page.next());
        }
    }

    /** @param asked absent for a task that is not to be worked on now */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Task(
            UUID id,
            long version,
            String tenant,
            String reference,
            String state,
            @JsonProperty("taken_at") @Nullable String takenAt,
            @Nullable Asked asked,
            @Nullable Reported report) {

        static Task of(SystemTask task) {
            RequestTaskDetails details = task.task();
            Instant taken = details.takenAt();
            String state = details.state() == TaskState.DONE ? "done" : taken == null ? "open" : "taken";
            return new Task(
                    details.id(),
                    details.version(),
                    task.tenant().alias(),
                    task.reference(),
                    state,
                    taken == null ? null : moment(taken),
                    task.work() == null ? null : Asked.of(task.work()),
                    details.report() == null ? null : Reported.of(details));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            String type,
            String article,
            String regulation,
            @JsonProperty("legal_date") LocalDate legalDate,
            @JsonProperty("promise_date") LocalDate promiseDate,
            @Nullable String app,
            @Nullable String note,
            List<Identifier> identifiers) {

        static Asked of(WorkOrder work) {
            return new Asked(
                    code(work.standing().type()),
                    work.regulation().articleOf(work.standing().type()),
                    work.regulation().code(),
                    work.clocks().legal(),
                    work.clocks().promise(),
                    work.app(),
                    work.note(),
                    work.identities().stream().map(Identifier::of).toList());
        }

        /** Without identifiers and note: they are personal data. */
        @Override
        public String toString() {
            return "Asked[" + type + "]";
        }
    }

    record Identifier(String type, String format, String value) {

        static Identifier of(NewIdentity identity) {
            return new Identifier(identity.type().code(), identity.format().code(), identity.value());
        }

        @Override
        public String toString() {
            return "Identifier[" + type + ", " + format + "]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reported(
            String outcome,
            @JsonProperty("legal_ground") @Nullable String legalGround,
            @JsonProperty("kept_until") @Nullable LocalDate keptUntil,
            @Nullable String obstacle,
            @Nullable String note,
            @JsonProperty("backups_gone_on") @Nullable LocalDate backupsGoneOn,
            @JsonProperty("reported_at") @Nullable String reportedAt) {

        static Reported of(RequestTaskDetails task) {
            TaskReport report = Objects.requireNonNull(task.report());
            return new Reported(
                    code(report.outcome()),
                    report.legalGround(),
                    report.keptUntil(),
                    report.obstacle() == null ? null : code(report.obstacle()),
                    report.note(),
                    task.backupsGoneOn(),
                    task.reported() == null ? null : moment(task.reported().at()));
        }
    }

    /** @param offset how many bytes have come: where the next piece begins */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Upload(
            UUID id,
            long offset,
            long bytes,
            String state,
            @Nullable String sha256) {

        static Upload of(UUID id, ResultProgress progress) {
            return new Upload(
                    id,
                    progress.taken(),
                    progress.result().bytes(),
                    code(progress.result().state()),
                    progress.result().sha256());
        }
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
