package works.metric.portal;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.io.Serializable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ActorPrincipal;
import works.metric.portal.access.Role;

/**
 * A use case on a screen, without a browser. The first thing it does is to sign somebody in; the screen is then built as
 * for that person, in a session of their own.
 */
@PortalTest
@ViewPackages(packages = "works.metric.portal")
@Tag("view")
public abstract class ViewTest extends SpringBrowserlessTest {

    private record Person(Actor actor) implements ActorPrincipal, Serializable {}

    @Autowired
    protected Stage stage;

    /** Not before somebody is signed in. */
    @Override
    protected void initVaadinEnvironment() {}

    protected void signIn(Stage.Cast tenant, Role role) {
        signIn(tenant.member(role));
    }

    protected void signIn(Actor actor) {
        cleanVaadinEnvironment();
        TestingAuthenticationToken authentication = new TestingAuthenticationToken(new Person(actor), null, List.of());
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** All that can be read in a component, in order. */
    protected static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** All that can be read on the screen. */
    protected String screen() {
        return getCurrentView().getElement().getTextRecursively();
    }

    protected void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    protected boolean offers(String button) {
        return find(Button.class).withText(button).exists();
    }

    /** The short answers on screen. */
    protected String toasts() {
        return String.join(
                "\n",
                find(Notification.class).all().stream().map(ViewTest::textOf).toList());
    }
}
