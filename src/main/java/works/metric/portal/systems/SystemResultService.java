package works.metric.portal.systems;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.TenantScope;
import works.metric.portal.results.NewResult;
import works.metric.portal.results.ResultIntake;
import works.metric.portal.results.ResultProgress;
import works.metric.portal.results.ResultService;
import works.metric.portal.results.ResultState;

/**
 * Packages with a case's result, brought by the processing system whose task it is: in pieces, going on where it was broken
 * off. A package is kept under an id made of the task's and the system's own, so that no other system can name it.
 */
@Service
public class SystemResultService {

    /** Length of every piece but the last, in bytes. */
    public static final int PIECE = ResultService.PIECE;

    private final OwnTasks own;
    private final ResultIntake intake;

    SystemResultService(OwnTasks own, ResultIntake intake) {
        this.own = own;
        this.intake = intake;
    }

    /**
     * Begins an upload; the same again tells how far it is.
     *
     * @param id the system's own for this package of this task
     * @throws Invalid as {@link ResultService#begin} would
     */
    @Requires(Permission.SYSTEM_TASKS)
    public ResultProgress begin(UUID task, UUID id, String fileName, long bytes, String sha256) {
        new Rules()
                .required("fileName", fileName)
                .longest("fileName", fileName, 200)
                .required("sha256", sha256)
                .orThrow();
        SystemTask owned = own.standing(task);
        UUID kept = kept(task, id);
        return inside(owned, () -> {
            intake.begin(kept, new NewResult(owned.task().requestId(), fileName, bytes, sha256));
            return intake.progress(kept);
        });
    }

    @Requires(Permission.SYSTEM_TASKS)
    public ResultProgress progress(UUID task, UUID id) {
        return inside(own.standing(task), () -> intake.progress(kept(task, id)));
    }

    /**
     * Adds a piece; one that is there already may come again. After the last the package is checked against its checksum
     * and made ready for the tenant.
     *
     * @param offset where the piece begins; a multiple of {@link #PIECE}
     * @throws works.metric.portal.results.PieceOutOfOrder telling which piece comes next
     * @throws Invalid as {@link ResultService#append} and {@link ResultService#finish} would
     */
    @Requires(Permission.SYSTEM_TASKS)
    public ResultProgress append(UUID task, UUID id, long offset, byte[] piece) {
        if (offset < 0 || offset % PIECE != 0) {
            throw new Invalid("offset", "systems.rule.offset", PIECE);
        }
        UUID kept = kept(task, id);
        return inside(own.standing(task), () -> {
            ResultProgress before = intake.progress(kept);
            if (before.result().state() != ResultState.UPLOADING) {
                return before;
            }
            if (offset >= before.result().bytes()) {
                throw new Invalid("offset", "systems.rule.offset.beyond");
            }
            intake.append(kept, Math.toIntExact(offset / PIECE), piece);
            ResultProgress after = intake.progress(kept);
            if (after.taken() < after.result().bytes()) {
                return after;
            }
            intake.finish(kept);
            return intake.progress(kept);
        });
    }

    private static UUID kept(UUID task, UUID id) {
        return UUID.nameUUIDFromBytes((task + "/" + id).getBytes(StandardCharsets.US_ASCII));
    }

    private static <T> T inside(SystemTask owned, Supplier<T> work) {
        Actor machine = TenantScope.requireActor().writingInto(owned.tenant().id());
        return TenantScope.as(machine, work);
    }
}
