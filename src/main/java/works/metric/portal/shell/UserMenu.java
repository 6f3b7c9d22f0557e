package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import works.metric.portal.uikit.Keys;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Texts;

/** The person, their role, and what they choose for themselves: language, light or dark, keys, leaving. */
class UserMenu extends MenuBar {

    private final ShellModel model;
    private final List<MenuItem> schemes = new ArrayList<>();

    UserMenu(ShellModel model) {
        this.model = model;
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        Span words = new Span(model.personName());
        words.addClassName("user-menu-name");
        MenuItem root = addItem(new Div(Symbol.PERSON.icon(), words));
        root.setAriaLabel(t("shell.user-menu", model.personName(), model.roleName()));
        SubMenu menu = root.getSubMenu();
        MenuItem person = menu.addItem(new Div(bold(model.personName()), new Div(model.roleName())));
        person.addClassNames("user-menu-person");
        person.setEnabled(false);
        menu.addSeparator();
        languages(menu);
        schemes(menu);
        menu.addItem(t("shell.keys"), click -> Keys.help().open());
        menu.addSeparator();
        menu.addItem(t("shell.sign-out"), click -> model.signOut());
    }

    private void languages(SubMenu menu) {
        SubMenu languages = menu.addItem(t("shell.language")).getSubMenu();
        for (Locale language : Translations.LOCALES) {
            MenuItem item = languages.addItem(t("shell.language." + language.getLanguage()), click -> speak(language));
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(Texts.locale().getLanguage()));
        }
    }

    private void speak(Locale language) {
        model.rememberLanguage(language);
        getUI().ifPresent(ui -> {
            ui.getSession().setLocale(language);
            ui.getPage().reload();
        });
    }

    private void schemes(SubMenu menu) {
        SubMenu looks = menu.addItem(t("shell.look")).getSubMenu();
        scheme(looks, t("shell.look.system"), ColorScheme.Value.SYSTEM);
        scheme(looks, t("shell.look.light"), ColorScheme.Value.LIGHT);
        scheme(looks, t("shell.look.dark"), ColorScheme.Value.DARK);
    }

    private void scheme(SubMenu looks, String words, ColorScheme.Value scheme) {
        MenuItem item = looks.addItem(words);
        item.setCheckable(true);
        item.setChecked(model.colorScheme() == scheme);
        schemes.add(item);
        item.addClickListener(click -> {
            model.rememberColorScheme(scheme);
            schemes.forEach(one -> one.setChecked(one == item));
            getUI().map(ui -> ui.getPage()).ifPresent((Page page) -> page.setColorScheme(scheme));
        });
    }

    private static Span bold(String text) {
        Span span = new Span(text);
        span.addClassName("strong");
        return span;
    }
}
