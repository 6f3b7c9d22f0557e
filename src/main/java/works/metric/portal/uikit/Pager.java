package works.metric.portal.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Newer and older pages by key, as links that keep the list's filters. */
public class Pager extends Nav {

    private final boolean somewhere;

    /**
     * @param newerHref address of the page of newer rows; null on the first page
     * @param olderHref address of the page of older rows; null on the last page
     */
    public Pager(@Nullable String newerHref, @Nullable String olderHref) {
        addClassName("pager");
        setAriaLabel(Texts.t("uikit.pager"));
        somewhere = newerHref != null || olderHref != null;
        if (newerHref != null) {
            Anchor newer = new Anchor(newerHref, Symbol.ARROW_LEFT.icon(), new Span(Texts.t("uikit.pager.newer")));
            newer.addClassName("pager-newer");
            add(newer);
        }
        if (olderHref != null) {
            Anchor older = new Anchor(olderHref, new Span(Texts.t("uikit.pager.older")), Symbol.ARROW_RIGHT.icon());
            older.addClassName("pager-older");
            add(older);
        }
    }

    boolean leadsSomewhere() {
        return somewhere;
    }
}
