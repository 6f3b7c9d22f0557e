package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import works.metric.portal.access.Invalid;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.instructions.Retention;
import works.metric.portal.uikit.Fields;

/** Categories that are kept for another time than the rest, one on each line. */
class RetentionExceptions extends Div {

    private final Runnable onChange;
    private final Div lines = new Div();
    private final List<Line> all = new ArrayList<>();
    private List<DataCategory> offered = List.of();
    /** A field that gets other items forgets its value and takes it again: no choice of the reader's. */
    private boolean offering;

    RetentionExceptions(Runnable onChange) {
        this.onChange = onChange;
        addClassName("instruction-exceptions");
        Span label = new Span(t("instructions.exceptions"));
        label.addClassName("quiet");
        add(label, lines, new Button(t("instructions.exceptions.add"), click -> add(new Line())));
    }

    void offer(Collection<DataCategory> categories) {
        offered = categories.stream().sorted().toList();
        offering = true;
        all.forEach(line -> line.offer(offered));
        offering = false;
    }

    private void changed() {
        if (!offering) {
            onChange.run();
        }
    }

    void write(Map<DataCategory, Retention> exceptions) {
        all.clear();
        lines.removeAll();
        exceptions.forEach((category, kept) -> {
            Line line = new Line();
            add(line);
            line.category.setValue(category);
            line.length.setValue(kept.length());
            line.unit.setValue(kept.unit());
        });
    }

    /**
     * A line without a category counts as none.
     *
     * @throws Invalid for a category named twice
     */
    Map<DataCategory, Retention> read() {
        Map<DataCategory, Retention> exceptions = new TreeMap<>();
        for (Line line : all) {
            DataCategory category = line.category.getValue();
            Integer kept = line.length.getValue();
            if (category != null
                    && exceptions.put(category, new Retention(kept == null ? 0 : kept, line.unit.getValue())) != null) {
                throw new Invalid("retentionExceptions", "instructions.rule.retention-twice");
            }
        }
        return exceptions;
    }

    private void add(Line line) {
        all.add(line);
        lines.add(line);
    }

    private final class Line extends Div {
        private final ComboBox<DataCategory> category = new ComboBox<>(t("instructions.exceptions.category"));
        private final IntegerField length = new IntegerField(t("instructions.retention"));
        private final Select<Retention.Unit> unit = new Select<>();

        Line() {
            category.setItemLabelGenerator(one -> t(one.key()));
            offer(offered);
            unit.setLabel(t("instructions.retention.unit"));
            unit.setItems(Retention.Unit.values());
            unit.setItemLabelGenerator(choice -> t("instructions.retention.unit." + choice.name()));
            unit.setValue(Retention.Unit.DAYS);
            category.addValueChangeListener(change -> changed());
            length.addValueChangeListener(change -> changed());
            unit.addValueChangeListener(change -> changed());
            Button remove = new Button(t("instructions.exceptions.remove"), click -> {
                all.remove(this);
                lines.remove(this);
                changed();
            });
            add(Fields.row(category, length, unit), remove);
        }

        private void offer(List<DataCategory> categories) {
            DataCategory chosen = category.getValue();
            List<DataCategory> items = new ArrayList<>(categories);
            if (chosen != null && !items.contains(chosen)) {
                items.add(chosen);
            }
            category.setItems(items);
            category.setValue(chosen);
        }
    }
}
