package works.metric.portal.opendsr.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.opendsr.CallbackDetails;
import works.metric.portal.opendsr.CallbackDomainService;
import works.metric.portal.opendsr.CallbackService;
import works.metric.portal.opendsr.CallbackState;
import works.metric.portal.opendsr.ProcessorIdentity;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.FilterBar;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** How a tenant's programs connect, where they are called back, and whether the callbacks arrived. */
@Route("t/:tenant/opendsr")
@Requires(Permission.REQUESTS_READ)
class OpenDsrView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";
    private static final String REQUEST = "request";
    /** One of the names that the filters drop when they change. */
    private static final String PAGE = "after";

    private final transient ProcessorIdentity processor;
    private final transient CallbackService callbacks;
    private final transient CallbackDomainService domains;
    private final transient TenantService tenants;
    private final transient CurrentRights rights;
    private final FilterBar filters = new FilterBar(
                    query -> address().with(query).open())
            .choice(
                    STATE,
                    t("opendsr.delivery.state"),
                    Arrays.stream(CallbackState.values())
                            .map(state -> new FilterBar.Option(state.name(), t("opendsr.state." + state)))
                            .toList());
    private RouteParameters place = RouteParameters.empty();
    private QueryParameters url = QueryParameters.empty();

    OpenDsrView(
            ProcessorIdentity processor,
            CallbackService callbacks,
            CallbackDomainService domains,
            TenantService tenants,
            CurrentRights rights) {
        this.processor = processor;
        this.callbacks = callbacks;
        this.domains = domains;
        this.tenants = tenants;
        this.rights = rights;
    }

    @Override
    public String getPageTitle() {
        return t("opendsr.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = event.getRouteParameters();
        url = event.getLocation().getQueryParameters();
        draw();
    }

    private void draw() {
        removeAll();
        filters.show(url);
        ZoneId zone = tenants.current().timeZone();
        add(
                new PageHeader(t("opendsr.title")).withLead(t("opendsr.lead")).withLaw("Art. 12(2), 28(3)(e) GDPR"),
                connection(zone),
                new DomainSection(domains, rights.has(Permission.CALLBACKS_MANAGE), zone, this::draw),
                deliveries(zone));
    }

    private Component connection(ZoneId zone) {
        if (!processor.isOn()) {
            return new Callout(Tone.WARNING, t("opendsr.off"), t("opendsr.off.text"));
        }
        return new Section(
                        t("opendsr.connection"),
                        new KeyFacts()
                                .fact(t("opendsr.discovery"), link(processor.discoveryUrl()))
                                .fact(t("opendsr.documentation"), link("/api/docs"))
                                .fact(t("opendsr.domain"), processor.domain())
                                .fact(t("opendsr.certificate"), link(processor.certificateUrl()))
                                .fact(t("opendsr.fingerprint"), processor.fingerprint())
                                .fact(t("opendsr.valid-until"), Moment.of(processor.validUntil(), zone)))
                .withLead(t("opendsr.connection.lead"))
                .framed();
    }

    private Component deliveries(ZoneId zone) {
        CallbackState state = url.getSingleParameter(STATE)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .flatMap(name -> Arrays.stream(CallbackState.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null);
        String tenant = "t/" + place.get("tenant").orElse("");
        DeliveryTable table =
                new DeliveryTable(tenant, zone, rights.has(Permission.REQUESTS_RECORD) ? this::resend : null);
        UUID request = url.getSingleParameter(REQUEST).flatMap(OpenDsrView::id).orElse(null);
        if (request != null) {
            table.whenEmpty(empty()).items(callbacks.ofRequest(request));
            return new Section(t("opendsr.deliveries.request"), table)
                    .withActions(new Anchor(tenant + "/opendsr", t("opendsr.show-all")));
        }
        Page<CallbackDetails> page =
                callbacks.list(state, url.getSingleParameter(PAGE).orElse(null));
        table.whenEmpty(empty()).pager(new Pager(page(page.previous()), page(page.next())));
        table.items(page.items());
        return new Section(t("opendsr.deliveries"), filters, table).withLead(t("opendsr.deliveries.lead"));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void resend(CallbackDetails callback) {
        try {
            callbacks.resend(callback.id());
            Toasts.success(t("opendsr.resent"));
        } catch (Invalid erased) {
            Toasts.problem(t(erased.problems().getFirst().key()));
        }
        draw();
    }

    private Component empty() {
        if (!filters.isActive()) {
            return new EmptyState(Symbol.MAIL, t("opendsr.none"), t("opendsr.none.text"));
        }
        return new EmptyState(Symbol.SEARCH, t("opendsr.none-found"), t("opendsr.none-found.text"))
                .withAction(new Button(t("opendsr.show-all"), click -> filters.clearAll()));
    }

    private static Anchor link(String href) {
        Anchor link = new Anchor(href, href);
        // Not a screen: the browser has to fetch it.
        link.setRouterIgnore(true);
        return link;
    }

    private @Nullable String page(@Nullable String key) {
        return key == null ? null : address().with(url).with(PAGE, key).href();
    }

    private ViewAddress address() {
        return ViewAddress.of(
                OpenDsrView.class,
                new RouteParameters(new RouteParam("tenant", place.get("tenant").orElse(""))));
    }
}
