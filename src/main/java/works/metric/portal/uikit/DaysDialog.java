package works.metric.portal.uikit;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks from which day to which; either may be left out, not both. */
class DaysDialog extends ConsequenceDialog {

    private static final String TO = "..";

    /**
     * @param now days as they stand in the URL
     * @param chosen gets the days as they are to stand in the URL
     */
    DaysDialog(String label, String now, Consumer<String> chosen) {
        super(Texts.t("uikit.filters.days.title", label), "");
        DayField from = new DayField(Texts.t("uikit.filters.days.from"));
        DayField to = new DayField(Texts.t("uikit.filters.days.to"));
        FilterBar.day(first(now)).ifPresent(from::setValue);
        FilterBar.day(last(now)).ifPresent(to::setValue);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        Div days = new Div(from, to);
        days.addClassName("days");
        withContent(days);
        onConfirm(Texts.t("uikit.filters.days.apply"), none -> {
            LocalDate first = from.getValue();
            LocalDate last = to.getValue();
            if (first == null && last == null) {
                problem(Texts.t("uikit.filters.days.none"));
            } else if (first != null && last != null && first.isAfter(last)) {
                problem(Texts.t("uikit.filters.days.order"));
            } else {
                chosen.accept((first == null ? "" : first) + TO + (last == null ? "" : last));
            }
        });
    }

    static String inWords(String days) {
        Optional<String> from = FilterBar.day(first(days)).map(Dates::day);
        Optional<String> to = FilterBar.day(last(days)).map(Dates::day);
        if (from.isPresent() && to.isPresent()) {
            return Texts.t("uikit.filters.days.between", from.get(), to.get());
        }
        return from.map(day -> Texts.t("uikit.filters.days.since", day))
                .or(() -> to.map(day -> Texts.t("uikit.filters.days.until", day)))
                .orElse(days);
    }

    private static String first(String days) {
        int at = days.indexOf(TO);
        return at < 0 ? days : days.substring(0, at);
    }

    private static String last(String days) {
        int at = days.indexOf(TO);
        return at < 0 ? days : days.substring(at + TO.length());
    }
}
