package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The places a person may go, in groups. */
class Navigation extends Nav {

    private List<NavigationItem> shown = List.of();

    Navigation() {
        addClassName("shell-nav");
        setAriaLabel(t("shell.navigation"));
    }

    /** Draws the places; nothing moves while they are the same. */
    void show(List<NavigationItem> items) {
        if (items.equals(shown)) {
            return;
        }
        shown = List.copyOf(items);
        removeAll();
        Map<String, List<NavigationItem>> groups = items.stream()
                .collect(Collectors.groupingBy(NavigationItem::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((heading, places) -> add(group(heading, places)));
    }

    private static SideNav group(String heading, List<NavigationItem> places) {
        SideNav group = new SideNav();
        if (heading.isBlank()) {
            group.getElement().setAttribute("aria-label", t("shell.navigation.main"));
        } else {
            group.setLabel(heading);
        }
        places.forEach(place -> group.addItem(item(place)));
        return group;
    }

    private static SideNavItem item(NavigationItem place) {
        SideNavItem item =
                new SideNavItem(place.label(), place.path(), place.symbol().icon());
        item.setMatchNested(place.nested());
        if (place.waiting() > 0) {
            Span count = new Span(Integer.toString(place.waiting()));
            count.addClassName("shell-count");
            Span words = new Span(t("shell.waiting", place.waiting()));
            words.addClassName("sr-only");
            count.getElement().setAttribute("aria-hidden", "true");
            Span both = new Span(count, words);
            item.setSuffixComponent(both);
        }
        return item;
    }
}
