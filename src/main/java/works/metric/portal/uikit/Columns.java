package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * The list on the left and the open item on the right. Where there is no room for both, the open item takes the place
 * of the list and shows a link back to it. Which item is open is the URL's business, so closing is a link too.
 */
public class Columns extends Div {

    private final Div list = new Div();
    private final Div detail = new Div();

    public Columns(Component... list) {
        addClassName("columns");
        this.list.addClassName("columns-list");
        this.list.add(list);
        detail.addClassName("columns-detail");
        detail.getElement().setAttribute("role", "region");
        add(this.list);
    }

    /**
     * Opens an item.
     *
     * @param label what the item is called, for screen readers
     * @param backHref the list's own address, with its filters
     */
    public void showDetail(String label, String backHref, Component... content) {
        detail.removeAll();
        detail.getElement().setAttribute("aria-label", label);
        Anchor back = new Anchor(backHref, Symbol.ARROW_LEFT.icon(), new Span(Texts.t("uikit.columns.back")));
        back.addClassName("columns-back");
        Anchor close = new Anchor(backHref, Symbol.CLOSE.icon());
        close.addClassName("columns-close");
        close.setAriaLabel(Texts.t("uikit.columns.close"));
        close.setTitle(Texts.t("uikit.columns.close"));
        detail.add(back, close);
        detail.add(content);
        add(detail);
        addClassName("has-detail");
    }

    /** Shows the list alone. */
    public void hideDetail() {
        remove(detail);
        detail.removeAll();
        removeClassName("has-detail");
    }
}
