package works.metric.portal.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page loads: Aura, then our stylesheets, tokens first. Light or dark as the system says. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/icons.css")
@StyleSheet("styles/base.css")
@StyleSheet("styles/components.css")
@StyleSheet("styles/records.css")
@StyleSheet("styles/instructions.css")
@StyleSheet("styles/agreements.css")
@StyleSheet("styles/shell.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1")
@Meta(name = "robots", content = "noindex")
public class PortalShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "styles/favicon.svg");
    }
}
