package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** MetricWorks' own register, to be kept: every tenant reads what stands here. */
@Route("staff/subprocessors/:id?")
@Requires(Permission.SUBPROCESSORS_PUBLISH)
class RegisterView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SubprocessorService subprocessors;
    private static final int WARNING_DAYS = 60;

    private final Div notes = new Div();
    private final Columns columns = new Columns();

    RegisterView(SubprocessorService subprocessors) {
        this.subprocessors = subprocessors;
        add(
                new PageHeader(t("subprocessors.register.title"))
                        .withLead(t("subprocessors.register.lead"))
                        .withLaw(t("subprocessors.law"))
                        .withActions(new Anchor(ChangeAddress.LIST, t("subprocessors.changes.title")), addLink()),
                notes,
                columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(RegisterAddress.id(event));
    }

    private void show(@Nullable UUID open) {
        SubprocessorDetails opened = open == null ? null : subprocessors.byId(open);
        LocalDate today = subprocessors.today();
        notes.removeAll();
        subprocessors.all().stream()
                .filter(row -> endsSoon(row, today))
                .forEach(row -> notes.add(new Callout(
                        Tone.WARNING,
                        t("subprocessors.register.agreement-ends", row.name()),
                        t(
                                "subprocessors.register.agreement-ends.text",
                                Dates.day(Objects.requireNonNull(
                                        row.entry().particulars().agreementUntil()))))));
        columns.showList(new SubprocessorTable(
                        t("subprocessors.register.title"), today, open, row -> RegisterAddress.item(row.id()))
                .whenEmpty(new EmptyState(
                                Symbol.NETWORK,
                                t("subprocessors.register.empty"),
                                t("subprocessors.register.empty.text"))
                        .withAction(addLink()))
                .items(subprocessors.all()));
        if (opened == null) {
            columns.hideDetail();
            return;
        }
        SubprocessorPanel panel = new SubprocessorPanel(opened, today);
        Anchor edit = new Anchor(RegisterAddress.edit(opened.id()), t("subprocessors.register.change"));
        edit.addClassName("primary-link");
        Button end = new Button(
                t("subprocessors.end"), click -> new EndDialog(opened, subprocessors, () -> show(open)).open());
        List<Component> parts = new ArrayList<>(List.of(panel.content()));
        parts.add(new HistoryPart(subprocessors.history(opened.id()), subprocessors.timeZone()));
        columns.showDetail(panel.header(edit, end), RegisterAddress.LIST, parts.toArray(Component[]::new));
    }

    /** MetricWorks' own agreement with it ends within two months, or has ended (GDPR Art. 28(4)). */
    private static boolean endsSoon(SubprocessorDetails row, LocalDate today) {
        LocalDate until = row.entry().particulars().agreementUntil();
        return until != null && row.isCurrent(today) && until.isBefore(today.plusDays(WARNING_DAYS));
    }

    private static Anchor addLink() {
        Anchor link = new Anchor(RegisterAddress.NEW, t("subprocessors.register.add"));
        link.addClassName("primary-link");
        return link;
    }

    @Override
    public String getPageTitle() {
        return t("subprocessors.register.title");
    }
}
