package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The list: a real table of one page of records. With {@link #link}, the first column is the row's name and a link
 * that covers the row. Where the table has little room, each row becomes a card labelled by the headers.
 *
 * @param <T> what one row shows
 */
public class RecordTable<T> extends Div {

    private final List<RecordColumn<T>> columns = new ArrayList<>();
    private final String caption;
    private List<? extends T> rows = List.of();
    private @Nullable Function<T, String> href;
    private Predicate<T> selected = row -> false;
    private @Nullable Component emptyState;
    private @Nullable Function<T, Tick> pick;
    private @Nullable Pager pager;

    /** @param caption what the table lists, for screen readers */
    public RecordTable(String caption) {
        this.caption = caption;
        addClassName("record-table");
    }

    /** A column of words. */
    public RecordColumn<T> text(String header, Function<T, String> words) {
        return component(header, row -> new Span(words.apply(row)));
    }

    /** A column of badges, dates or anything else; make a new component for each call. */
    public RecordColumn<T> component(String header, Function<T, ? extends Component> cell) {
        RecordColumn<T> column = new RecordColumn<>(header, cell);
        columns.add(column);
        return column;
    }

    /** Where a row leads: the address of the open item, with the list's filters. */
    public RecordTable<T> link(Function<T, String> hrefOfRow) {
        href = hrefOfRow;
        return this;
    }

    /** Which row is open now. */
    public RecordTable<T> selected(Predicate<T> isOpen) {
        selected = isOpen;
        return this;
    }

    /** A box at the beginning of each row, for those that something is to be done with; make a new one for each call. */
    public RecordTable<T> pick(Function<T, Tick> boxOfRow) {
        pick = boxOfRow;
        addClassName("picks");
        return this;
    }

    /** What stands in place of the table while there is nothing to list. */
    public RecordTable<T> whenEmpty(Component instead) {
        emptyState = instead;
        return this;
    }

    /** The way to newer and older rows, under the table. */
    public RecordTable<T> pager(Pager under) {
        pager = under;
        return this;
    }

    /** Shows these rows in place of what was shown; call it last. */
    public RecordTable<T> items(List<? extends T> page) {
        rows = List.copyOf(page);
        draw();
        return this;
    }

    /** Moves the keyboard to the next row (1) or the one before (-1). */
    public void moveFocus(int step) {
        getElement().executeJs("""
                        const links = [...this.querySelectorAll('tbody a.row-link')];
                        const at = links.findIndex(link => link === document.activeElement);
                        const open = links.findIndex(link => link.closest('[aria-current]'));
                        const from = at >= 0 ? at : open;
                        const to = from < 0 ? 0 : from + $0;
                        const link = links[Math.max(0, Math.min(links.length - 1, to))];
                        if (link) { link.focus(); link.scrollIntoView({block: 'nearest'}); }
                        """, step);
    }

    /** Ticks the box of the row that has the keyboard, or takes the tick away. */
    public void pickFocused() {
        getElement().executeJs("document.activeElement?.closest('tbody tr')?.querySelector('.pick input')?.click()");
    }

    private void draw() {
        removeAll();
        if (rows.isEmpty() && emptyState != null) {
            add(emptyState);
        } else {
            add(table());
        }
        if (pager != null && pager.leadsSomewhere()) {
            add(pager);
        }
    }

    // Cards are display: block, which takes the table's meaning away unless the roles say it.
    private NativeTable table() {
        NativeTable table = new NativeTable();
        table.setCaptionText(caption);
        table.getCaption().addClassName("sr-only");
        table.getElement().setAttribute("role", "table");
        NativeTableRow head = table.getHead().addRow();
        head.getElement().setAttribute("role", "row");
        if (pick != null) {
            head.add(new RecordColumn<T>(Texts.t("uikit.table.pick"), row -> new Span())
                    .unseen()
                    .headerCell());
        }
        columns.forEach(column -> head.add(column.headerCell()));
        NativeTableBody body = table.getBody();
        table.getHead().getElement().setAttribute("role", "rowgroup");
        body.getElement().setAttribute("role", "rowgroup");
        rows.forEach(row -> body.add(row(row)));
        return table;
    }

    private NativeTableRow row(T row) {
        NativeTableRow line = new NativeTableRow();
        line.getElement().setAttribute("role", "row");
        if (selected.test(row)) {
            line.getElement().setAttribute("aria-current", "true");
        }
        if (pick != null) {
            NativeTableCell cell = new NativeTableCell(pick.apply(row));
            cell.addClassNames("pick", "self-evident");
            cell.getElement().setAttribute("role", "cell");
            line.add(cell);
        }
        for (int i = 0; i < columns.size(); i++) {
            Component content = columns.get(i).content(row);
            line.add(i == 0 ? nameCell(row, content) : columns.get(i).cell(content));
        }
        if (href != null) {
            line.addClassName("linked");
        }
        return line;
    }

    private Component nameCell(T row, Component content) {
        if (columns.size() == 1 && href == null) {
            NativeTableCell cell = new NativeTableCell(content);
            cell.getElement().setAttribute("role", "cell");
            return cell;
        }
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
        if (href == null) {
            cell.add(content);
        } else {
            Anchor link = new Anchor(href.apply(row), content);
            link.addClassName("row-link");
            cell.add(link);
        }
        return cell;
    }
}
