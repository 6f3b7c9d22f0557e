package works.metric.portal.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.Symbol;

/** A link to a file that is written while it is sent, under the rights the reader has then. */
class StreamedDownload extends Anchor {

    /** Writes the file; checks the permission before its first byte. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    StreamedDownload(String text, String fileName, String contentType, Writing writing) {
        DownloadHandler handler = event -> {
            event.setFileName(Downloads.safeName(fileName));
            event.setContentType(contentType);
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            writing.to(event.getOutputStream());
        };
        setHref(handler, AttachmentType.DOWNLOAD);
        add(Symbol.DOWNLOAD.icon(), new Span(text));
        addClassName("download");
    }
}
