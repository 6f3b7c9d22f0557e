package works.metric.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import works.metric.portal.access.Actor;

/** A {@link ViewTest} that goes through addresses as people type and send them, in English unless it says otherwise. */
public abstract class ScreenTest extends ViewTest {

    @Override
    protected void signIn(Actor actor) {
        super.signIn(actor);
        speak(Locale.ENGLISH);
    }

    protected void speak(Locale language) {
        UI.getCurrent().setLocale(language);
    }

    /** Goes to an address as if it was typed, with its filters. */
    protected void visit(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String filters = query < 0 ? "" : address.substring(query + 1);
        UI.getCurrent().navigate(path, QueryParameters.fromString(filters));
        roundTrip();
    }

    /** Presses the button that was drawn last with these words: in an open dialog rather than behind it. */
    protected void press(String words) {
        test(find(Button.class).withText(words).last()).click();
        roundTrip();
    }

    /** Chooses what stands in a menu. */
    protected void choose(String menu, String words) {
        MenuBar bar = find(MenuBar.class).all().stream()
                .filter(one -> offers(one, menu, words))
                .findFirst()
                .orElseThrow();
        new MenuBarTester<>(bar).clickItem(menu, words);
        roundTrip();
    }

    /** Whether a menu offers something. */
    protected boolean menuOffers(String menu, String words) {
        return find(MenuBar.class).all().stream().anyMatch(bar -> offers(bar, menu, words));
    }

    private static boolean offers(MenuBar bar, String menu, String words) {
        return bar.getItems().stream()
                .filter(item -> item.getText().equals(menu))
                .flatMap(item -> item.getSubMenu().getItems().stream())
                .anyMatch(item -> item.getText().equals(words));
    }

    /** Whether a button or a link with these words is there. */
    @Override
    protected boolean offers(String words) {
        return super.offers(words) || find(Anchor.class).withText(words).exists();
    }

    /** The title of the screen. */
    protected String title() {
        return find(H1.class).single().getText();
    }
}
