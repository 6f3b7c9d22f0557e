package works.metric.portal.exchange.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.Locale;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.exchange.ExportFormat;
import works.metric.portal.exchange.RegisterExport;
import works.metric.portal.subprocessors.RegisterQuery;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.ViewAddress;

/** The list of sub-processors, as its filters leave it, to be taken away as a file. */
@Route("t/:tenant/subprocessors/export")
@Requires(Permission.SUBPROCESSORS_READ)
class RegisterExportView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RegisterExport export;
    private final transient SubprocessorService register;

    RegisterExportView(RegisterExport export, SubprocessorService register) {
        narrow();
        this.export = export;
        this.register = register;
    }

    @Override
    public String getPageTitle() {
        return t("exchange.register.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String alias = event.getRouteParameters().get("tenant").orElseThrow(NotFound::new);
        QueryParameters url = event.getLocation().getQueryParameters();
        RegisterQuery query =
                RegisterQuery.of(name -> url.getSingleParameter(name).orElse(""));
        LocalDate asked = query.day();
        LocalDate day = asked == null ? register.today() : asked;
        Locale language = Texts.nearest(getLocale());
        removeAll();
        add(
                new PageHeader(t("exchange.register.title"))
                        .withCrumbs(new Crumb(
                                t("subprocessors.title"), new ViewAddress("t/" + alias + "/subprocessors", url).href()))
                        .withLead(t("exchange.register.lead"))
                        .withLaw(t("subprocessors.law")),
                new Section(
                                t("exchange.export.what"),
                                new KeyFacts()
                                        .fact(t("subprocessors.filter.day"), Dates.day(day))
                                        .fact(
                                                t("subprocessors.where.count"),
                                                String.valueOf(
                                                        export.rows(query).size())),
                                new Paragraph(t("exchange.register.text")),
                                links(query, day, language))
                        .framed());
    }

    private Div links(RegisterQuery query, LocalDate day, Locale language) {
        String name = t("exchange.register.file", day.toString());
        Div links = new Div();
        links.addClassName("actions");
        for (ExportFormat format : ExportFormat.values()) {
            links.add(new StreamedDownload(
                    t("exchange.export." + format.ending()),
                    name + "." + format.ending(),
                    format.contentType(),
                    out -> export.sheet(query, format, language, out)));
        }
        links.add(new StreamedDownload(
                t("exchange.register.json"), name + ".json", "application/json", out -> export.json(query, out)));
        links.add(Downloads.link(
                t("exchange.register.pdf"), name + ".pdf", "application/pdf", () -> export.pdf(query, language)));
        return links;
    }
}
