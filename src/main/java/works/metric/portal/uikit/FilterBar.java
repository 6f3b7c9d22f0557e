package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The filters of a list, kept in the URL. The bar shows what the URL says ({@link #show}) and tells the view what the
 * URL should say after a change; the view navigates there. Changing a filter starts at the first page again.
 */
public class FilterBar extends Div {

    /** A value as it stands in the URL, and the words for it. */
    public record Option(String value, String words) {}

    /** Query parameters that name a page of the list; dropped when a filter changes. */
    private static final List<String> PAGE_KEYS = List.of("after", "before");

    private static final String CHOOSE = "choose";

    private record Filter(String name, String label, Consumer<String> write, Function<String, String> inWords) {}

    private final List<Filter> filters = new ArrayList<>();
    private final Consumer<QueryParameters> onChange;
    private final Div fields = new Div();
    private final Details further = new Details();
    private Div current = fields;
    private final Div active = new Div();
    private QueryParameters shown = QueryParameters.empty();

    /** @param onChange gets all query parameters after a change, those of others (sorting) kept */
    public FilterBar(Consumer<QueryParameters> onChange) {
        this.onChange = onChange;
        addClassName("filter-bar");
        getElement().setAttribute("role", "search").setAttribute("aria-label", Texts.t("uikit.filters"));
        fields.addClassName("filter-fields");
        active.addClassName("filter-active");
        further.addClassName("filter-further");
        further.setVisible(false);
        add(fields, further, active);
    }

    /** What comes after is seldom asked for, and one click away. */
    public FilterBar more(String label) {
        current = new Div();
        current.addClassName("filter-fields");
        further.setSummaryText(label);
        further.add(current);
        further.setVisible(true);
        return this;
    }

    /** Words to look for; the key {@code /} leads here. */
    public FilterBar search(String name, String label) {
        TextField field = new TextField();
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setPrefixComponent(Symbol.SEARCH.icon());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(400);
        field.setMaxLength(200);
        field.addClassName("filter-search");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed(name, change.getValue().strip());
            }
        });
        return add(
                field,
                new Filter(
                        name, Texts.t("uikit.filters.search"), field::setValue, value -> "\u201c" + value + "\u201d"));
    }

    /** One of a few; the label itself stands for "all". */
    public FilterBar choice(String name, String label, List<Option> options) {
        Select<String> field = new Select<>();
        String all = Texts.t("uikit.filters.all", label);
        field.setItems(options.stream().map(Option::value).toList());
        Function<String, String> inWords = value -> options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::words)
                .findFirst()
                .orElse(value);
        field.setItemLabelGenerator(value -> value == null || value.isEmpty() ? all : inWords.apply(value));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed(name, change.getValue() == null ? "" : change.getValue());
            }
        });
        return add(
                field,
                new Filter(
                        name,
                        label,
                        value -> {
                            if (options.stream()
                                    .anyMatch(option -> option.value().equals(value))) {
                                field.setValue(value);
                            } else {
                                field.clear();
                            }
                        },
                        inWords));
    }

    /** A day, in the URL as 2026-12-01. */
    public FilterBar day(String name, String label) {
        DatePicker field = new DayField("");
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed(name, change.getValue() == null ? "" : change.getValue().toString());
            }
        });
        return add(
                field,
                new Filter(
                        name,
                        label,
                        value -> day(value).ifPresentOrElse(field::setValue, field::clear),
                        value -> day(value).map(Dates::day).orElse(value)));
    }

    /**
     * Days: some that are told by their distance from today, or any others, in the URL as 2026-12-01..2026-12-31 with one
     * end left out where there is none.
     */
    public FilterBar days(String name, String label, List<Option> aroundToday) {
        Select<String> field = new Select<>();
        List<Option> options = new ArrayList<>(aroundToday);
        options.add(new Option(CHOOSE, Texts.t("uikit.filters.days.choose")));
        field.setItems(options.stream().map(Option::value).toList());
        String all = Texts.t("uikit.filters.all", label);
        field.setItemLabelGenerator(value ->
                value == null || value.isEmpty() ? all : words(options, value).orElse(value));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        field.setPlaceholder(label);
        field.setAriaLabel(label);
        Consumer<String> write = value -> {
            if (words(aroundToday, value).isPresent()) {
                field.setValue(value);
            } else {
                field.clear();
            }
        };
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && CHOOSE.equals(change.getValue())) {
                String now = shown.getSingleParameter(name).orElse("");
                write.accept(now);
                new DaysDialog(label, now, days -> changed(name, days)).open();
            } else if (change.isFromClient()) {
                changed(name, change.getValue() == null ? "" : change.getValue());
            }
        });
        return add(field, new Filter(name, label, write, value -> words(aroundToday, value)
                .orElseGet(() -> DaysDialog.inWords(value))));
    }

    private static Optional<String> words(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::words)
                .findFirst();
    }

    /** One that is set elsewhere: told when it is on, and taken off here. */
    public FilterBar unasked(String name, String label, Function<String, String> inWords) {
        filters.add(new Filter(name, label, value -> {}, inWords));
        return this;
    }

    /** Shows the filters that the URL carries. */
    public void show(QueryParameters url) {
        shown = url;
        UnorderedList chips = new UnorderedList();
        for (Filter filter : filters) {
            String value = url.getSingleParameter(filter.name()).orElse("");
            filter.write().accept(value);
            if (!value.isBlank()) {
                chips.add(new ListItem(chip(filter, value)));
            }
        }
        active.removeAll();
        if (chips.getChildren().findAny().isPresent()) {
            Button clear = new Button(Texts.t("uikit.filters.clear"), click -> clearAll());
            clear.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            clear.addClassName("filter-clear");
            active.add(chips, clear);
        }
    }

    /** Whether any filter is on: an empty list then means "nothing found", not "nothing there". */
    public boolean isActive() {
        return filters.stream()
                .anyMatch(filter -> shown.getSingleParameter(filter.name()).isPresent());
    }

    /** Takes all filters off, as the reader does by "clear all". */
    public void clearAll() {
        onChange.accept(firstPage().excluding(filters.stream().map(Filter::name).toArray(String[]::new)));
    }

    private FilterBar add(Component field, Filter filter) {
        current.add(field);
        filters.add(filter);
        return this;
    }

    static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private void changed(String name, String value) {
        QueryParameters without = firstPage().excluding(name);
        onChange.accept(value.isBlank() ? without : without.merging(name, value));
    }

    private QueryParameters firstPage() {
        return shown.excluding(PAGE_KEYS.toArray(String[]::new));
    }

    private Button chip(Filter filter, String value) {
        String said = filter.inWords().apply(value);
        String words = said.isEmpty() ? filter.label() : filter.label() + ": " + said;
        Button chip = new Button(words, click -> changed(filter.name(), ""));
        chip.setSuffixComponent(Symbol.CLOSE.icon());
        chip.setAriaLabel(Texts.t("uikit.filters.remove", words));
        chip.addClassName("chip");
        return chip;
    }
}
