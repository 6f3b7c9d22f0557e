package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import works.metric.portal.access.Invalid;
import works.metric.portal.subprocessors.ContractCopyService;
import works.metric.portal.subprocessors.WaitingCopy;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;

/** The copies that tenants wait for, each with a place to put the file. */
class WaitingCopies extends RecordTable<WaitingCopy> {

    private final transient ContractCopyService copies;
    private final transient Runnable refresh;

    WaitingCopies(List<WaitingCopy> rows, ZoneId zone, ContractCopyService copies, Runnable refresh) {
        super(t("subprocessors.copies.waiting"));
        this.copies = copies;
        this.refresh = refresh;
        text(t("subprocessors.progress.tenant"), WaitingCopy::name);
        text(t("subprocessors.name"), row -> row.copy().subprocessor());
        component(t("subprocessors.copies.asked"), row -> Moment.of(row.copy().askedAt(), zone));
        component(t("subprocessors.copies.file"), this::upload);
        items(rows);
    }

    private Div upload(WaitingCopy row) {
        Paragraph problem = new Paragraph();
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        Upload upload = new Upload();
        upload.setUploadHandler((UploadHandler) event -> take(row, event, problem));
        upload.setAcceptedFileExtensions(".pdf");
        upload.setMaxFileSize(ContractCopyService.LARGEST);
        upload.setUploadButton(new Button(t("subprocessors.copies.give"), Symbol.PLUS.icon()));
        upload.setDropAllowed(false);
        return new Div(upload, problem);
    }

    private void take(WaitingCopy row, UploadEvent event, Paragraph problem) throws IOException {
        byte[] bytes;
        try (InputStream file = event.getInputStream()) {
            bytes = file.readNBytes(ContractCopyService.LARGEST + 1);
        }
        String name = event.getFileName();
        event.getUI().access(() -> {
            try {
                copies.give(row.tenant(), row.copy().id(), name, bytes);
                Toasts.success(t("subprocessors.copies.given"));
                refresh.run();
            } catch (Invalid invalid) {
                Invalid.Problem first = invalid.problems().getFirst();
                problem.setText(t(first.key(), first.arguments()));
            }
        });
    }
}
