package works.metric.portal.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.util.function.Supplier;

/** Links that save bytes as a file. The bytes are made when the link is used, under the rights the reader has then. */
public final class Downloads {

    private static final int LONGEST_NAME = 120;

    private Downloads() {}

    /**
     * A link that looks like a button.
     *
     * @param fileName made safe by {@link #safeName}
     * @param bytes asked for on each download; must check the permission itself
     */
    public static Anchor link(String text, String fileName, String contentType, Supplier<byte[]> bytes) {
        String name = safeName(fileName);
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] content = bytes.get();
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            return new DownloadResponse(new ByteArrayInputStream(content), name, contentType, content.length);
        });
        Anchor link = new Anchor();
        link.setHref(handler, AttachmentType.DOWNLOAD);
        link.add(Symbol.DOWNLOAD.icon(), new Span(text));
        link.addClassName("download");
        return link;
    }

    /** A file name every system accepts: letters, digits, dot, dash and underscore, never a path or a hidden file. */
    public static String safeName(String wanted) {
        String ascii = Normalizer.normalize(wanted, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[.\\-]+|[.\\-]+$", "");
        if (ascii.isEmpty()) {
            return "download";
        }
        return ascii.length() <= LONGEST_NAME ? ascii : shortened(ascii);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST_NAME - ending.length()) + ending;
    }
}
