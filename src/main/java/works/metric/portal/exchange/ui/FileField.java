package works.metric.portal.exchange.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import works.metric.portal.exchange.RequestImport;
import works.metric.portal.uikit.Symbol;

/** Takes one file of requests. It is held in memory until it is read, and written nowhere. */
class FileField extends Upload {

    /** @param read gets the file; of one that is too large, one byte more than is allowed */
    FileField(Consumer<byte[]> read) {
        setUploadHandler((UploadHandler) event -> take(event, read));
        // Without a message from the browser nothing would be drawn: the file itself comes beside the screen's
        // messages.
        getElement().addEventListener("upload-success", done -> clearFileList());
        setAcceptedFileExtensions(".csv");
        setMaxFileSize(RequestImport.MOST_BYTES);
        setUploadButton(new Button(t("exchange.import.choose"), Symbol.PLUS.icon()));
        setDropLabel(new Span(t("exchange.import.drop")));
        setI18n(words());
    }

    private static void take(UploadEvent event, Consumer<byte[]> read) throws IOException {
        byte[] bytes;
        try (InputStream file = event.getInputStream()) {
            bytes = file.readNBytes(RequestImport.MOST_BYTES + 1);
        }
        event.getUI().access(() -> read.accept(bytes));
    }

    private static UploadI18N words() {
        UploadI18N.Uploading uploading = new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(t("exchange.upload.connecting"))
                        .setStalled(t("exchange.upload.stalled"))
                        .setProcessing(t("exchange.upload.processing"))
                        .setHeld(t("exchange.upload.held")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(t("exchange.upload.unavailable"))
                        .setUnexpectedServerError(t("exchange.upload.failed"))
                        .setForbidden(t("exchange.upload.failed")));
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(t("exchange.upload.many"))
                        .setFileIsTooBig(t("exchange.file.size", RequestImport.MOST_BYTES / 1024 / 1024))
                        .setIncorrectFileType(t("exchange.upload.type")))
                .setUploading(uploading);
    }
}
