package works.metric.portal.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import works.metric.portal.access.ApiError;
import works.metric.portal.access.ApiErrors;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Stale;
import works.metric.portal.texts.Texts;

/** What services refuse, as programs read it. A controller that says it in other words has its own handlers. */
@RestControllerAdvice(annotations = RestController.class)
class ApiFaults {

    private final Texts texts;

    ApiFaults(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    void notFound(NotFound missing, HttpServletResponse response) throws IOException {
        ApiErrors.write(response, ApiError.of(404, "notFound", "There is no such thing"));
    }

    @ExceptionHandler({Stale.class, OptimisticLockingFailureException.class})
    void stale(HttpServletResponse response) throws IOException {
        ApiErrors.write(response, ApiError.of(409, "conflict", "Somebody else changed the same thing; read it again"));
    }

    @ExceptionHandler
    void invalid(Invalid invalid, HttpServletResponse response) throws IOException {
        List<ApiError.Reason> reasons = invalid.problems().stream()
                .map(problem -> new ApiError.Reason(
                        ApiError.DOMAIN,
                        "invalid:" + problem.field(),
                        texts.get(Locale.ENGLISH, problem.key(), problem.arguments())))
                .toList();
        ApiErrors.write(response, ApiError.of(400, "The call is not valid", reasons));
    }
}
