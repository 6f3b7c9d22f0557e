package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts drawn as stacked bars, with the same counts as a table behind it. The bars are plain elements: they follow the
 * theme, and their labels stay readable at any width.
 */
public class BarPlot extends HtmlContainer {

    /** What one colour stands for. */
    public record Series(String name, Tone tone) {}

    private record Row(String label, List<Long> counts) {
        long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    private final String title;
    private final String labelHeading;
    private final List<Series> series;
    private final List<Row> rows = new ArrayList<>();

    /** @param labelHeading what the rows are, such as "Month" */
    public BarPlot(String title, String labelHeading, Series... series) {
        super("figure");
        this.title = title;
        this.labelHeading = labelHeading;
        this.series = List.of(series);
        addClassName("bar-plot");
    }

    /** Adds a bar: one count for each series, in their order. */
    public BarPlot bar(String label, long... counts) {
        if (counts.length != series.size()) {
            throw new IllegalArgumentException("One count for each of " + series.size() + " series");
        }
        rows.add(new Row(
                label,
                IntStream.range(0, counts.length).mapToObj(i -> counts[i]).toList()));
        draw();
        return this;
    }

    private void draw() {
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.setText(title);
        removeAll();
        add(caption, legend(), bars(), table());
    }

    private Component legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("bar-plot-legend");
        series.forEach(one -> {
            Span swatch = new Span();
            swatch.addClassNames("bar-plot-swatch", one.tone().className());
            legend.add(new ListItem(swatch, new Span(one.name())));
        });
        return legend;
    }

    private Component bars() {
        long most = Math.max(1, rows.stream().mapToLong(Row::total).max().orElse(1));
        OrderedList bars = new OrderedList();
        bars.addClassName("bar-plot-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        rows.forEach(row -> bars.add(bar(row, most)));
        return bars;
    }

    private ListItem bar(Row row, long most) {
        Span label = new Span(row.label());
        label.addClassName("bar-plot-label");
        Div track = new Div();
        track.addClassName("bar-plot-track");
        for (int i = 0; i < series.size(); i++) {
            Span part = new Span();
            part.addClassNames("bar-plot-part", series.get(i).tone().className());
            part.getStyle().setWidth(100.0 * row.counts().get(i) / most + "%");
            track.add(part);
        }
        Span total = new Span(Long.toString(row.total()));
        total.addClassName("bar-plot-total");
        return new ListItem(label, track, total);
    }

    private Component table() {
        RecordTable<Row> table = new RecordTable<>(title);
        table.text(labelHeading, Row::label);
        for (int i = 0; i < series.size(); i++) {
            int index = i;
            table.text(series.get(i).name(), row -> Long.toString(row.counts().get(index)))
                    .numeric();
        }
        table.items(rows);
        return new NativeDetails(Texts.t("uikit.plot.table"), table);
    }
}
