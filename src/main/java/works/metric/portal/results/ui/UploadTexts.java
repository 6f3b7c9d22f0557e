package works.metric.portal.results.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of the upload, in the reader's language. */
final class UploadTexts {

    private static final int STEP = 1024;

    private UploadTexts() {}

    /** @param largest package, in words */
    static UploadI18N of(String largest) {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(t("results.upload.choose"))
                        .setMany(t("results.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(t("results.upload.drop"))
                        .setMany(t("results.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(t("results.upload.one"))
                        .setFileIsTooBig(t("results.rule.too-large", largest))
                        .setIncorrectFileType(t("results.upload.type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(t("results.upload.connecting"))
                                .setStalled(t("results.upload.stalled"))
                                .setProcessing(t("results.upload.processing"))
                                .setHeld(t("results.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(t("results.upload.remaining") + " ")
                                .setUnknown(t("results.upload.remaining-unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(t("results.upload.broken"))
                                .setUnexpectedServerError(t("results.upload.refused"))
                                .setForbidden(t("results.upload.denied"))
                                .setFileTooLarge(t("results.rule.too-large", largest))))
                .setFile(new UploadI18N.File()
                        .setRetry(t("results.upload.retry"))
                        .setStart(t("results.upload.start"))
                        .setRemove(t("results.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB"), STEP);
    }
}
