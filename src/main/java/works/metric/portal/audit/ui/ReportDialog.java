package works.metric.portal.audit.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.audit.AuditReport;
import works.metric.portal.audit.AuditService;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.LawNote;
import works.metric.portal.uikit.Progress;
import works.metric.portal.uikit.Tone;

/** Makes an audit report of a period; the report stays in the dialog until it is closed. */
class ReportDialog extends Dialog {

    private final transient AuditService audit;
    private final FormErrors errors = new FormErrors();
    private final DatePicker from = new DayField(t("audit.report.from"));
    private final DatePicker to = new DayField(t("audit.report.to"));
    private final Div outcome = new Div();
    private final Button make = new Button(t("audit.report.make"), click -> begin());

    /** @param clock in the tenant's time zone */
    ReportDialog(AuditService audit, Clock clock) {
        this.audit = audit;
        setHeaderTitle(t("audit.report.title"));
        setWidth("34rem");
        LocalDate today = LocalDate.now(clock);
        from.setValue(today.minusDays(30));
        to.setValue(today);
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new Paragraph(t("audit.report.lead")),
                new LawNote(t("audit.report.law")),
                errors,
                new Fields(Fields.row(from, to)),
                outcome);
        getFooter().add(new Button(t("uikit.close"), click -> close()), make);
    }

    /** Shows that it is being made, and begins when that has reached the screen. */
    private void begin() {
        errors.clear();
        make.setEnabled(false);
        show(new Progress(t("audit.report.making")));
        getElement().executeJs("return true").then(shown -> make());
    }

    void make() {
        try {
            show(finished(audit.report(Ids.next(), from.getValue(), to.getValue())));
            make.setText(t("audit.report.again"));
        } catch (Invalid invalid) {
            outcome.removeAll();
            InvalidInput.show(errors, invalid, fields());
        } catch (PdfRefused refused) {
            show(new Callout(Tone.WARNING, t("audit.report.title"), t(refused.key(), refused.arguments())));
        } finally {
            make.setEnabled(true);
        }
    }

    private Component finished(AuditReport report) {
        byte[] bytes = report.pdf().bytes();
        return new Div(
                new Paragraph(
                        t("audit.report.done", report.entries(), report.pdf().pages())),
                Downloads.link(t("audit.report.download"), report.fileName(), "application/pdf", () -> bytes),
                new KeyFacts()
                        .fact(t("audit.report.content"), report.pdf().contentSha256())
                        .fact(t("audit.report.file"), report.pdf().sha256OfBytes()));
    }

    private Map<String, Component> fields() {
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("from", from);
        fields.put("to", to);
        return fields;
    }

    private void show(Component content) {
        outcome.removeAll();
        outcome.add(content);
    }
}
