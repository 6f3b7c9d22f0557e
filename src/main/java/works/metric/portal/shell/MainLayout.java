package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import org.jspecify.annotations.Nullable;
import works.metric.portal.uikit.Components;
import works.metric.portal.uikit.Keys;

/**
 * The frame of every screen of a signed-in person: banner, tenant, navigation, user menu, and the screen itself as the
 * main landmark. After navigation the title of the screen becomes the window's title and receives the focus.
 */
@Layout
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String MAIN_ID = "main";

    private final ShellModel model;
    private final Main main = new Main();
    private final Div bannerSlot = new Div();
    private final Span tenant = new Span();
    private final Navigation navigation = new Navigation();
    private @Nullable Class<?> shown;

    public MainLayout(ShellModel model) {
        this.model = model;
        addClassName("shell");
        setPrimarySection(Section.NAVBAR);
        main.setId(MAIN_ID);
        main.getElement().setAttribute("tabindex", "-1");
        addToNavbar(top());
        addToDrawer(navigation);
        setContent(main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Keys.listen(attached.getUI());
        attached.getUI().getPage().setColorScheme(model.colorScheme());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
        Class<?> view = event.getActiveChain().getFirst().getClass();
        boolean otherScreen = shown != null && shown != view;
        shown = view;
        // Views may build themselves after this call; the title is known when the answer is written.
        getUI().ifPresent(ui -> ui.beforeClientResponse(this, context -> announce(ui, otherScreen)));
    }

    /** Shows the tenant, navigation and banner as they are now; for changes that come without navigation. */
    public void refresh() {
        tenant.setText(model.tenantName());
        navigation.show(model.navigation());
        bannerSlot.removeAll();
        model.contract().ifPresent(bannerSlot::add);
        model.banner().ifPresent(bannerSlot::add);
    }

    private void announce(UI ui, boolean otherScreen) {
        Components.first(main, H1.class).ifPresent(title -> {
            ui.getPage().setTitle(t("shell.window-title", title.getText()));
            if (otherScreen) {
                title.getElement().callJsFunction("focus");
            }
        });
    }

    private Component top() {
        Anchor skip = new Anchor("#" + MAIN_ID, t("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(t("shell.menu"));
        tenant.addClassName("shell-tenant");
        Span product = new Span(t("shell.product"));
        product.addClassName("shell-product");
        Div name = new Div(tenant, product);
        name.addClassName("shell-name");
        Div bar = new Div(toggle, name, new UserMenu(model));
        bar.addClassName("shell-bar");
        Header top = new Header(skip, bannerSlot, bar);
        top.addClassName("shell-top");
        return top;
    }
}
