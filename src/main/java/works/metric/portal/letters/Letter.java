package works.metric.portal.letters;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import works.metric.portal.access.Actor;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.TimelineKind;

/** The letters there are, and when each makes sense. */
public enum Letter {
    RECEIPT {
        @Override
        boolean fits(RequestDetails request) {
            return true;
        }
    },
    /** More time, with its reason, to be told inside the first period (GDPR Art. 12(3)). */
    EXTENSION {
        @Override
        boolean fits(RequestDetails request) {
            return request.extension() != null;
        }
    },
    /** With its reason and what the person may do about it (GDPR Art. 12(4)). */
    REFUSAL {
        @Override
        boolean fits(RequestDetails request) {
            return request.state() == RequestState.REFUSED && request.refusal() != null;
        }
    },
    /** What was done (GDPR Art. 12(3)). */
    COMPLETION {
        @Override
        boolean fits(RequestDetails request) {
            return DONE.contains(request.state()) && request.outcome() != null && request.closing() != null;
        }
    },
    /** The processor's word to the controller, so only for what the processor itself has reported. */
    CERTIFICATE_OF_DELETION {
        @Override
        boolean fits(RequestDetails request) {
            return request.type() == RequestType.ERASURE
                    && request.state() != RequestState.NO_DATA_FOUND
                    && COMPLETION.fits(request)
                    && isReportedByProcessor(request);
        }
    };

    private static final Set<RequestState> DONE =
            EnumSet.of(RequestState.COMPLETED, RequestState.PARTLY_COMPLETED, RequestState.NO_DATA_FOUND);

    private static final Set<TimelineKind> DELETIONS =
            EnumSet.of(TimelineKind.COMPLETED, TimelineKind.PARTLY_COMPLETED);

    private static final Set<Actor.Kind> PROCESSOR =
            EnumSet.of(Actor.Kind.STAFF, Actor.Kind.SYSTEM, Actor.Kind.MACHINE);

    abstract boolean fits(RequestDetails request);

    /** The tail of its translation keys, and how the audit names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The controller's own people and programs may close a case too; that is nothing the processor could vouch for. */
    private static boolean isReportedByProcessor(RequestDetails request) {
        return request.timeline().stream()
                .filter(entry -> DELETIONS.contains(entry.kind()))
                .reduce((earlier, later) -> later)
                .filter(last -> PROCESSOR.contains(last.actorKind()))
                .isPresent();
    }
}
