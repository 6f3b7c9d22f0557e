package works.metric.gallery;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import works.metric.portal.shell.NavigationItem;
import works.metric.portal.shell.ShellModel;
import works.metric.portal.uikit.Banner;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;

/** A tenant's request handler, with support access going on. */
@Component
class GalleryShell implements ShellModel {

    @Override
    public String tenantName() {
        return "Fjordlys Reiser AS";
    }

    @Override
    public String personName() {
        return "Ingrid Østby";
    }

    @Override
    public String roleName() {
        return "Privacy lead";
    }

    @Override
    public List<NavigationItem> navigation() {
        return List.of(
                new NavigationItem("", "Home", "home", Symbol.HOME),
                new NavigationItem("", "End-user requests", "requests", Symbol.INBOX, 4),
                new NavigationItem("Processing", "Instructions", "instructions", Symbol.DOCUMENT),
                new NavigationItem("Processing", "Sub-processors", "subprocessors", Symbol.NETWORK, 1),
                new NavigationItem("Proof", "Agreements", "agreements", Symbol.SCALES),
                new NavigationItem("Proof", "Audit", "audit", Symbol.SHIELD),
                new NavigationItem("Organisation", "Members", "members", Symbol.PEOPLE),
                new NavigationItem("Organisation", "New member", "form", Symbol.SETTINGS));
    }

    @Override
    public Optional<Banner> banner() {
        return Optional.of(new Banner(Symbol.EYE, "MetricWorks support is in your data")
                .fact("Who", "Jonas Weber")
                .fact("Why", "You asked why request R-2041 was not fulfilled (case 5512)")
                .fact("Until", "14:35 CET, 22 minutes left")
                .action("End now", () -> Toasts.success("Support access has ended.")));
    }

    @Override
    public ColorScheme.Value colorScheme() {
        Object kept = VaadinSession.getCurrent().getAttribute("scheme");
        return kept instanceof ColorScheme.Value value ? value : ColorScheme.Value.SYSTEM;
    }

    @Override
    public void rememberColorScheme(ColorScheme.Value scheme) {
        VaadinSession.getCurrent().setAttribute("scheme", scheme);
    }

    @Override
    public void signOut() {
        VaadinSession.getCurrent().close();
    }
}
