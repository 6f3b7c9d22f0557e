package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * The list on the left and the open item on the right. Where there is no room for both, the open item takes the place
 * of the list and shows a link back to it. Which item is open is the URL's business, so closing is a link too. The
 * focus goes to an item that opens, and back to its row when it closes.
 */
public class Columns extends Div {

    private final Div list = new Div();
    private final Div listBody = new Div();
    private final Div detail = new Div();
    private String openPath = "";
    private boolean drawn;

    /** @param above stays as it is while the list changes, typically the filters */
    public Columns(Component... above) {
        addClassName("columns");
        list.addClassName("columns-list");
        list.add(above);
        list.add(listBody);
        detail.addClassName("columns-detail");
        detail.getElement().setAttribute("role", "region");
        add(list);
    }

    /** Shows this list in place of the one before. */
    public void showList(Component... rows) {
        listBody.removeAll();
        listBody.add(rows);
    }

    /**
     * Opens an item.
     *
     * @param header what the item is and what can be done with it
     * @param backHref the list's own address, with its filters
     */
    public void showDetail(DetailHeader header, String backHref, Component... content) {
        detail.removeAll();
        detail.getElement().setAttribute("aria-label", header.getTitleText());
        Anchor back = new Anchor(backHref, Symbol.ARROW_LEFT.icon(), new Span(Texts.t("uikit.columns.back")));
        back.addClassName("columns-back");
        Anchor close = new Anchor(backHref, Symbol.CLOSE.icon());
        close.addClassName("columns-close");
        close.setAriaLabel(Texts.t("uikit.columns.close"));
        close.setTitle(Texts.t("uikit.columns.close"));
        detail.add(back, header, close);
        detail.add(content);
        add(detail);
        addClassName("has-detail");
        String path = UI.getCurrentOrThrow().getActiveViewLocation().getPath();
        if (drawn && !path.equals(openPath)) {
            header.focusTitle();
        }
        openPath = path;
        drawn = true;
    }

    /** Shows the list alone. */
    public void hideDetail() {
        remove(detail);
        detail.removeAll();
        removeClassName("has-detail");
        if (!openPath.isEmpty()) {
            getElement().executeJs("""
                            const rows = [...this.querySelectorAll('a.row-link')];
                            rows.find(row => row.getAttribute('href').split('?')[0] === $0)?.focus();
                            """, openPath);
        }
        openPath = "";
        drawn = true;
    }
}
