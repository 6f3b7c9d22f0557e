package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Stale;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.SavedViewDetails;
import works.metric.portal.requests.SavedViewService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Toasts;

/** Saves, renames and removes views of the list, and shows the list anew after that. */
record ViewsDesk(SavedViewService views, CurrentRights rights, Runnable changed) {

    boolean mayChange(SavedViewDetails view) {
        return rights.has(view.shared() ? Permission.REQUESTS_VIEWS_SHARE : Permission.REQUESTS_VIEWS_SAVE);
    }

    void save(RequestFilter filter) {
        UUID id = Ids.next();
        TextField name = name("");
        Checkbox shared = new Checkbox(t("requests.views.share"));
        shared.setVisible(rights.has(Permission.REQUESTS_VIEWS_SHARE));
        ConsequenceDialog dialog = dialog("save", t("requests.views.save.text"), name, shared);
        dialog.onConfirm(
                        t("requests.views.save.confirm"),
                        none -> act(
                                dialog, name, "save", () -> views.save(id, name.getValue(), filter, shared.getValue())
                                        .name()))
                .open();
    }

    void rename(SavedViewDetails view) {
        TextField name = name(view.name());
        ConsequenceDialog dialog = dialog("rename", t("requests.views.rename.text"), name);
        dialog.onConfirm(
                        t("requests.views.rename.confirm"),
                        none -> act(
                                dialog, name, "rename", () -> views.rename(view.id(), view.version(), name.getValue())
                                        .name()))
                .open();
    }

    void remove(SavedViewDetails view) {
        ConsequenceDialog dialog = new ConsequenceDialog(
                t("requests.views.remove.title", view.name()),
                t(view.shared() ? "requests.views.remove.shared" : "requests.views.remove.own"));
        dialog.dangerous()
                .onConfirm(
                        t("requests.views.remove.confirm"),
                        none -> act(dialog, new TextField(), "remove", () -> {
                            views.remove(view.id(), view.version());
                            return view.name();
                        }))
                .open();
    }

    private void act(ConsequenceDialog dialog, TextField name, String verb, Supplier<String> action) {
        try {
            String done = action.get();
            Toasts.success(t("requests.views." + verb + ".done", done));
            changed.run();
        } catch (Invalid invalid) {
            Invalid.Problem problem = invalid.problems().getFirst();
            String why = t(problem.key(), problem.arguments());
            if (problem.field().equals("name")) {
                name.setErrorMessage(why);
                name.setInvalid(true);
                name.focus();
                dialog.problem(t("requests.correct"));
            } else {
                dialog.problem(why);
            }
        } catch (Stale | NotFound | OptimisticLockingFailureException changedMeanwhile) {
            dialog.problem(t("requests.views.stale"));
            changed.run();
        }
    }

    private static ConsequenceDialog dialog(String verb, String text, Component... fields) {
        return new ConsequenceDialog(t("requests.views." + verb + ".title"), text).withContent(fields);
    }

    private static TextField name(String now) {
        TextField name = new TextField(t("requests.views.name"));
        name.setHelperText(t("requests.views.name.help"));
        name.setMaxLength(SavedViewService.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setAutocomplete(Autocomplete.OFF);
        name.setWidthFull();
        name.setValue(now);
        return name;
    }
}
