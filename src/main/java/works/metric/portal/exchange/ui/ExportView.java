package works.metric.portal.exchange.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.exchange.ExportFormat;
import works.metric.portal.exchange.FilterWords;
import works.metric.portal.exchange.RequestExport;
import works.metric.portal.requests.FilterText;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** The list of requests, as its filters leave it, to be taken away as a file. */
@Route("t/:tenant/requests/export")
@Requires(Permission.REQUESTS_EXPORT)
class ExportView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RequestExport export;
    private final transient FilterWords words;
    private final transient TenantService tenants;
    private final transient Clock clock;

    ExportView(RequestExport export, FilterWords words, TenantService tenants, Clock clock) {
        narrow();
        this.export = export;
        this.words = words;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return t("exchange.export.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String alias = event.getRouteParameters().get("tenant").orElseThrow(NotFound::new);
        Locale language = Texts.nearest(getLocale());
        FilterText.Reading reading = reading(event.getLocation().getQueryParameters());
        RequestFilter filter = reading.filter();
        ViewAddress list =
                new ViewAddress("t/" + alias + "/requests", QueryParameters.simple(FilterText.values(filter)));
        removeAll();
        add(new PageHeader(t("exchange.export.title"))
                .withCrumbs(new Crumb(t("requests.list.title"), list.href()))
                .withLead(t("exchange.export.lead"))
                .withLaw("Art. 5(2) GDPR"));
        words.unread(language, reading)
                .ifPresent(unread -> add(new Callout(Tone.WARNING, t("requests.filter.unread.title"), unread)));
        add(new Section(
                        t("exchange.export.what"),
                        new KeyFacts().fact(t("exchange.export.filter"), words.of(language, filter)),
                        new Paragraph(t("exchange.export.no-identities")),
                        links(filter, language))
                .framed());
    }

    private Div links(RequestFilter filter, Locale language) {
        Div links = new Div();
        links.addClassName("actions");
        for (ExportFormat format : ExportFormat.values()) {
            links.add(new StreamedDownload(
                    t("exchange.export." + format.ending()),
                    t("exchange.export.file", today().toString()) + "." + format.ending(),
                    format.contentType(),
                    out -> export.write(filter, format, language, out)));
        }
        return links;
    }

    private LocalDate today() {
        TenantDetails tenant = tenants.current();
        return LocalDate.ofInstant(clock.instant(), tenant.timeZone());
    }

    private static FilterText.Reading reading(QueryParameters url) {
        Map<String, String> values = url.getParameters().entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().getFirst()));
        return FilterText.reading(values);
    }
}
