package works.metric.portal.results.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.util.UUID;
import works.metric.portal.access.Invalid;
import works.metric.portal.results.FileSize;
import works.metric.portal.results.ResultLimits;
import works.metric.portal.results.ResultService;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Toasts;

/** Where a package is chosen or dropped. Refuses what is too large or no zip before a byte is sent; the rest on arrival. */
class UploadField extends Div {

    private final Paragraph problem = new Paragraph();
    private final transient Runnable changed;

    UploadField(ResultService results, UUID request, Runnable changed) {
        this.changed = changed;
        addClassName("result-upload");
        ResultLimits limits = results.limits();
        String largest = FileSize.of(limits.largest(), Texts.locale());
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        Upload upload = new Upload(new PackageReceiver(results, request, this::done, this::refused));
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".zip");
        // The component's own setter ends one byte below 2 GB.
        upload.getElement().setProperty("maxFileSize", (double) limits.largest());
        upload.setI18n(UploadTexts.of(largest));
        upload.addFileRejectedListener(rejected -> problem.setText(rejected.getErrorMessage()));
        upload.addStartedListener(started -> problem.setText(""));
        add(new Paragraph(t("results.upload.help", largest, Integer.toString(limits.days()))), upload, problem);
    }

    private void done() {
        Toasts.success(t("results.upload.done"));
        changed.run();
    }

    private void refused(Invalid.Problem why) {
        String words = t(why.key(), why.arguments());
        problem.setText(words);
        Toasts.problem(words);
    }
}
