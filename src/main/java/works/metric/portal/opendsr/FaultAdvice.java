package works.metric.portal.opendsr;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import works.metric.portal.access.ApiErrors;

/** Answers what goes wrong in OpenDSR's form. */
@RestControllerAdvice(basePackageClasses = FaultAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultAdvice {

    private static final int UNAVAILABLE = 503;
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Faults faults;

    FaultAdvice(Faults faults) {
        this.faults = faults;
    }

    @ExceptionHandler
    void answer(Exception fault, HttpServletResponse response) throws Exception {
        if (response.isCommitted() && fault instanceof BodyLost) {
            return;
        }
        if (response.isCommitted()) {
            // Half of a file was sent: only a connection that breaks off tells that it is not the whole.
            throw fault;
        }
        Refused refused = faults.told(fault);
        if (refused.status() == UNAVAILABLE) {
            ApiErrors.write(response, ErrorBody.of(refused), WAIT);
        } else {
            ApiErrors.write(response, ErrorBody.of(refused));
        }
    }
}
