package works.metric.portal.systems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import works.metric.portal.access.ApiError;
import works.metric.portal.access.ApiErrors;
import works.metric.portal.results.PieceOutOfOrder;

/** What only the interface of processing systems refuses; the portal's common words follow behind. */
@RestControllerAdvice(assignableTypes = SystemTasksController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SystemTaskFaults {

    @ExceptionHandler
    void conflict(TaskConflict conflict, HttpServletResponse response) throws IOException {
        ApiErrors.write(
                response,
                ApiError.of(409, conflict.reason().code(), conflict.reason().message()));
    }

    /** Tells where to go on. */
    @ExceptionHandler
    void outOfOrder(PieceOutOfOrder wrong, HttpServletResponse response) throws IOException {
        response.setHeader(
                SystemTasksController.OFFSET, Long.toString((long) wrong.expected() * SystemResultService.PIECE));
        ApiErrors.write(
                response,
                ApiError.of(409, "outOfOrder", "Another piece comes next; Upload-Offset says where it begins"));
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
