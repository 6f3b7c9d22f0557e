package works.metric.portal.inforce;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import works.metric.portal.access.ApiError;
import works.metric.portal.access.ApiErrors;

/** What only this interface refuses; the portal's common words follow behind. */
@RestControllerAdvice(assignableTypes = SystemInstructionsController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SystemInstructionFaults {

    /** Whoever cannot ask must not process: it is no yes. */
    @ExceptionHandler
    void unsure(Unsure unsure, HttpServletResponse response) throws IOException {
        ApiErrors.write(
                response,
                ApiError.of(503, "unsure", "What is in force cannot be known now; it is neither yes nor no"),
                Duration.ofSeconds(1));
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class
    })
    void unreadable(HttpServletResponse response) throws IOException {
        ApiErrors.write(
                response,
                ApiError.of(
                        400, "unreadable", "The call is not readable: a parameter, a header or the JSON of its body"));
    }
}
