package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.subprocessors.ChangeDetails;
import works.metric.portal.subprocessors.ChangeKind;
import works.metric.portal.subprocessors.NewChange;
import works.metric.portal.subprocessors.SubprocessorChangeService;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;

/** Drafts a change of the register, gaps and all; nothing with a gap is ever sent. */
@Route("staff/subprocessor-changes/new")
@RouteAlias("staff/subprocessor-changes/:id/edit")
@Requires(Permission.SUBPROCESSORS_PUBLISH)
class ChangeEditView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SubprocessorChangeService changes;
    private final EntryForm entry;
    private final Select<ChangeKind> kind = new Select<>();
    private final ComboBox<SubprocessorDetails> target = new ComboBox<>(t("subprocessors.changes.target"));
    private final ComboBox<SubprocessorDetails> replaces = new ComboBox<>(t("subprocessors.notice.replaces"));
    private final TextArea what = new TextArea(t("subprocessors.notice.what"));
    private final TextArea reason = new TextArea(t("subprocessors.notice.reason"));
    private final DatePicker planned = new DayField(t("subprocessors.notice.planned"));
    private final Div conflict = new Div();
    /** Made once for the screen: sent twice, it drafts one and adds one. */
    private final UUID newId = Ids.next();

    private final UUID newSubprocessor = Ids.next();
    private @Nullable ChangeDetails seen;
    private String title = "";

    ChangeEditView(SubprocessorChangeService changes, SubprocessorService register, CatalogueService catalogues) {
        this.changes = changes;
        this.entry = new EntryForm(register.today(), catalogues).asDraft();
        List<SubprocessorDetails> known = register.current();
        kind.setLabel(t("subprocessors.changes.kind"));
        kind.setItems(ChangeKind.values());
        kind.setItemLabelGenerator(one -> t("subprocessors.change." + one.name()));
        for (ComboBox<SubprocessorDetails> box : List.of(target, replaces)) {
            box.setItems(known);
            box.setItemLabelGenerator(SubprocessorDetails::name);
            box.setVisible(false);
        }
        kind.addValueChangeListener(change -> {
            target.setVisible(change.getValue() == ChangeKind.CHANGE);
            replaces.setVisible(change.getValue() == ChangeKind.REPLACE);
        });
        target.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                entry.write(change.getValue().entry());
            }
        });
        kind.setValue(ChangeKind.ADD);
        what.setHelperText(t("subprocessors.changes.what.hint"));
        planned.setHelperText(t("subprocessors.changes.planned.hint"));
        entry.beside(Map.of(
                "whatChanges", what,
                "reason", reason,
                "plannedOn", planned,
                "subprocessorId", target,
                "replacesId", replaces));
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = RegisterAddress.id(event);
        title = t(id == null ? "subprocessors.changes.new" : "subprocessors.changes.edit");
        if (id != null) {
            ChangeDetails opened = changes.byId(id);
            seen = opened;
            write(opened.change());
        }
        Button save = new Button(t("subprocessors.changes.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        entry.withActions(
                save,
                new Anchor(id == null ? ChangeAddress.LIST : ChangeAddress.item(id), t("subprocessors.form.cancel")));
        removeAll();
        add(
                new PageHeader(title)
                        .withCrumbs(new Crumb(t("subprocessors.changes.title"), ChangeAddress.LIST))
                        .withLead(t("subprocessors.changes.form.lead"))
                        .withLaw(t("subprocessors.notice.law")),
                conflict,
                new Section(t("subprocessors.notice.change"), new Fields(kind, target, replaces, what, reason, planned))
                        .framed(),
                new Section(t("subprocessors.form"), entry).framed());
    }

    private void write(NewChange change) {
        kind.setValue(change.kind());
        choose(target, change.subprocessorId());
        choose(replaces, change.replacesId());
        what.setValue(change.whatChanges() == null ? "" : change.whatChanges());
        reason.setValue(change.reason() == null ? "" : change.reason());
        planned.setValue(change.plannedOn());
        entry.write(change.fields());
    }

    private static void choose(ComboBox<SubprocessorDetails> box, @Nullable UUID id) {
        box.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private NewChange read() {
        ChangeDetails known = seen;
        UUID added = known == null ? newSubprocessor : known.change().subprocessorId();
        SubprocessorDetails chosen = target.getValue();
        SubprocessorDetails replaced = replaces.getValue();
        ChangeKind wanted = kind.getValue() == null ? ChangeKind.ADD : kind.getValue();
        return new NewChange(
                wanted,
                wanted == ChangeKind.CHANGE && chosen != null ? chosen.id() : added,
                wanted == ChangeKind.REPLACE && replaced != null ? replaced.id() : null,
                entry.readDraft(),
                reason.getValue(),
                what.getValue(),
                planned.getValue());
    }

    private void save() {
        entry.clearProblems();
        ChangeDetails known = seen;
        try {
            ChangeDetails stored =
                    known == null ? changes.draft(newId, read()) : changes.edit(known.id(), known.version(), read());
            Toasts.success(t("subprocessors.changes.saved"));
            ChangeAddress.open(stored.id());
        } catch (Invalid invalid) {
            entry.show(invalid);
        } catch (Stale | OptimisticLockingFailureException stale) {
            overtaken();
        }
    }

    /** Somebody else wrote it meanwhile: theirs can be read, and taken or replaced. */
    private void overtaken() {
        ChangeDetails known = seen;
        if (known == null) {
            return;
        }
        ChangeDetails stored = changes.byId(known.id());
        seen = stored;
        conflict.removeAll();
        conflict.add(
                new Callout(Tone.WARNING, t("subprocessors.stale.title"), t("subprocessors.stale.text"))
                        .withAction(
                                new Button(t("subprocessors.stale.keep-mine"), click -> conflict.removeAll()),
                                new Button(t("subprocessors.stale.take-theirs"), click -> {
                                    write(stored.change());
                                    conflict.removeAll();
                                }),
                                new Anchor(ChangeAddress.item(stored.id()), t("subprocessors.stale.stored"))),
                both(stored.change(), read()));
        conflict.scrollIntoView();
    }

    private static VersionDiff both(NewChange stored, NewChange mine) {
        VersionDiff diff = new VersionDiff(t("subprocessors.stale.stored"), t("subprocessors.stale.mine"))
                .field(t("subprocessors.notice.what"), words(stored.whatChanges()), words(mine.whatChanges()))
                .field(t("subprocessors.notice.reason"), words(stored.reason()), words(mine.reason()))
                .field(t("subprocessors.notice.planned"), day(stored.plannedOn()), day(mine.plannedOn()));
        mine.fields()
                .forEach((field, value) -> diff.field(
                        t("subprocessors.field." + field),
                        FieldWords.of(field, stored.fields().get(field)),
                        FieldWords.of(field, value)));
        return diff;
    }

    private static String words(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String day(@Nullable LocalDate given) {
        return given == null ? "" : Dates.day(given);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
