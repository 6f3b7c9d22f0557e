package works.metric.portal.results.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.results.ResultDetails;
import works.metric.portal.results.ResultFile;
import works.metric.portal.results.ResultService;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.Symbol;

/** The link that saves a package, as a stream and only from the session it was shown in. */
final class ResultLink {

    private ResultLink() {}

    static Anchor to(ResultDetails result, ResultService results) {
        UUID id = result.id();
        Anchor link = new Anchor();
        link.setHref(event -> send(event, results, id), AttachmentType.DOWNLOAD);
        link.add(Symbol.DOWNLOAD.icon(), new Span(t("results.download.action")));
        link.getElement().setAttribute("aria-label", t("results.download.action-one", result.fileName()));
        link.addClassName("download");
        return link;
    }

    private static void send(DownloadEvent event, ResultService results, UUID id) throws IOException {
        VaadinResponse response = event.getResponse();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        ResultFile file;
        try {
            file = results.open(id);
        } catch (Invalid | NotFound gone) {
            response.sendError(HttpStatusCode.GONE.getCode(), "Gone");
            return;
        } catch (AccessDeniedException denied) {
            response.sendError(HttpStatusCode.FORBIDDEN.getCode(), "Forbidden");
            return;
        }
        event.setFileName(Downloads.safeName(file.fileName()));
        event.setContentType("application/zip");
        event.setContentLength(file.bytes());
        try (InputStream content = file.content()) {
            content.transferTo(event.getOutputStream());
        }
    }
}
