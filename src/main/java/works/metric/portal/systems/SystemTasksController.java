package works.metric.portal.systems;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import works.metric.portal.access.NotFound;

/** The tasks of the one system whose credential is shown. The version of the interface stands in its address. */
@RestController
@RequestMapping(path = "/api/systems/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class SystemTasksController {

    /** Where the piece of an upload begins, as in resumable uploads over HTTP. */
    static final String OFFSET = "Upload-Offset";

    private final SystemTaskService tasks;
    private final SystemResultService results;

    SystemTasksController(SystemTaskService tasks, SystemResultService results) {
        this.tasks = tasks;
        this.results = results;
    }

    /** @param sha256 of the whole file, in hexadecimal */
    record NewUpload(
            @JsonProperty("file_name") @Nullable String fileName,
            long bytes,
            @Nullable String sha256) {}

    @GetMapping
    TaskMessages.Tasks due(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "false") boolean untaken) {
        return TaskMessages.Tasks.of(tasks.due(after, limit, untaken));
    }

    @GetMapping("/{id}")
    TaskMessages.Task one(@PathVariable String id) {
        return TaskMessages.Task.of(tasks.byId(uuid(id)));
    }

    @PostMapping("/{id}/take")
    TaskMessages.Task take(@PathVariable String id) {
        return TaskMessages.Task.of(tasks.take(uuid(id)));
    }

    @PutMapping(path = "/{id}/report", consumes = MediaType.APPLICATION_JSON_VALUE)
    TaskMessages.Task report(@PathVariable String id, @RequestBody ReportBody body) {
        TaskReport report = body.report();
        return TaskMessages.Task.of(
                tasks.report(uuid(id), Objects.requireNonNull(body.version()), report, body.backupsGoneOn()));
    }

    @PutMapping(path = "/{id}/results/{package}", consumes = MediaType.APPLICATION_JSON_VALUE)
    TaskMessages.Upload begin(
            @PathVariable String id, @PathVariable("package") String name, @RequestBody NewUpload wanted) {
        UUID own = uuid(name);
        return TaskMessages.Upload.of(
                own,
                results.begin(
                        uuid(id),
                        own,
                        Objects.requireNonNullElse(wanted.fileName(), ""),
                        wanted.bytes(),
                        Objects.requireNonNullElse(wanted.sha256(), "")));
    }

    @GetMapping("/{id}/results/{package}")
    TaskMessages.Upload progress(@PathVariable String id, @PathVariable("package") String name) {
        UUID own = uuid(name);
        return TaskMessages.Upload.of(own, results.progress(uuid(id), own));
    }

    /** One byte more than a piece has is read at most: enough to see that it is too long. */
    @PatchMapping(path = "/{id}/results/{package}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    TaskMessages.Upload append(
            @PathVariable String id,
            @PathVariable("package") String name,
            @RequestHeader(OFFSET) long offset,
            HttpServletRequest request)
            throws IOException {
        UUID own = uuid(name);
        byte[] piece = request.getInputStream().readNBytes(SystemResultService.PIECE + 1);
        return TaskMessages.Upload.of(own, results.append(uuid(id), own, offset, piece));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
