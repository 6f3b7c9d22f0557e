package works.metric.portal.shell;

import works.metric.portal.uikit.Symbol;

/**
 * One place in the navigation. Only those that the reader may open are given to the layout.
 *
 * @param group heading it stands under; empty for the places before the first heading
 * @param label what it is called
 * @param path its address, without a leading slash
 * @param nested whether addresses below it count as the same place
 * @param waiting how many things wait there for the reader; 0 shows nothing
 */
public record NavigationItem(String group, String label, String path, boolean nested, Symbol symbol, int waiting) {

    public NavigationItem(String group, String label, String path, Symbol symbol, int waiting) {
        this(group, label, path, true, symbol, waiting);
    }

    public NavigationItem(String group, String label, String path, Symbol symbol) {
        this(group, label, path, true, symbol, 0);
    }
}
