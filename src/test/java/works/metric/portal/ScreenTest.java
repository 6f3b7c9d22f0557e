package works.metric.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.stream.Stream;
import works.metric.portal.access.Actor;
import works.metric.portal.uikit.MoreMenu;

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
        inMenu(menu, words).findFirst().orElseThrow().click();
        roundTrip();
    }

    /** Whether a menu offers something. */
    protected boolean menuOffers(String menu, String words) {
        return inMenu(menu, words).findAny().isPresent();
    }

    private Stream<Button> inMenu(String menu, String words) {
        return find(MoreMenu.class).all().stream()
                .filter(one -> one.text().equals(menu))
                .flatMap(one -> one.items().stream())
                .filter(item -> item.getText().equals(words));
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
