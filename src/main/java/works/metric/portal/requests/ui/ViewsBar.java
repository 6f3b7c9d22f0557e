package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.SavedViewDetails;
import works.metric.portal.uikit.MoreMenu;

/** The saved views as links above the list; the one that is open can be renamed and removed beside it. */
class ViewsBar extends Nav {

    /** @param now what the list shows */
    ViewsBar(List<SavedViewDetails> views, RequestFilter now, RequestAddress address, ViewsDesk desk) {
        addClassName("views-bar");
        setAriaLabel(t("requests.views"));
        UnorderedList links = new UnorderedList();
        links.add(new ListItem(
                link(address, t("requests.views.all"), RequestFilter.ALL, now.equals(RequestFilter.ALL), false)));
        views.forEach(view -> links.add(new ListItem(
                link(address, view.name(), view.filter(), view.filter().equals(now), view.shared()))));
        add(links);
        Optional<SavedViewDetails> open =
                views.stream().filter(view -> view.filter().equals(now)).findFirst();
        open.filter(desk::mayChange).ifPresent(view -> add(menu(view, desk)));
        setVisible(!views.isEmpty());
    }

    private static Anchor link(
            RequestAddress address, String name, RequestFilter filter, boolean isOpen, boolean shared) {
        Span words = new Span(name);
        words.addClassName("typed-name");
        Anchor link =
                new Anchor(address.list().with(RequestListQuery.url(filter)).href(), words);
        if (shared) {
            Span note = new Span(t("requests.views.shared"));
            note.addClassName("quiet");
            link.add(note);
        }
        if (isOpen) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static MoreMenu menu(SavedViewDetails view, ViewsDesk desk) {
        return new MoreMenu(t("requests.views.change"), t("requests.views.change.label", view.name()))
                .quiet()
                .item(t("requests.views.rename.action", view.name()), () -> desk.rename(view))
                .item(t("requests.views.remove.action", view.name()), () -> desk.remove(view));
    }
}
