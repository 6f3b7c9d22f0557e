package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.TwoClocks;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.Section;

/** The form to record a request. Its id is made when it opens: sent twice, it records once. */
class NewRequestForm extends Page {

    private final UUID id = Ids.next();
    private final ZoneId zone;
    private final LocalDate today;
    private final transient Clocks clocks;
    private final FormErrors errors = new FormErrors();
    private final TypeChoice type = new TypeChoice();
    private final Select<Regulation> regulation = new Select<>();
    /** How it came; asked of MetricWorks' people only, who also read what comes by mail. */
    private final RadioButtonGroup<RequestSource> came = new RadioButtonGroup<>(t("requests.new.came"));

    private final DayField mailed = new DayField(t("requests.new.mailed"));
    private final DatePicker submitted = new DayField(t("requests.field.submitted"));
    private final DatesPreview preview;
    private final IdentityFields identities = new IdentityFields();
    private final TextField app = new TextField(t("requests.field.app"));
    private final TextArea note = new TextArea(t("requests.field.note"));

    /** Both dates for a day. */
    interface Clocks {

        /** @param mailedAt null for what did not come by mail */
        TwoClocks of(Regulation regulation, Instant submittedAt, @Nullable Instant mailedAt);
    }

    /**
     * @param readsMail whether the reader is of MetricWorks
     * @param save stores the request
     * @param saved gets what was stored
     */
    NewRequestForm(
            ZoneId zone,
            LocalDate today,
            String country,
            boolean readsMail,
            Clocks clocks,
            BiFunction<UUID, NewRequest, RequestDetails> save,
            Consumer<RequestDetails> saved,
            Runnable cancel) {
        this.zone = zone;
        this.today = today;
        this.preview = new DatesPreview(country);
        this.clocks = clocks;
        fields();
        mail(readsMail);
        Button record = new Button(t("requests.new.save"), click -> {
            if (complete()) {
                store(save, saved);
            }
        });
        record.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Fields when = readsMail
                ? new Fields(came, mailed, Fields.row(submitted, regulation), preview)
                : new Fields(Fields.row(submitted, regulation), preview);
        add(
                errors,
                new Section(t("requests.new.what"), new Fields(type)).framed(),
                new Section(t("requests.new.when"), when).framed(),
                new Section(t("requests.new.who"), new Fields(identities)).framed(),
                new Section(
                                t("requests.new.more"),
                                new Fields(app, note)
                                        .withActions(
                                                record, new Button(t("requests.new.cancel"), click -> cancel.run())))
                        .framed());
        count();
    }

    private void fields() {
        regulation.setLabel(t("requests.field.regulation"));
        regulation.setItems(Regulation.values());
        regulation.setItemLabelGenerator(one -> t("requests.regulation." + one.name()));
        regulation.setValue(Regulation.GDPR);
        regulation.addValueChangeListener(change -> count());
        submitted.setHelperText(t("requests.new.submitted.help"));
        submitted.setRequiredIndicatorVisible(true);
        submitted.setMax(today);
        submitted.setMin(today.minusYears(2));
        submitted.setValue(today);
        submitted.addValueChangeListener(change -> count());
        app.setHelperText(t("requests.new.app.help"));
        app.setMaxLength(200);
        note.setHelperText(t("requests.new.note.help"));
        note.setMaxLength(5_000);
        note.setMinRows(3);
    }

    private void mail(boolean readsMail) {
        came.setItems(RequestSource.EMAIL, RequestSource.SCREEN);
        came.setItemLabelGenerator(source -> t("requests.new.came." + source.name()));
        came.addThemeName("vertical");
        came.setValue(readsMail ? RequestSource.EMAIL : RequestSource.SCREEN);
        came.addValueChangeListener(change -> {
            mailed.setVisible(isMail());
            count();
        });
        mailed.setHelperText(t("requests.new.mailed.help"));
        mailed.setRequiredIndicatorVisible(true);
        mailed.setMax(today);
        mailed.setMin(today.minusYears(1));
        mailed.setValue(today);
        mailed.addValueChangeListener(change -> {
            LocalDate day = mailed.getValue();
            if (day != null
                    && submitted.getValue() != null
                    && submitted.getValue().isAfter(day)) {
                submitted.setValue(day);
            }
            count();
        });
    }

    private boolean isMail() {
        return came.getValue() == RequestSource.EMAIL;
    }

    private @Nullable Instant mailedAt() {
        return isMail() && mailed.getValue() != null ? start(mailed.getValue()) : null;
    }

    private void count() {
        LocalDate day = submitted.getValue();
        if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(2))) {
            preview.showNothing();
        } else {
            preview.show(regulation.getValue(), clocks.of(regulation.getValue(), start(day), mailedAt()), today);
        }
    }

    private boolean complete() {
        List<FormErrors.Problem> missing = new ArrayList<>();
        if (type.getValue() == null) {
            missing.add(new FormErrors.Problem(type, t("requests.new.type.missing")));
        }
        if (submitted.getValue() == null) {
            missing.add(new FormErrors.Problem(submitted, t("requests.new.submitted.missing")));
        }
        if (isMail() && mailed.getValue() == null) {
            missing.add(new FormErrors.Problem(mailed, t("requests.new.mailed.missing")));
        }
        errors.show(missing);
        return missing.isEmpty();
    }

    private void store(BiFunction<UUID, NewRequest, RequestDetails> save, Consumer<RequestDetails> saved) {
        NewRequest wanted = new NewRequest(
                type.getValue(),
                regulation.getValue(),
                came.getValue(),
                start(submitted.getValue()),
                mailedAt(),
                identities.values(),
                blankAsNone(app.getValue()),
                blankAsNone(note.getValue()));
        try {
            saved.accept(save.apply(id, wanted));
        } catch (Invalid invalid) {
            errors.show(invalid.problems().stream()
                    .map(problem ->
                            new FormErrors.Problem(field(problem.field()), t(problem.key(), problem.arguments())))
                    .toList());
        }
    }

    private Component field(String name) {
        if (name.startsWith("identities")) {
            int dot = name.indexOf('.');
            return identities.field(dot < 0 ? 0 : Integer.parseInt(name.substring(dot + 1)));
        }
        return switch (name) {
            case "submittedAt" -> submitted;
            case "mailedAt" -> mailed;
            case "app" -> app;
            case "note" -> note;
            default -> type;
        };
    }

    /** The person asked some time that day; its beginning is never in the future. */
    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable String blankAsNone(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
