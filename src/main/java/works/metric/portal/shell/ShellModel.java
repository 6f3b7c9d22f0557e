package works.metric.portal.shell;

import com.vaadin.flow.component.page.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import works.metric.portal.uikit.Banner;

/** What the frame shows, for the person signed in now. Asked again after each navigation, as rights may change. */
public interface ShellModel {

    /** The tenant whose data is on screen, or what MetricWorks staff see in place of one. */
    String tenantName();

    /** The person's own name. */
    String personName();

    /** The person's role here, in words. */
    String roleName();

    /** Where the person may go, in order. */
    List<NavigationItem> navigation();

    /** Above everything else, while it lasts: support access. */
    default Optional<Banner> banner() {
        return Optional.empty();
    }

    /** Above everything else from the end of the tenant's contract on. */
    default Optional<Banner> contract() {
        return Optional.empty();
    }

    /** Keeps the language for the person's next visit. */
    default void rememberLanguage(Locale language) {}

    /** Keeps the choice of light, dark or system for the person's next visit. */
    default void rememberColorScheme(ColorScheme.Value scheme) {}

    /** The kept choice. */
    default ColorScheme.Value colorScheme() {
        return ColorScheme.Value.SYSTEM;
    }

    /** Ends the session. */
    void signOut();
}
