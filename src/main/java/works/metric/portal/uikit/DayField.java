package works.metric.portal.uikit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A day, in the reader's language: months and weekdays by name, weeks from Monday, and written so that nobody takes the
 * day for the month: 2026-12-01 in English, 01.12.2026 in Norwegian.
 */
public class DayField extends DatePicker {

    private static final int MONDAY = 1;

    public DayField(String label) {
        setLabel(label);
        Locale language = Texts.locale();
        boolean norwegian = language.getLanguage().equals("nb");
        DateFormatSymbols names = DateFormatSymbols.getInstance(language);
        setLocale(norwegian ? Locale.of("nb", "NO") : Locale.UK);
        setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.asList(names.getMonths()).subList(0, 12))
                .setWeekdays(weekdays(names.getWeekdays()))
                .setWeekdaysShort(weekdays(names.getShortWeekdays()))
                .setDateFormats(norwegian ? "dd.MM.yyyy" : "yyyy-MM-dd", "yyyy-MM-dd", "d.M.yyyy")
                .setFirstDayOfWeek(MONDAY)
                .setToday(Texts.t("uikit.day.today"))
                .setCancel(Texts.t("uikit.cancel"))
                .setBadInputErrorMessage(Texts.t("uikit.day.bad"))
                .setRequiredErrorMessage(Texts.t("rule.required")));
    }

    // The array of Java begins at index 1 with Sunday.
    private static List<String> weekdays(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
