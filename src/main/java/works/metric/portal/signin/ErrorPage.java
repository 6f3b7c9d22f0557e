package works.metric.portal.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import works.metric.portal.access.ApiError;
import works.metric.portal.access.ApiErrors;
import works.metric.portal.access.DatabaseAway;

/** What a browser or program is told when a request fails: the status and a plain sentence; nothing from the inside. */
@Controller
class ErrorPage implements ErrorController {

    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 413, 503);
    private static final String RETRY_AFTER_SECONDS = "10";

    private final SignInPages pages;

    ErrorPage(SignInPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        response.setStatus(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (isOfProgram(request)) {
            HttpStatus known = HttpStatus.resolve(status);
            String reason = known == null ? "error" : known.name().toLowerCase(Locale.ROOT);
            ApiErrors.write(response, ApiError.of(status, reason, known == null ? "Error" : known.getReasonPhrase()));
            return;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            Locale locale = request.getLocale();
            String key = "error." + (TOLD.contains(status) ? status : status < 500 ? 400 : 500);
            pages.write(
                    response,
                    pages.page(
                            locale,
                            pages.text(locale, key + ".title"),
                            "",
                            "<p>" + pages.text(locale, key) + "</p><p><a href=\"/\">" + pages.text(locale, "error.home")
                                    + "</a></p>"));
        } else {
            HttpStatus known = HttpStatus.resolve(status);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream()
                    .print("{\"status\":%d,\"error\":\"%s\"}"
                            .formatted(status, known == null ? "Error" : known.getReasonPhrase()));
        }
    }

    private static boolean isOfProgram(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && ApiPaths.contain(path);
    }

    /** Whatever failed because the database is away is not a fault of the program, and passes by itself. */
    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                && DatabaseAway.isMeantBy(fault)) {
            return HttpStatus.SERVICE_UNAVAILABLE.value();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }
}
