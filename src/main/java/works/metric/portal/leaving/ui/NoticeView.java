package works.metric.portal.leaving.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.leaving.LeavingPlan;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingStanding;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** Notice in three steps: when and why, what becomes of the data, and the whole with every date before it is given. */
@Route("t/:tenant/leaving/notice")
@Requires(Permission.LEAVING_READ)
class NoticeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    /** Of the form: given twice, it is one notice. */
    private final UUID id = Ids.next();

    private final transient LeavingService service;
    private final FormErrors errors = new FormErrors();
    private final DayField endsOn = new DayField(t("leaving.ends-on"));
    private final TextArea reason = new TextArea(t("leaving.reason"));
    private final WishesForm wishes;
    private final Checkbox sure = new Checkbox(t("leaving.notice.sure"));
    private final Div content = new Div();

    private RouteParameters place = RouteParameters.empty();

    NoticeView(LeavingService service, CatalogueService catalogues) {
        this.service = service;
        this.wishes = new WishesForm(catalogues, new LeavingWishes(null, Set.of(), null, null));
        endsOn.setRequiredIndicatorVisible(true);
        endsOn.setHelperText(t("leaving.ends-on.help"));
        reason.setMaxLength(NewLeaving.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(t("leaving.reason.help"));
        reason.setWidthFull();
        content.addClassName("parts");
        narrow();
    }

    @Override
    public String getPageTitle() {
        return t("leaving.give");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = event.getRouteParameters();
        removeAll();
        add(new PageHeader(t("leaving.give"))
                .withCrumbs(new Crumb(t("leaving.title"), overview().href()))
                .withLead(t("leaving.give.lead"))
                .withLaw("Art. 28(3)(g) GDPR"));
        LeavingStanding standing = service.standing();
        if (standing.current() != null) {
            add(new Callout(Tone.INFO, t("leaving.given-already"), t("leaving.given-already.text"))
                    .withAction(back("leaving.back")));
        } else if (!standing.mayDecide()) {
            add(new Callout(Tone.WARNING, t("leaving.not-you"), t("leaving.not-you.text"))
                    .withAction(back("leaving.back")));
        } else {
            add(errors, content);
            when();
        }
    }

    private void when() {
        Button next = primary("leaving.next", () -> go(Set.of("endsOn", "reason"), this::what));
        show(1, "leaving.step.when", new Fields(endsOn, reason).withActions(next, back("uikit.cancel")));
    }

    private void what() {
        Button next = primary("leaving.next", () -> go(wishes.fields().keySet(), this::whole));
        show(2, "leaving.step.data", wishes, actions(next, new Button(t("leaving.previous"), click -> when())));
    }

    private void whole() {
        NewLeaving wanted = wanted();
        LeavingPlan plan = service.plan(wanted);
        sure.setValue(false);
        Button give = primary("leaving.give.do", () -> give(wanted));
        show(
                3,
                "leaving.step.confirm",
                LeavingFacts.plan(plan),
                LeavingFacts.wishes(new KeyFacts().fact(t("leaving.reason"), wanted.reason()), wanted.wishes()),
                new Callout(
                        Tone.WARNING,
                        t("leaving.consequence"),
                        t("leaving.consequence.text", LeavingPlan.DAYS_TO_READ)),
                sure,
                actions(give, new Button(t("leaving.previous"), click -> what())));
    }

    /** Goes on when nothing is wrong with the fields of this step; those of later steps have their turn. */
    private void go(Set<String> asked, Runnable next) {
        errors.clear();
        try {
            service.plan(wanted());
        } catch (Invalid invalid) {
            List<Invalid.Problem> here = invalid.problems().stream()
                    .filter(problem -> asked.contains(problem.field()))
                    .toList();
            if (!here.isEmpty()) {
                InvalidInput.show(errors, new Invalid(here), fields());
                return;
            }
        }
        next.run();
    }

    private void give(NewLeaving wanted) {
        if (!sure.getValue()) {
            errors.show(List.of(new FormErrors.Problem(sure, t("leaving.notice.sure.missing"))));
            return;
        }
        try {
            service.give(id, wanted);
            Toasts.success(t("leaving.give.done"));
            overview().open();
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, fields());
        } catch (Stale | OptimisticLockingFailureException stale) {
            errors.show(List.of(new FormErrors.Problem(sure, t("leaving.stale"))));
        }
    }

    private NewLeaving wanted() {
        return new NewLeaving(endsOn.getValue(), wishes.wishes(), reason.getValue());
    }

    private Map<String, Component> fields() {
        Map<String, Component> fields = new HashMap<>(wishes.fields());
        fields.put("endsOn", endsOn);
        fields.put("reason", reason);
        return fields;
    }

    private void show(int step, String heading, Component... parts) {
        errors.clear();
        content.removeAll();
        content.add(new Section(t(heading), parts)
                .withLead(t("leaving.step.of", step))
                .framed());
    }

    private static Div actions(Component... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }

    private static Button primary(String key, Runnable action) {
        Button button = new Button(t(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private Anchor back(String key) {
        return new Anchor(overview().href(), t(key));
    }

    private ViewAddress overview() {
        return ViewAddress.of(LeavingView.class, place);
    }
}
