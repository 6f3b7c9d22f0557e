package works.metric.portal.opendsr;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.results.ReadyResult;
import works.metric.portal.results.ResultFile;
import works.metric.portal.results.ResultService;
import works.metric.portal.uikit.Downloads;

/**
 * Streams what was found: one package as it is, several as one archive of them. Each is recorded as downloaded before its
 * first byte. What breaks in the middle breaks the connection: half a file never looks like a whole one.
 */
@Component
class ResultSending {

    private final ResultService results;

    ResultSending(ResultService results) {
        this.results = results;
    }

    /** The headers alone. */
    void announce(List<ReadyResult> ready, UUID request, HttpServletResponse response) {
        ReadyResult first = ready.getFirst();
        if (ready.size() == 1) {
            headers(response, first.fileName());
            response.setContentLengthLong(first.bytes());
        } else {
            headers(response, request + ".zip");
        }
    }

    void send(List<ReadyResult> ready, UUID request, HttpServletResponse response) throws IOException {
        ResultFile first = open(ready.getFirst());
        announce(ready, request, response);
        response.flushBuffer();
        if (ready.size() == 1) {
            copy(first, response.getOutputStream());
            return;
        }
        // Closed only when whole: its end is what makes an archive of it.
        ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (int i = 0; i < ready.size(); i++) {
            ResultFile file = i == 0 ? first : open(ready.get(i));
            zip.putNextEntry(new ZipEntry(i + 1 + "-" + Downloads.safeName(file.fileName())));
            copy(file, zip);
            zip.closeEntry();
        }
        zip.close();
    }

    void send(ResultFile file, HttpServletResponse response) throws IOException {
        headers(response, file.fileName());
        response.setContentLengthLong(file.bytes());
        response.flushBuffer();
        copy(file, response.getOutputStream());
    }

    /** @throws Refused 410 when it has ended since it was looked for */
    private ResultFile open(ReadyResult result) {
        try {
            return results.open(result.id());
        } catch (Invalid | NotFound ended) {
            throw ResultsDesk.gone();
        }
    }

    private static void copy(ResultFile file, OutputStream out) throws IOException {
        try (InputStream content = file.content()) {
            content.transferTo(out);
        }
    }

    private static void headers(HttpServletResponse response, String fileName) {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(Downloads.safeName(fileName), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
