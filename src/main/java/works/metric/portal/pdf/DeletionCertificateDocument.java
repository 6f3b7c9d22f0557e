package works.metric.portal.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The processor's word on what became of a controller's data after the contract (clause 10(d) of Decision (EU) 2021/915).
 *
 * @param endedOn the first day without the service
 * @param reference of the notice
 */
public record DeletionCertificateDocument(
        Locale language,
        ZoneId zone,
        String processor,
        String controller,
        @Nullable String registrationNumber,
        String reference,
        LocalDate noticeOn,
        LocalDate endedOn,
        Choice choice,
        List<Step> steps,
        String typedName,
        String position,
        Instant at) {

    public DeletionCertificateDocument {
        steps = List.copyOf(steps);
    }

    /** What the controller chose, GDPR Art. 28(3)(g). */
    public enum Choice {
        DELETE,
        RETURN,
        RETURN_THEN_DELETE
    }

    /** Where the data were. */
    public enum Place {
        RETURN,
        SYSTEM,
        SUBPROCESSOR
    }

    /** What became of them. */
    public enum Result {
        RETURNED,
        DELETED,
        NOTHING_HELD,
        HELD_BY_LAW
    }

    /**
     * @param sha256 of the file that was handed back
     * @param law that requires what is still kept
     */
    public record Step(
            Place place,
            String name,
            Result result,
            LocalDate doneOn,
            String details,
            @Nullable String sha256,
            @Nullable String handedTo,
            @Nullable String law,
            @Nullable LocalDate heldUntil,
            String who) {}
}
