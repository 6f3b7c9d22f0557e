package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Invalid;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;

/** Asks from when something is to count: at once, or from a moment in the tenant's time zone. */
class When extends Div {

    private final RadioButtonGroup<String> choice = new RadioButtonGroup<>(t("instructions.when"));
    private final DayField day = new DayField(t("instructions.when.day"));
    private final TimePicker time = new TimePicker(t("instructions.when.time"));
    private final ZoneId zone;

    When(ZoneId zone) {
        this.zone = zone;
        choice.setItems("NOW", "LATER");
        choice.setItemLabelGenerator(one -> t("instructions.when." + one));
        choice.setValue("NOW");
        time.setStep(Duration.ofMinutes(30));
        time.setLocale(java.util.Locale.of("nb", "NO"));
        time.setValue(LocalTime.MIDNIGHT);
        time.setHelperText(t("instructions.when.zone", zone.getId()));
        Div later = Fields.row(day, time);
        later.setVisible(false);
        choice.addValueChangeListener(change -> later.setVisible("LATER".equals(change.getValue())));
        add(choice, later);
    }

    /** Null: at once. @throws Invalid for a later moment that is not said */
    @Nullable
    Instant read() {
        if (!"LATER".equals(choice.getValue())) {
            return null;
        }
        LocalDate on = day.getValue();
        LocalTime at = time.getValue();
        if (on == null || at == null) {
            throw new Invalid("effectiveAt", "instructions.when.missing");
        }
        return on.atTime(at).atZone(zone).toInstant();
    }

    /** The field that says from when, for what is wrong with it. */
    DayField field() {
        return day;
    }
}
