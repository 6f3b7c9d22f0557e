package works.metric.portal.systems.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.requests.RequestType;
import works.metric.portal.systems.ProcessingSystemDetails;
import works.metric.portal.systems.ProcessingSystemEntry;
import works.metric.portal.systems.ProcessingSystemService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Registers a system, or changes what the register says of it. */
class SystemDialog extends ConsequenceDialog {

    private final transient ProcessingSystemService systems;
    private final transient @Nullable ProcessingSystemDetails seen;
    private final transient Consumer<UUID> done;
    /** Made once for the dialog: sent twice, it adds one. */
    private final UUID newId = Ids.next();

    private final FormErrors errors = new FormErrors();
    private final TextField name = new TextField(t("systems.name"));
    private final TextArea holds = new TextArea(t("systems.holds"));
    private final CheckboxGroup<RequestType> types = new CheckboxGroup<>(t("systems.types"));
    private final IntegerField backupDays = new IntegerField(t("systems.backups"));
    private final DayField since = new DayField(t("systems.since"));
    private final transient Map<String, Component> byName = new LinkedHashMap<>();

    /** @param seen null for a new one */
    SystemDialog(ProcessingSystemService systems, @Nullable ProcessingSystemDetails seen, Consumer<UUID> done) {
        super(
                seen == null ? t("systems.add") : t("systems.change.title", seen.name()),
                t(seen == null ? "systems.add.text" : "systems.change.text"));
        this.systems = systems;
        this.seen = seen;
        this.done = done;
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        holds.setRequiredIndicatorVisible(true);
        holds.setHelperText(t("systems.holds.help"));
        holds.setMinRows(3);
        holds.setWidthFull();
        types.setItems(RequestType.values());
        types.setItemLabelGenerator(SystemWords::type);
        types.setHelperText(t("systems.types.help"));
        backupDays.setHelperText(t("systems.backups.help"));
        backupDays.setWidthFull();
        since.setRequiredIndicatorVisible(true);
        since.setMax(systems.today());
        byName.put("name", name);
        byName.put("holds", holds);
        byName.put("types", types);
        byName.put("backupDays", backupDays);
        byName.put("since", since);
        withContent(errors, name, holds, types, backupDays, since);
        if (seen != null) {
            write(seen.entry());
        }
        onConfirm(t("systems.save"), none -> save());
    }

    private void write(ProcessingSystemEntry entry) {
        name.setValue(entry.name());
        holds.setValue(entry.holds());
        types.setValue(entry.types());
        backupDays.setValue(entry.backupDays());
        since.setValue(entry.since());
    }

    private void save() {
        errors.clear();
        ProcessingSystemDetails known = seen;
        try {
            LocalDate day = since.getValue();
            new Rules().required("since", day).orThrow();
            ProcessingSystemEntry wanted = new ProcessingSystemEntry(
                    name.getValue(), holds.getValue(), types.getValue(), backupDays.getValue(), day);
            ProcessingSystemDetails stored =
                    known == null ? systems.add(newId, wanted) : systems.change(known.id(), known.version(), wanted);
            Toasts.success(t("systems.saved", stored.name()));
            done.accept(stored.id());
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, byName);
            problem(t("systems.problem"));
        } catch (Stale | OptimisticLockingFailureException stale) {
            if (known != null) {
                withContent(SystemWords.both(known, systems.byId(known.id())));
            }
            problem(t("systems.stale.text"));
        }
    }
}
