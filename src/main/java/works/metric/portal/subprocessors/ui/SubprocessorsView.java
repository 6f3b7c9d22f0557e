package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;

/** What a controller is owed: who the processor is, and every sub-processor down the chain. */
@Route("t/:tenant/subprocessors/:id?")
@Requires(Permission.SUBPROCESSORS_READ)
class SubprocessorsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SubprocessorService subprocessors;
    private final Columns columns = new Columns();

    SubprocessorsView(SubprocessorService subprocessors, ProcessorProfile processor) {
        this.subprocessors = subprocessors;
        add(
                new PageHeader(t("subprocessors.title"))
                        .withLead(t("subprocessors.lead"))
                        .withLaw(t("subprocessors.law")),
                new ProcessorCard(processor),
                columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String list = "t/" + event.getRouteParameters().get("tenant").orElseThrow(NotFound::new) + "/subprocessors";
        UUID open = RegisterAddress.id(event);
        SubprocessorDetails opened = open == null ? null : subprocessors.byId(open);
        columns.showList(lists(list, open));
        if (opened == null) {
            columns.hideDetail();
        } else {
            SubprocessorPanel panel = new SubprocessorPanel(opened, subprocessors.today());
            columns.showDetail(panel.header(), list, panel.content());
        }
    }

    private Component[] lists(String list, @Nullable UUID open) {
        LocalDate today = subprocessors.today();
        Function<SubprocessorDetails, String> href = row -> list + "/" + row.id();
        List<SubprocessorDetails> current = subprocessors.current();
        List<SubprocessorDetails> past = subprocessors.all().stream()
                .filter(row -> !row.isCurrent(today))
                .toList();
        List<Component> parts = new ArrayList<>();
        parts.add(new Section(
                t("subprocessors.current"),
                new SubprocessorTable(t("subprocessors.current"), today, open, href)
                        .whenEmpty(
                                new EmptyState(Symbol.NETWORK, t("subprocessors.empty"), t("subprocessors.empty.text")))
                        .items(current)));
        if (!past.isEmpty()) {
            parts.add(new Section(
                    t("subprocessors.past"),
                    new SubprocessorTable(t("subprocessors.past"), today, open, href).items(past)));
        }
        return parts.toArray(Component[]::new);
    }

    @Override
    public String getPageTitle() {
        return t("subprocessors.title");
    }
}
