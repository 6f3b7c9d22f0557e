package works.metric.portal.opendsr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.ContractEnded;
import works.metric.portal.access.DatabaseAway;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Stale;
import works.metric.portal.texts.Texts;

/** Turns what the services throw into an error that a program understands. What it does not know it does not tell. */
@Component
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /** The fields of a request as OpenDSR names them. */
    private static final Map<String, String> PLACES = Map.of(
            "submittedAt", "submitted_time",
            "identities", "subject_identities",
            "app", "property_id",
            "state", "request_status");

    private final Texts texts;

    Faults(Texts texts) {
        this.texts = texts;
    }

    Refused told(Exception fault) {
        return switch (DatabaseAway.orSame(
                fault instanceof RuntimeException known ? known : new RuntimeException(fault))) {
            case Refused refused -> refused;
            case NotFound none -> Refused.notThere();
            case Invalid invalid ->
                new Refused(
                        400,
                        "The request is not valid.",
                        invalid.problems().stream().map(this::fault).toList());
            case ContractEnded ended -> new Refused(403, "contract_ended", "The contract of this tenant has ended.");
            case AccessDenied denied -> forbidden();
            case AccessDeniedException denied -> forbidden();
            case Stale stale -> meanwhile();
            case OptimisticLockingFailureException stale -> meanwhile();
            case DatabaseAway away ->
                new Refused(503, "unavailable", "The portal cannot store anything now. Try again.");
            default -> {
                LOG.error("A call of OpenDSR failed", fault);
                yield new Refused(500, "internal", "Something went wrong on our side.");
            }
        };
    }

    private Refused.Fault fault(Invalid.Problem problem) {
        String message = texts.get(Locale.ENGLISH, problem.key(), problem.arguments());
        return new Refused.Fault(place(problem.field()), "invalid", message);
    }

    private static String place(String field) {
        if (field.startsWith("identities.")) {
            return "subject_identities[" + field.substring("identities.".length()) + "].identity_value";
        }
        return PLACES.getOrDefault(field, "request");
    }

    private static Refused forbidden() {
        return new Refused(403, "forbidden", "This credential does not allow it.");
    }

    private static Refused meanwhile() {
        return new Refused(
                409,
                "Somebody changed the request meanwhile. Try again.",
                List.of(new Refused.Fault("request", "changed", "Somebody changed the request meanwhile. Try again.")));
    }
}
