package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.subprocessors.ContractCopyDetails;
import works.metric.portal.subprocessors.ContractCopyService;
import works.metric.portal.subprocessors.NoticeFull;
import works.metric.portal.subprocessors.NoticeSummary;
import works.metric.portal.subprocessors.SubprocessorNoticeService;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;

/** What the tenant was told of changes, its say in them, and the copies of contracts it asked for. */
@Route("t/:tenant/subprocessors/notices/:id?")
@Requires(Permission.SUBPROCESSORS_READ)
class SubprocessorNoticesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SubprocessorNoticeService notices;
    private final transient SubprocessorService subprocessors;
    private final transient ContractCopyService copies;
    private final transient CurrentRights rights;

    SubprocessorNoticesView(
            SubprocessorNoticeService notices,
            SubprocessorService subprocessors,
            ContractCopyService copies,
            CurrentRights rights) {
        this.notices = notices;
        this.subprocessors = subprocessors;
        this.copies = copies;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String root = "t/" + event.getRouteParameters().get("tenant").orElseThrow(NotFound::new) + "/subprocessors";
        UUID id = RegisterAddress.id(event);
        if (id != null) {
            notices.open(id);
        }
        show(root, id);
    }

    private void show(String root, @Nullable UUID id) {
        LocalDate today = subprocessors.today();
        ZoneId zone = subprocessors.timeZone();
        Columns columns = new Columns();
        removeAll();
        add(
                new PageHeader(t("subprocessors.notices.title"))
                        .withCrumbs(new Crumb(t("subprocessors.title"), root))
                        .withLead(t("subprocessors.notices.lead"))
                        .withLaw(t("subprocessors.notice.law")),
                columns);
        List<Component> parts = new ArrayList<>();
        parts.add(table(root, id, today, zone));
        List<ContractCopyDetails> asked = copies.list();
        if (!asked.isEmpty()) {
            parts.add(
                    new Section(t("subprocessors.copies"), copies(asked, zone)).withLaw(t("subprocessors.copies.law")));
        }
        columns.showList(parts.toArray(Component[]::new));
        if (id == null) {
            columns.hideDetail();
            return;
        }
        NoticeFull notice = notices.byId(id);
        NoticePanel panel = new NoticePanel(notice, today, zone);
        Component[] buttons = rights.has(Permission.SUBPROCESSORS_DECIDE)
                ? new NoticeDecisions(notice.summary(), notices, () -> show(root, id)).buttons()
                : new Component[0];
        columns.showDetail(panel.header(buttons), root + "/notices", panel.content());
    }

    private Component table(String root, @Nullable UUID open, LocalDate today, ZoneId zone) {
        RecordTable<NoticeSummary> table = new RecordTable<>(t("subprocessors.notices.title"));
        table.text(t("subprocessors.name"), NoticeSummary::subprocessor);
        table.text(t("subprocessors.notice.change"), NoticeWords::what);
        table.component(t("subprocessors.notice.next"), row -> NoticeWords.date(row, today, zone));
        table.component(t("subprocessors.state"), row -> NoticeWords.badge(row.standing()))
                .corner();
        table.link(row -> root + "/notices/" + row.id());
        table.selected(row -> row.id().equals(open));
        return table.whenEmpty(new EmptyState(
                        Symbol.MAIL, t("subprocessors.notices.empty"), t("subprocessors.notices.empty.text")))
                .items(notices.list());
    }

    private Component copies(List<ContractCopyDetails> asked, ZoneId zone) {
        RecordTable<ContractCopyDetails> table = new RecordTable<>(t("subprocessors.copies"));
        table.text(t("subprocessors.name"), ContractCopyDetails::subprocessor);
        table.component(t("subprocessors.copies.asked"), row -> Moment.of(row.askedAt(), zone));
        table.component(
                t("subprocessors.copies.file"),
                row -> row.answeredAt() == null || !rights.has(Permission.SUBPROCESSORS_DECIDE)
                        ? new Span(t(
                                row.answeredAt() == null ? "subprocessors.copies.waits" : "subprocessors.copies.there"))
                        : Downloads.link(
                                t("subprocessors.copies.download"),
                                String.valueOf(row.fileName()),
                                "application/pdf",
                                () -> copies.download(row.id()).bytes()));
        return table.items(asked);
    }

    @Override
    public String getPageTitle() {
        return t("subprocessors.notices.title");
    }
}
