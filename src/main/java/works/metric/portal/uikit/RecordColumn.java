package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link RecordTable}.
 *
 * @param <T> what one row shows
 */
public class RecordColumn<T> {

    /** How the rows are ordered by this column now. */
    public enum Order {
        NONE,
        ASCENDING,
        DESCENDING
    }

    private final String header;
    private final Function<T, ? extends Component> cell;
    private final List<String> classNames = new ArrayList<>();
    private Order order = Order.NONE;
    private @Nullable String sortHref;

    RecordColumn(String header, Function<T, ? extends Component> cell) {
        this.header = header;
        this.cell = cell;
    }

    /** Figures: right-aligned, of equal width. */
    public RecordColumn<T> numeric() {
        classNames.add("numeric");
        return this;
    }

    /** Of less weight than the other columns. */
    public RecordColumn<T> quiet() {
        classNames.add("quiet");
        return this;
    }

    /** Understood without its header: a card leaves the label out. */
    public RecordColumn<T> selfEvident() {
        classNames.add("self-evident");
        return this;
    }

    /** Stands at the top right of a card, such as the state; self-evident too. */
    public RecordColumn<T> corner() {
        classNames.add("corner");
        return selfEvident();
    }

    /** Makes the header a link that orders by this column: the order now, and the address with the order after it. */
    public RecordColumn<T> sorted(Order now, String hrefOfNextOrder) {
        order = now;
        sortHref = hrefOfNextOrder;
        return this;
    }

    /** Its header is for screen readers alone. */
    RecordColumn<T> unseen() {
        classNames.add("pick");
        return this;
    }

    Component content(T row) {
        return cell.apply(row);
    }

    NativeTableHeaderCell headerCell() {
        NativeTableHeaderCell head = new NativeTableHeaderCell();
        head.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
        head.addClassNames(classNames.toArray(String[]::new));
        if (sortHref == null) {
            Span words = new Span(header);
            words.setClassName("sr-only", classNames.contains("pick"));
            head.add(words);
            return head;
        }
        Anchor link = new Anchor(sortHref, header);
        link.addClassNames("sort", "sort-" + order.name().toLowerCase(Locale.ROOT));
        head.add(link);
        if (order != Order.NONE) {
            head.getElement().setAttribute("aria-sort", order.name().toLowerCase(Locale.ROOT));
        }
        return head;
    }

    NativeTableCell cell(Component content) {
        NativeTableCell box = new NativeTableCell(content);
        box.addClassNames(classNames.toArray(String[]::new));
        box.getElement().setAttribute("role", "cell").setAttribute("data-label", header);
        return box;
    }
}
