package works.metric.portal.systems.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.systems.ProcessingSystemDetails;
import works.metric.portal.systems.ProcessingSystemService;
import works.metric.portal.systems.SystemPart;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;

/** MetricWorks' register of the systems that get a task in each case. */
@Route("staff/systems/:id?")
@Requires(Permission.SYSTEMS_READ)
class SystemsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String LIST = "staff/systems";

    private final transient ProcessingSystemService systems;
    private final transient ObjectProvider<SystemPart> parts;
    private final boolean manages;
    private final Columns columns = new Columns();

    SystemsView(ProcessingSystemService systems, ObjectProvider<SystemPart> parts, CurrentRights rights) {
        this.systems = systems;
        this.parts = parts;
        this.manages = rights.has(Permission.SYSTEMS_MANAGE);
        PageHeader header =
                new PageHeader(t("systems.title")).withLead(t("systems.lead")).withLaw(t("systems.law"));
        add(manages ? header.withActions(add()) : header, columns);
    }

    @Override
    public String getPageTitle() {
        return t("systems.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").map(SystemsView::id).orElse(null));
    }

    private void show(@Nullable UUID open) {
        ProcessingSystemDetails opened = open == null ? null : systems.byId(open);
        LocalDate today = systems.today();
        columns.showList(table(open, today));
        if (opened == null) {
            columns.hideDetail();
            return;
        }
        DetailHeader header = new DetailHeader(opened.name()).withStatus(SystemWords.badge(opened, today));
        if (manages) {
            Runnable refresh = () -> show(open);
            header.withActions(
                    new Button(t("systems.change"), click -> new SystemDialog(systems, opened, id -> refresh.run())
                            .open()),
                    new Button(t("systems.end"), click -> new SystemEndDialog(systems, opened, refresh).open()));
        }
        List<Component> content = new ArrayList<>();
        content.add(new Section(t("systems.holds"), new Paragraph(opened.entry().holds())));
        content.add(new Section(t("systems.facts"), facts(opened)));
        parts.orderedStream().forEach(part -> part.of(opened, () -> show(open)).ifPresent(content::add));
        columns.showDetail(header, LIST, content.toArray(Component[]::new));
    }

    private RecordTable<ProcessingSystemDetails> table(@Nullable UUID open, LocalDate today) {
        RecordTable<ProcessingSystemDetails> table = new RecordTable<>(t("systems.title"));
        table.text(t("systems.name"), ProcessingSystemDetails::name);
        table.text(t("systems.types"), row -> SystemWords.types(row.entry().types()));
        table.text(t("systems.backups"), row -> SystemWords.backups(row.entry().backupDays()));
        table.component(t("systems.state"), row -> SystemWords.badge(row, today))
                .corner();
        EmptyState empty = new EmptyState(Symbol.SETTINGS, t("systems.empty"), t("systems.empty.text"));
        return table.link(row -> LIST + "/" + row.id())
                .selected(row -> row.id().equals(open))
                .whenEmpty(manages ? empty.withAction(add()) : empty)
                .items(systems.all());
    }

    private static Component facts(ProcessingSystemDetails system) {
        KeyFacts facts = new KeyFacts()
                .fact(t("systems.types"), SystemWords.types(system.entry().types()))
                .fact(t("systems.backups"), SystemWords.backups(system.entry().backupDays()))
                .fact(t("systems.since"), Moment.of(system.entry().since()));
        LocalDate ended = system.endedOn();
        return ended == null ? facts : facts.fact(t("systems.ended-on"), Moment.of(ended));
    }

    private Button add() {
        Button add = new Button(t("systems.add"), Symbol.PLUS.icon(), click -> new SystemDialog(
                        systems, null, id -> getUI().ifPresent(ui -> ui.navigate(LIST + "/" + id)))
                .open());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return add;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
