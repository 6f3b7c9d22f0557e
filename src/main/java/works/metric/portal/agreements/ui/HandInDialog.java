package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.agreements.NewOwnPaper;
import works.metric.portal.agreements.OwnPaperService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;

/** Hands in the file and says what it is. Its id is made when it opens: sent twice, it is handed in once. */
class HandInDialog extends ConsequenceDialog {

    private final UUID id = Ids.next();
    private final transient OwnPaperService papers;
    private final transient Runnable done;
    private final FormErrors errors = new FormErrors();
    private final TextField title = new TextField(t("agreements.own-paper.title"));
    private final DayField signedOn = new DayField(t("agreements.own-paper.signed-on"));
    private final DayField from = new DayField(t("agreements.own-paper.from"));
    private final DayField until = new DayField(t("agreements.own-paper.until"));
    private final TextField ours = new TextField(t("agreements.own-paper.by-tenant"));
    private final TextField theirs = new TextField(t("agreements.own-paper.by-processor"));
    private final Span chosen = new Span(t("agreements.own-paper.file.none"));
    private @Nullable String fileName;
    private transient byte[] bytes = new byte[0];

    HandInDialog(OwnPaperService papers, Runnable done) {
        super(t("agreements.own-paper.hand-in"), t("agreements.own-paper.hand-in.text"));
        this.papers = papers;
        this.done = done;
        title.setRequiredIndicatorVisible(true);
        signedOn.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        ours.setRequiredIndicatorVisible(true);
        theirs.setRequiredIndicatorVisible(true);
        until.setHelperText(t("agreements.signatory.until.help"));
        Div file = new Div(upload(), chosen);
        withContent(errors, new Fields(title, signedOn, Fields.row(from, until), ours, theirs), file);
        onConfirm(t("agreements.own-paper.hand-in"), none -> handIn());
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setUploadHandler((UploadHandler) this::take);
        upload.getElement().addEventListener("upload-success", event -> upload.clearFileList());
        upload.setAcceptedFileExtensions(".pdf");
        upload.setMaxFileSize(OwnPaperService.LARGEST);
        upload.setUploadButton(new Button(t("agreements.own-paper.choose"), Symbol.PLUS.icon()));
        upload.setDropAllowed(false);
        return upload;
    }

    private void take(UploadEvent event) throws IOException {
        byte[] read;
        try (InputStream file = event.getInputStream()) {
            read = file.readNBytes(OwnPaperService.LARGEST + 1);
        }
        event.getUI().access(() -> {
            bytes = read;
            fileName = event.getFileName();
            chosen.setText(t("agreements.own-paper.file", event.getFileName()));
        });
    }

    private void handIn() {
        errors.clear();
        try {
            papers.handIn(
                    id,
                    new NewOwnPaper(
                            title.getValue(),
                            signedOn.getValue(),
                            from.getValue(),
                            until.getValue(),
                            ours.getValue(),
                            theirs.getValue()),
                    fileName,
                    bytes);
            Toasts.success(t("agreements.own-paper.handed-in"));
            done.run();
        } catch (Invalid invalid) {
            Map<String, Component> fields = new LinkedHashMap<>();
            fields.put("title", title);
            fields.put("signedOn", signedOn);
            fields.put("validFrom", from);
            fields.put("validUntil", until);
            fields.put("signedByTenant", ours);
            fields.put("signedByProcessor", theirs);
            fields.put("file", title);
            InvalidInput.show(
                    errors,
                    new Invalid(invalid.problems().stream()
                            .filter(one -> !one.field().equals("file"))
                            .toList()),
                    fields);
            problem(invalid.problems().stream()
                    .filter(one -> one.field().equals("file"))
                    .findFirst()
                    .map(one -> t("agreements.own-paper.file.problem", t(one.key(), one.arguments())))
                    .orElseGet(() -> t("agreements.template.problem")));
        }
    }
}
