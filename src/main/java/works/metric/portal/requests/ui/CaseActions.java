package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import works.metric.portal.access.Permission;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.Waiting;
import works.metric.portal.uikit.MoreMenu;

/** What the reader may do with the open case now. What they may not do is not there. */
class CaseActions {

    /** The steps that stand beside the title; the others are one click further. */
    private static final Set<RequestStep> FIRST = Set.of(
            RequestStep.START,
            RequestStep.ANSWER,
            RequestStep.GO_ON,
            RequestStep.COMPLETE,
            RequestStep.TAKE_UP_AGAIN,
            RequestStep.REFUSE);

    private final CaseDesk desk;
    private final RequestDetails seen;

    CaseActions(CaseDesk desk, RequestDetails seen) {
        this.desk = desk;
        this.seen = seen;
    }

    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        Map<String, Runnable> further = new LinkedHashMap<>();
        for (RequestStep step : RequestStep.values()) {
            if (!step.isPossibleIn(seen.state()) || !desk.may(step.permission())) {
                continue;
            }
            Runnable open = () -> new StepDialog(desk, seen, step).open();
            if (FIRST.contains(step)) {
                buttons.add(button(step, open));
            } else {
                further.put(StepWords.of(step, "action"), open);
            }
        }
        further.putAll(aside());
        if (!further.isEmpty()) {
            buttons.add(menu(further));
        }
        return buttons.toArray(Component[]::new);
    }

    /** What moves the case to no other state. */
    private Map<String, Runnable> aside() {
        Map<String, Runnable> aside = new LinkedHashMap<>();
        if (seen.state().isOpen() && desk.may(Permission.REQUESTS_WORK)) {
            if (seen.assignee() == null || !desk.isMe(seen.assignee().id())) {
                aside.put(t("requests.take.action"), () -> desk.assignToMe(seen));
            }
            aside.put(t("requests.give.action"), () -> new HandOverDialog(desk, seen).open());
            if (seen.assignee() != null) {
                aside.put(t("requests.give-back.action"), () -> desk.giveBack(seen));
            }
        }
        if (seen.state().isOpen() && desk.may(Permission.REQUESTS_RECORD)) {
            boolean waits = seen.waits().stream().anyMatch(Waiting::runs);
            aside.put(
                    t(waits ? "requests.wait-end.action" : "requests.wait.action"),
                    () -> new WaitDialog(desk, seen, waits).open());
        }
        if (seen.state().isOpen()
                && seen.extension() == null
                && seen.regulation().knowsExtension()
                && desk.may(Permission.REQUESTS_REFUSE)) {
            aside.put(t("requests.extend.action"), () -> new ExtendDialog(desk, seen).open());
        }
        if (desk.may(Permission.REQUESTS_WORK)) {
            aside.put(t("requests.comment.action"), () -> new CommentDialog(desk, seen).open());
        }
        return aside;
    }

    private static Button button(RequestStep step, Runnable open) {
        Button button = new Button(StepWords.of(step, "action"), click -> open.run());
        if (step != RequestStep.REFUSE) {
            button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        }
        return button;
    }

    private static MoreMenu menu(Map<String, Runnable> further) {
        MoreMenu menu = new MoreMenu(t("requests.more.action"), t("requests.more.label"));
        further.forEach(menu::item);
        return menu;
    }
}
