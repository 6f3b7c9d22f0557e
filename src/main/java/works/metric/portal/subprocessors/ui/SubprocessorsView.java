package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Ids;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.subprocessors.ContractCopyService;
import works.metric.portal.subprocessors.NoticeSummary;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.subprocessors.RegisterQuery;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorNoticeService;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** What a controller is owed: who the processor is, and every sub-processor down the chain, as of any day. */
@Route("t/:tenant/subprocessors/:id?")
@Requires(Permission.SUBPROCESSORS_READ)
class SubprocessorsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SubprocessorService subprocessors;
    private final transient SubprocessorNoticeService notices;
    private final transient ContractCopyService copies;
    private final transient CurrentRights rights;
    private final Div links = new Div();
    private final Div waiting = new Div();
    private final Columns columns = new Columns();

    SubprocessorsView(
            SubprocessorService subprocessors,
            SubprocessorNoticeService notices,
            ContractCopyService copies,
            CurrentRights rights,
            ProcessorProfile processor) {
        this.subprocessors = subprocessors;
        this.notices = notices;
        this.copies = copies;
        this.rights = rights;
        links.addClassName("actions");
        add(
                new PageHeader(t("subprocessors.title"))
                        .withLead(t("subprocessors.lead"))
                        .withLaw(t("subprocessors.law"))
                        .withActions(links),
                new ProcessorCard(processor),
                waiting,
                columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String list = "t/" + event.getRouteParameters().get("tenant").orElseThrow(NotFound::new) + "/subprocessors";
        QueryParameters url = event.getLocation().getQueryParameters();
        UUID open = RegisterAddress.id(event);
        SubprocessorDetails opened = open == null ? null : subprocessors.byId(open);
        links.removeAll();
        links.add(
                new Anchor(list + "/notices", t("subprocessors.notices.link")),
                new Anchor(new ViewAddress(list + "/export", url).href(), t("subprocessors.export.link")));
        columns.showList(lists(list, url, open));
        if (opened == null) {
            columns.hideDetail();
        } else {
            SubprocessorPanel panel = new SubprocessorPanel(opened, subprocessors.today());
            List<Component> parts = new ArrayList<>(List.of(panel.content()));
            parts.add(new HistoryPart(subprocessors.history(opened.id()), subprocessors.timeZone()));
            Component[] actions = rights.has(Permission.SUBPROCESSORS_DECIDE)
                    ? new Component[] {new Button(t("subprocessors.copy.ask"), click -> ask(opened))}
                    : new Component[0];
            columns.showDetail(
                    panel.header(actions), new ViewAddress(list, url).href(), parts.toArray(Component[]::new));
        }
    }

    private void ask(SubprocessorDetails opened) {
        UUID id = Ids.next();
        ConsequenceDialog dialog = new ConsequenceDialog(
                t("subprocessors.copy.ask.title", opened.name()), t("subprocessors.copy.ask.text"));
        dialog.onConfirm(t("subprocessors.copy.ask"), none -> {
            copies.ask(id, opened.id(), null);
            Toasts.success(t("subprocessors.copy.asked"));
        });
        dialog.open();
    }

    private Component[] lists(String list, QueryParameters url, @Nullable UUID open) {
        RegisterQuery filter =
                RegisterQuery.of(name -> url.getSingleParameter(name).orElse(""));
        LocalDate today = subprocessors.today();
        LocalDate day = filter.day() == null || filter.day().isAfter(today) ? today : filter.day();
        Function<SubprocessorDetails, String> href = row -> new ViewAddress(list + "/" + row.id(), url).href();
        List<SubprocessorDetails> all = subprocessors.all();
        List<SubprocessorDetails> current = (day.equals(today) ? subprocessors.current() : subprocessors.asOf(day))
                .stream().filter(filter::matches).toList();
        List<SubprocessorDetails> past = all.stream()
                .filter(row -> !row.isCurrent(today))
                .filter(filter::matches)
                .toList();
        List<Component> parts = new ArrayList<>();
        waiting.removeAll();
        openNotice(list).ifPresent(waiting::add);
        waiting.setVisible(waiting.getComponentCount() > 0);
        var bar = RegisterFilter.bar(all, changed -> new ViewAddress(list, changed).open());
        bar.show(url);
        parts.add(bar);
        String heading = day.equals(today) ? t("subprocessors.current") : t("subprocessors.current-on", Dates.day(day));
        parts.add(new Section(
                heading,
                new SubprocessorTable(heading, day, open, href)
                        .whenEmpty(
                                bar.isActive()
                                        ? new EmptyState(
                                                Symbol.SEARCH,
                                                t("subprocessors.filter.none"),
                                                t("subprocessors.filter.none.text"))
                                        : new EmptyState(
                                                Symbol.NETWORK,
                                                t("subprocessors.empty"),
                                                t("subprocessors.empty.text")))
                        .items(current)));
        if (!past.isEmpty() && day.equals(today)) {
            parts.add(new Section(
                    t("subprocessors.past"),
                    new SubprocessorTable(t("subprocessors.past"), today, open, href).items(past)));
        }
        if (!current.isEmpty()) {
            parts.add(new WhereTo(current));
        }
        return parts.toArray(Component[]::new);
    }

    private Optional<Component> openNotice(String list) {
        List<NoticeSummary> open =
                notices.list().stream().filter(NoticeSummary::isOpen).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Callout(
                                Tone.WARNING,
                                t("subprocessors.notices.open", open.size()),
                                t("subprocessors.notices.open.text"))
                        .withAction(new Anchor(list + "/notices", t("subprocessors.notices.link"))));
    }

    @Override
    public String getPageTitle() {
        return t("subprocessors.title");
    }
}
