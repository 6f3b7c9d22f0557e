package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.subprocessors.ChangeDetails;
import works.metric.portal.subprocessors.ChangeState;
import works.metric.portal.subprocessors.SubprocessorChangeService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Toasts;

/** What the reader may do with a change now; who wrote it is not offered its review. */
class ChangeSteps {

    private final ChangeDetails seen;
    private final SubprocessorChangeService changes;
    private final CurrentRights rights;
    private final Runnable refresh;

    ChangeSteps(ChangeDetails seen, SubprocessorChangeService changes, CurrentRights rights, Runnable refresh) {
        this.seen = seen;
        this.changes = changes;
        this.rights = rights;
        this.refresh = refresh;
    }

    Component[] buttons() {
        UUID id = seen.id();
        long version = seen.version();
        List<Component> buttons = new ArrayList<>();
        boolean writes = rights.has(Permission.SUBPROCESSORS_PUBLISH);
        boolean open = seen.state() != ChangeState.SENT && seen.state() != ChangeState.DISCARDED;
        if (writes && seen.state() == ChangeState.DRAFT) {
            buttons.add(button("submit", false, none -> changes.submit(id, version)));
        }
        Actor reader = TenantScope.requireActor();
        boolean wrote = reader.id().equals(seen.draftedBy()) || reader.id().equals(seen.writtenBy());
        if (seen.state() == ChangeState.SUBMITTED && !wrote) {
            buttons.add(button("approve", false, none -> changes.review(id, version, true, null)));
            buttons.add(button("send-back", true, words -> changes.review(id, version, false, words)));
        }
        if (writes && seen.state() == ChangeState.REVIEWED) {
            buttons.add(button("send", false, none -> changes.send(id, version)));
        }
        if (writes && open) {
            buttons.add(new Anchor(ChangeAddress.edit(id), t("subprocessors.changes.edit")));
            buttons.add(button("discard", false, none -> changes.discard(id, version)));
        }
        return buttons.toArray(Component[]::new);
    }

    private Button button(String key, boolean words, Consumer<String> step) {
        String label = t("subprocessors.changes." + key);
        return new Button(label, click -> {
            ConsequenceDialog dialog = new ConsequenceDialog(
                    t("subprocessors.changes." + key + ".title", seen.name()),
                    t("subprocessors.changes." + key + ".text"));
            if (words) {
                dialog.requireReason(t("subprocessors.changes." + key + ".words"), "");
            }
            dialog.onConfirm(label, reason -> take(dialog, key, step, reason));
            dialog.open();
        });
    }

    private void take(ConsequenceDialog dialog, String key, Consumer<String> step, String words) {
        try {
            step.accept(words);
            Toasts.success(t("subprocessors.changes." + key + ".done"));
        } catch (Invalid invalid) {
            dialog.problem(invalid.problems().stream()
                    .map(problem -> t(
                            "subprocessors.form.problem",
                            t("subprocessors.field." + problem.field()),
                            t(problem.key(), problem.arguments())))
                    .collect(Collectors.joining(" ")));
            return;
        } catch (Stale | OptimisticLockingFailureException stale) {
            dialog.problem(t("subprocessors.notice.stale"));
        }
        refresh.run();
    }
}
