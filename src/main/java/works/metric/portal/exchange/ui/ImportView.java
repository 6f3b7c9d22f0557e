package works.metric.portal.exchange.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.exchange.ImportPreview;
import works.metric.portal.exchange.ImportTemplate;
import works.metric.portal.exchange.RequestImport;
import works.metric.portal.requests.RequestBatchService.Recorded;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Progress;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Stat;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** Takes requests in from a file: what would come of it is shown first, and then all of it is recorded or nothing. */
@Route("t/:tenant/requests/import")
@Requires(Permission.REQUESTS_RECORD)
class ImportView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RequestImport imports;
    private final Div outcome = new Div();
    private transient @Nullable ImportPreview shown;
    private UUID id = Ids.next();
    private ViewAddress list = new ViewAddress("", QueryParameters.empty());

    ImportView(RequestImport imports) {
        this.imports = imports;
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public String getPageTitle() {
        return t("exchange.import.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String alias = event.getRouteParameters().get("tenant").orElseThrow(NotFound::new);
        list = new ViewAddress("t/" + alias + "/requests", QueryParameters.empty());
        removeAll();
        outcome.removeAll();
        shown = null;
        add(
                new PageHeader(t("exchange.import.title"))
                        .withCrumbs(new Crumb(t("requests.list.title"), list.href()))
                        .withLead(t("exchange.import.lead")),
                new Section(
                                t("exchange.import.file"),
                                new Paragraph(t("exchange.import.columns")),
                                Downloads.link(
                                        t("exchange.import.template"),
                                        ImportTemplate.FILE_NAME,
                                        "text/csv; charset=UTF-8",
                                        ImportTemplate::bytes),
                                new FileField(this::read))
                        .framed(),
                outcome);
    }

    void read(byte[] file) {
        try {
            ImportPreview preview = imports.preview(file);
            shown = preview;
            id = Ids.next();
            show(preview(preview));
        } catch (Invalid invalid) {
            show(refused(invalid));
        }
    }

    private Component preview(ImportPreview preview) {
        Section section = new Section(
                t("exchange.preview.title"),
                Stat.row(
                        new Stat(String.valueOf(preview.fresh()), t("exchange.preview.fresh")),
                        new Stat(String.valueOf(preview.known()), t("exchange.preview.known")),
                        new Stat(String.valueOf(preview.problems().size()), t("exchange.preview.problems"))));
        if (!preview.problems().isEmpty()) {
            section.add(
                    new Callout(Tone.WARNING, t("exchange.preview.refused"), t("exchange.preview.refused.text")),
                    PreviewTables.problems(preview));
        } else if (preview.canBeRecorded()) {
            section.add(PreviewTables.rows(preview), record(preview));
        } else {
            section.add(new Callout(Tone.INFO, t("exchange.preview.nothing"), t("exchange.preview.nothing.text")));
        }
        return section.framed();
    }

    private Component record(ImportPreview preview) {
        Button button = new Button(t("exchange.import.record", preview.fresh()));
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            show(new Progress(t("exchange.import.recording")));
            // Begins when that has reached the screen.
            getElement().executeJs("return true").then(drawn -> record());
        });
        Div actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }

    /** Records what is shown; the rows are let go then, whatever came of it. */
    void record() {
        ImportPreview preview = shown;
        shown = null;
        if (preview == null) {
            return;
        }
        try {
            Recorded recorded = imports.record(id, preview);
            Toasts.success(t("exchange.import.done", recorded.recorded(), recorded.known()));
            list.with("source", "csv").open();
        } catch (Invalid invalid) {
            show(refused(invalid));
        }
    }

    private static Component refused(Invalid invalid) {
        Invalid.Problem problem = invalid.problems().getFirst();
        return new Callout(Tone.DANGER, t("exchange.import.refused"), t(problem.key(), problem.arguments()));
    }

    private void show(Component content) {
        outcome.removeAll();
        outcome.add(content);
    }
}
