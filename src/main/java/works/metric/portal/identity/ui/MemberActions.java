package works.metric.portal.identity.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.PersonState;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Toasts;

/** What an admin does with a member, each with its consequence in words. */
class MemberActions {

    private final MemberService members;
    private final MemberDetails seen;
    private final Runnable refresh;

    MemberActions(MemberService members, MemberDetails seen, Runnable refresh) {
        this.members = members;
        this.seen = seen;
        this.refresh = refresh;
    }

    /** None for oneself, and none for somebody who was removed. */
    List<Button> buttons() {
        boolean oneself = seen.id().equals(TenantScope.requireActor().id());
        if (oneself || seen.state() == PersonState.REMOVED) {
            return List.of();
        }
        Button change =
                new Button(t("member.change-role"), click -> changeRole().open());
        Button remove = new Button(t("member.remove"), click -> remove().open());
        remove.addThemeVariants(ButtonVariant.AURA_DANGER);
        return List.of(change, remove);
    }

    private ConsequenceDialog changeRole() {
        ConsequenceDialog dialog =
                new ConsequenceDialog(t("member.change-role.title", seen.name()), t("member.change-role.pick"));
        Div difference = new Div();
        Select<Role> role = new Select<>();
        role.setLabel(t("member.role"));
        role.setItems(Arrays.stream(Role.values())
                .filter(one -> one.side() == Role.Side.TENANT)
                .toList());
        role.setItemLabelGenerator(PersonWords::role);
        role.setValue(seen.role());
        role.addValueChangeListener(change -> {
            difference.removeAll();
            Role to = change.getValue();
            if (to != null && to != seen.role()) {
                difference.add(PersonWords.difference(seen, to));
            }
        });
        return dialog.withContent(role, difference)
                .onConfirm(t("member.change-role.confirm"), reason -> changeTo(dialog, role.getValue()));
    }

    private void changeTo(ConsequenceDialog dialog, Role to) {
        if (to == seen.role()) {
            dialog.problem(t("member.change-role.same", seen.name()));
            return;
        }
        attempt(
                dialog,
                () -> members.changeRole(seen.id(), seen.version(), to),
                t("member.role-changed", seen.name(), PersonWords.role(to)));
    }

    private ConsequenceDialog remove() {
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("member.remove.title", seen.name()), t("member.remove.consequence", seen.name()))
                .dangerous();
        return dialog.onConfirm(
                t("member.remove.confirm", seen.name()),
                reason -> attempt(
                        dialog, () -> members.remove(seen.id(), seen.version()), t("member.removed", seen.name())));
    }

    /** Does it, or says in the still open dialog why not; with both versions when somebody else was quicker. */
    private void attempt(ConsequenceDialog dialog, Runnable action, String done) {
        try {
            action.run();
            Toasts.success(done);
            refresh.run();
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            dialog.problem(t(first.key(), first.arguments()));
        } catch (Stale | OptimisticLockingFailureException stale) {
            dialog.problem(t("member.stale.title"));
            dialog.withContent(
                    new Paragraph(t("member.stale.text")),
                    PersonWords.versions(seen, Objects.requireNonNull(members.byId(seen.id()))));
            refresh.run();
        }
    }
}
