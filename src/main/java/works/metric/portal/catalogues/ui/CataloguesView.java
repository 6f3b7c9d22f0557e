package works.metric.portal.catalogues.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueEntryDetails;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.WordingSince;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;

/** MetricWorks' catalogues, one below the other. */
@Route("staff/catalogues/:id?")
@Requires(Permission.CATALOGUES_EDIT)
class CataloguesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String LIST = "staff/catalogues";
    /** What stands in a history that was made before anybody looked. */
    private static final Instant BEGINNING = Instant.parse("2001-01-01T00:00:00Z");

    private final transient CatalogueService catalogues;
    private final ZoneId zone;
    private final Columns columns = new Columns();

    CataloguesView(CatalogueService catalogues, @Value("${portal.processor.time-zone}") ZoneId zone) {
        this.catalogues = catalogues;
        this.zone = zone;
        add(new PageHeader(t("catalogues.title")).withLead(t("catalogues.lead")).withLaw(t("catalogues.law")), columns);
    }

    @Override
    public String getPageTitle() {
        return t("catalogues.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").map(CataloguesView::id).orElse(null));
    }

    private void show(@Nullable UUID open) {
        CatalogueEntryDetails opened = open == null ? null : catalogues.byId(open);
        Div lists = new Div();
        for (Catalogue catalogue : Catalogue.values()) {
            lists.add(new Section(t("catalogues." + catalogue.name()), table(catalogue, open), add(catalogue)));
        }
        columns.showList(lists);
        if (opened == null) {
            columns.hideDetail();
            return;
        }
        DetailHeader header = new DetailHeader(CatalogueWords.name(opened))
                .withStatus(CatalogueWords.badge(opened))
                .withActions(
                        new Button(t("catalogues.reword"), click -> new EntryDialog(
                                        catalogues, opened.catalogue(), opened, id -> show(opened.id()))
                                .open()),
                        opened.retiredAt() == null ? retire(opened) : restore(opened));
        columns.showDetail(
                header,
                LIST,
                new Section(t("catalogues.facts"), facts(opened)),
                new Section(t("catalogues.history"), history(opened)));
    }

    private RecordTable<CatalogueEntryDetails> table(Catalogue catalogue, @Nullable UUID open) {
        RecordTable<CatalogueEntryDetails> table = new RecordTable<>(t("catalogues." + catalogue.name()));
        table.text(t("catalogues.name"), CatalogueWords::name);
        table.text(t("catalogues.code"), CatalogueEntryDetails::code);
        table.component(t("catalogues.state"), CatalogueWords::badge).corner();
        return table.link(row -> LIST + "/" + row.id())
                .selected(row -> row.id().equals(open))
                .whenEmpty(new EmptyState(Symbol.DOCUMENT, t("catalogues.empty"), t("catalogues.empty.text")))
                .items(catalogues.all(catalogue));
    }

    private static Component facts(CatalogueEntryDetails entry) {
        return new KeyFacts()
                .fact(
                        t("catalogues.catalogue"),
                        t("catalogues." + entry.catalogue().name()))
                .fact(t("catalogues.code"), entry.code())
                .fact(t("catalogues.english"), entry.wording().english())
                .fact(t("catalogues.bokmal"), entry.wording().bokmal())
                .fact(
                        t("catalogues.about-english"),
                        CatalogueWords.stated(entry.wording().aboutEnglish()))
                .fact(
                        t("catalogues.about-bokmal"),
                        CatalogueWords.stated(entry.wording().aboutBokmal()));
    }

    private Component history(CatalogueEntryDetails entry) {
        KeyFacts facts = new KeyFacts();
        for (WordingSince one : catalogues.history(entry.id())) {
            String since = one.since().isBefore(BEGINNING)
                    ? t("catalogues.history.beginning")
                    : t("catalogues.history.since", Dates.moment(one.since(), zone));
            facts.fact(since, one.wording().english() + " / " + one.wording().bokmal());
        }
        return facts;
    }

    private Button add(Catalogue catalogue) {
        Button add = new Button(t("catalogues.add"), Symbol.PLUS.icon(), click -> new EntryDialog(
                        catalogues, catalogue, null, id -> getUI().ifPresent(ui -> ui.navigate(LIST + "/" + id)))
                .open());
        add.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add.setAriaLabel(t("catalogues.add") + ": " + t("catalogues." + catalogue.name()));
        return add;
    }

    private Button retire(CatalogueEntryDetails entry) {
        return new Button(t("catalogues.retire"), click -> {
            ConsequenceDialog dialog = new ConsequenceDialog(
                    t("catalogues.retire.title", CatalogueWords.name(entry)), t("catalogues.retire.text"));
            dialog.onConfirm(t("catalogues.retire"), none -> {
                try {
                    catalogues.retire(entry.id(), entry.version());
                    show(entry.id());
                } catch (Stale | OptimisticLockingFailureException stale) {
                    dialog.problem(stale(entry));
                }
            });
            dialog.open();
        });
    }

    private Button restore(CatalogueEntryDetails entry) {
        return new Button(t("catalogues.restore"), click -> {
            try {
                catalogues.restore(entry.id(), entry.version());
            } catch (Stale | OptimisticLockingFailureException stale) {
                Toasts.problem(stale(entry));
            }
            show(entry.id());
        });
    }

    private String stale(CatalogueEntryDetails entry) {
        var now = catalogues.byId(entry.id()).wording();
        return t("catalogues.stale", now.english(), now.bokmal());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
