package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.subprocessors.NoticeStanding;
import works.metric.portal.subprocessors.NoticeSummary;
import works.metric.portal.subprocessors.SubprocessorNoticeService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Toasts;

/** What a tenant's people may do about a notice now, each with its consequence before it is done. */
class NoticeDecisions {

    /** One thing to do, with the words typed in the dialog. */
    private interface Step {
        void take(String words);
    }

    private final NoticeSummary seen;
    private final SubprocessorNoticeService notices;
    private final Runnable refresh;

    NoticeDecisions(NoticeSummary seen, SubprocessorNoticeService notices, Runnable refresh) {
        this.seen = seen;
        this.notices = notices;
        this.refresh = refresh;
    }

    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        if (seen.standing() == NoticeStanding.WAITS_FOR_YES) {
            Button yes = button("consent", false, false, words -> notices.consent(seen.id(), seen.version()));
            yes.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            buttons.add(yes);
        }
        if (seen.isOpen()) {
            buttons.add(button("object", true, true, words -> notices.object(seen.id(), seen.version(), words)));
        }
        if (seen.isObjected()) {
            buttons.add(button("withdraw", false, false, words -> notices.withdraw(seen.id(), seen.version(), words)));
        }
        if (seen.standing() == NoticeStanding.OBJECTED) {
            buttons.add(button("leave", true, true, words -> notices.leave(seen.id(), seen.version(), words)));
        }
        return buttons.toArray(Component[]::new);
    }

    private Button button(String key, boolean reason, boolean dangerous, Step step) {
        String label = t("subprocessors.notice." + key);
        return new Button(label, click -> {
            ConsequenceDialog dialog = new ConsequenceDialog(
                    t("subprocessors.notice." + key + ".title", seen.subprocessor()),
                    t("subprocessors.notice." + key + ".text", seen.subprocessor()));
            if (reason) {
                dialog.requireReason(
                        t("subprocessors.notice." + key + ".words"), t("subprocessors.notice." + key + ".hint"));
            }
            if (dangerous) {
                dialog.dangerous();
            }
            dialog.onConfirm(label, words -> take(dialog, key, step, words));
            dialog.open();
        });
    }

    private void take(ConsequenceDialog dialog, String key, Step step, String words) {
        try {
            step.take(words);
            Toasts.success(t("subprocessors.notice." + key + ".done"));
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            dialog.problem(t(first.key(), first.arguments()));
            return;
        } catch (Stale | OptimisticLockingFailureException stale) {
            dialog.problem(t("subprocessors.notice.stale"));
        }
        refresh.run();
    }
}
