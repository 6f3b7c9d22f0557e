package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.util.List;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.agreements.AgreementTextService;
import works.metric.portal.agreements.SignatoryDetails;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** Who may sign for the tenant, and from when until when. */
@Route("t/:tenant/agreement/signatories")
@Requires(Permission.AGREEMENTS_READ)
class SignatoriesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final SignatoryService signatories;
    private final AgreementTextService texts;
    private final CurrentRights rights;

    private RouteParameters place = RouteParameters.empty();

    SignatoriesView(SignatoryService signatories, AgreementTextService texts, CurrentRights rights) {
        this.signatories = signatories;
        this.texts = texts;
        this.rights = rights;
    }

    @Override
    public String getPageTitle() {
        return t("agreements.signatories");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = new RouteParameters(
                "tenant", event.getRouteParameters().get("tenant").orElse(""));
        show();
    }

    private void show() {
        LocalDate today = texts.today();
        List<SignatoryDetails> all = signatories.list();
        removeAll();
        PageHeader header = new PageHeader(t("agreements.signatories"))
                .withCrumbs(new Crumb(
                        t("agreements.title"),
                        ViewAddress.of(AgreementView.class, place).href()))
                .withLead(t("agreements.signatories.lead"))
                .withLaw("Art. 28(9) GDPR");
        boolean mayName = rights.has(Permission.AGREEMENTS_SIGNATORIES);
        if (mayName) {
            Button name = new Button(
                    t("agreements.signatory.name"),
                    click -> new NameSignatoryDialog(signatories, today, this::show).open());
            name.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            header.withActions(name);
        }
        add(header);
        if (!all.isEmpty() && all.stream().noneMatch(one -> state(one, today) == State.NOW)) {
            add(new Callout(Tone.WARNING, t("agreements.signatories.nobody"), t("agreements.signatories.nobody.text")));
        }
        add(table(all, today, mayName));
    }

    private RecordTable<SignatoryDetails> table(List<SignatoryDetails> all, LocalDate today, boolean mayName) {
        RecordTable<SignatoryDetails> table = new RecordTable<>(t("agreements.signatories"));
        table.text(t("agreements.signatory.person"), SignatoryDetails::name);
        table.component(t("agreements.column.state"), one -> badge(state(one, today)))
                .corner();
        table.text(t("agreements.signatory.rank"), one -> t("agreements.signatory.rank." + one.rank()));
        table.component(t("agreements.signatory.from"), one -> Moment.of(one.from()));
        table.component(t("agreements.signatory.until"), SignatoriesView::until);
        table.text(t("agreements.signatory.named-by"), SignatoryDetails::namedBy)
                .quiet();
        if (mayName) {
            table.component(t("agreements.signatory.action"), one -> action(one, today));
        }
        return table.whenEmpty(new EmptyState(
                        Symbol.PEOPLE, t("agreements.signatories.none"), t("agreements.signatories.none.text")))
                .items(all);
    }

    private Component action(SignatoryDetails one, LocalDate today) {
        return state(one, today) == State.ENDED
                ? new Span("")
                : new Button(
                        t("agreements.signatory.end"),
                        click -> new EndSignatoryDialog(one, signatories, today, this::show).open());
    }

    private static Component until(SignatoryDetails one) {
        LocalDate until = one.until();
        return until == null ? new Span(t("agreements.signatory.open")) : Moment.of(until);
    }

    private enum State {
        LATER,
        NOW,
        ENDED
    }

    private static State state(SignatoryDetails one, LocalDate today) {
        LocalDate until = one.until();
        if (until != null && until.isBefore(today)) {
            return State.ENDED;
        }
        return one.from().isAfter(today) ? State.LATER : State.NOW;
    }

    private static StatusBadge badge(State state) {
        Tone tone =
                switch (state) {
                    case NOW -> Tone.SUCCESS;
                    case LATER -> Tone.INFO;
                    case ENDED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, t("agreements.signatory.state." + state));
    }
}
