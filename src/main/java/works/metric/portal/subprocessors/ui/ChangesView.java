package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.subprocessors.ChangeDetails;
import works.metric.portal.subprocessors.ChangeState;
import works.metric.portal.subprocessors.ContractCopyService;
import works.metric.portal.subprocessors.NoticeProgress;
import works.metric.portal.subprocessors.SubprocessorChangeService;
import works.metric.portal.subprocessors.SubprocessorProgressService;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.WaitingCopy;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** Changes of the register on their way, the objections that wait for an answer, and the copies that tenants wait for. */
@Route("staff/subprocessor-changes/:id?")
@Requires(Permission.SUBPROCESSORS_REVIEW)
class ChangesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SubprocessorChangeService changes;
    private final transient SubprocessorProgressService progress;
    private final transient SubprocessorService register;
    private final transient ContractCopyService copies;
    private final transient CurrentRights rights;

    ChangesView(
            SubprocessorChangeService changes,
            SubprocessorProgressService progress,
            SubprocessorService register,
            ContractCopyService copies,
            CurrentRights rights) {
        this.changes = changes;
        this.progress = progress;
        this.register = register;
        this.copies = copies;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(RegisterAddress.id(event));
    }

    private void show(@Nullable UUID open) {
        boolean writes = rights.has(Permission.SUBPROCESSORS_PUBLISH);
        ZoneId zone = register.timeZone();
        Columns columns = new Columns();
        removeAll();
        PageHeader header = new PageHeader(t("subprocessors.changes.title"))
                .withLead(t("subprocessors.changes.lead"))
                .withLaw(t("subprocessors.notice.law"));
        if (writes) {
            Anchor link = new Anchor(ChangeAddress.NEW, t("subprocessors.changes.new"));
            link.addClassName("primary-link");
            header.withActions(link);
        }
        add(header, columns);
        List<Component> parts = new ArrayList<>();
        if (writes) {
            List<NoticeProgress> objections = progress.objections();
            if (!objections.isEmpty()) {
                parts.add(new Section(
                        t("subprocessors.objections"),
                        new ObjectionTable(objections, zone, progress, () -> show(open))));
            }
            List<WaitingCopy> waiting = copies.waiting();
            if (!waiting.isEmpty()) {
                parts.add(new Section(
                        t("subprocessors.copies.waiting"), new WaitingCopies(waiting, zone, copies, () -> show(open))));
            }
        }
        parts.add(new Section(t("subprocessors.changes.all"), table(open, zone)));
        columns.showList(parts.toArray(Component[]::new));
        if (open == null) {
            columns.hideDetail();
            return;
        }
        ChangeDetails change = changes.byId(open);
        ChangePanel panel = new ChangePanel(change, register, zone);
        ChangeSteps steps = new ChangeSteps(change, changes, rights, () -> show(open));
        List<Component> content = new ArrayList<>(panel.content(changes.gaps(open)));
        if (change.state() == ChangeState.SENT && writes) {
            content.add(new Section(t("subprocessors.progress"), new ProgressTable(progress.of(open), zone))
                    .withLead(t(
                            change.finishedAt() == null
                                    ? "subprocessors.progress.running"
                                    : "subprocessors.progress.done")));
        }
        columns.showDetail(panel.header(steps.buttons()), ChangeAddress.LIST, content.toArray(Component[]::new));
    }

    private Component table(@Nullable UUID open, ZoneId zone) {
        RecordTable<ChangeDetails> table = new RecordTable<>(t("subprocessors.changes.title"));
        table.text(t("subprocessors.name"), row -> row.name().isEmpty() ? t("subprocessors.not-stated") : row.name());
        table.text(
                t("subprocessors.notice.change"),
                row -> t("subprocessors.change." + row.change().kind().name()));
        table.component(t("subprocessors.changes.drafted"), row -> Moment.of(row.draftedAt(), zone));
        table.component(t("subprocessors.state"), row -> badge(row.state())).corner();
        table.link(row -> ChangeAddress.item(row.id()));
        table.selected(row -> row.id().equals(open));
        return table.whenEmpty(new EmptyState(
                        Symbol.NETWORK, t("subprocessors.changes.empty"), t("subprocessors.changes.empty.text")))
                .items(changes.list());
    }

    static StatusBadge badge(ChangeState state) {
        Tone tone =
                switch (state) {
                    case DRAFT, DISCARDED -> Tone.NEUTRAL;
                    case SUBMITTED -> Tone.WARNING;
                    case REVIEWED -> Tone.INFO;
                    case SENT -> Tone.SUCCESS;
                };
        return new StatusBadge(tone, t("subprocessors.change-state." + state.name()));
    }

    @Override
    public String getPageTitle() {
        return t("subprocessors.changes.title");
    }
}
