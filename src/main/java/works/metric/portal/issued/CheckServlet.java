package works.metric.portal.issued;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import works.metric.portal.access.DatabaseAway;
import works.metric.portal.signin.AddressLimit;

/**
 * Takes a file from anybody and says whether it is one of ours. The file is looked at in memory and forgotten; the answer
 * says nothing that is not in the file but what kind of document it is and when it was issued.
 */
@Component
class CheckServlet extends HttpServlet {

    static final String PATH = "/check";

    private static final long serialVersionUID = 1L;
    private static final String PART = "document";

    private final transient CheckPage page;
    private final transient DocumentCheck check;
    private final transient AddressLimit limit;
    private final transient Semaphore room;

    CheckServlet(CheckPage page, DocumentCheck check, CheckLimits limits, Clock clock) {
        this.page = page;
        this.check = check;
        this.limit = new AddressLimit(limits.perMinute(), clock);
        this.room = new Semaphore(limits.atOnce());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.form(response, request.getLocale());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Locale locale = request.getLocale();
        Duration wait = limit.take(request.getRemoteAddr());
        if (wait.isPositive()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
            page.refusal(response, locale, HttpStatus.TOO_MANY_REQUESTS, "often");
        } else if (!room.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            page.refusal(response, locale, HttpStatus.SERVICE_UNAVAILABLE, "busy");
        } else {
            try {
                look(request, response, locale);
            } finally {
                room.release();
            }
        }
    }

    private void look(HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws ServletException, IOException {
        byte[] file;
        try {
            file = file(request);
        } catch (IllegalStateException tooLarge) {
            page.refusal(response, locale, HttpStatus.CONTENT_TOO_LARGE, "large");
            return;
        } catch (ServletException | IOException unreadable) {
            page.refusal(response, locale, HttpStatus.BAD_REQUEST, "unreadable");
            return;
        }
        if (file.length == 0) {
            page.refusal(response, locale, HttpStatus.BAD_REQUEST, "none");
        } else if (!DocumentCheck.isPdf(file)) {
            page.refusal(response, locale, HttpStatus.UNPROCESSABLE_CONTENT, "not-pdf");
        } else {
            try {
                page.finding(response, locale, check.of(file));
            } catch (DatabaseAway away) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
                page.refusal(response, locale, HttpStatus.SERVICE_UNAVAILABLE, "busy");
            }
        }
    }

    private static byte[] file(HttpServletRequest request) throws ServletException, IOException {
        Part part = request.getPart(PART);
        if (part == null) {
            return new byte[0];
        }
        try {
            return part.getInputStream().readAllBytes();
        } finally {
            part.delete();
        }
    }
}
