package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Locale;
import works.metric.portal.uikit.Keys;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Texts;

/** The person, their role, and what they choose for themselves: language, light or dark, keys, leaving. */
class UserMenu extends Div {

    private final ShellModel model;
    private final Popover popover = new Popover();

    UserMenu(ShellModel model) {
        this.model = model;
        addClassName("user-menu");
        Span name = new Span(model.personName());
        name.addClassName("user-menu-name");
        Button button = new Button(new Div(Symbol.PERSON.icon(), name));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        String label = t("shell.user-menu", model.personName(), model.roleName());
        button.setAriaLabel(label);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(label);
        popover.setAutofocus(true);
        popover.add(content());
        add(button, popover);
    }

    private Component content() {
        Span name = new Span(model.personName());
        name.addClassName("strong");
        Span role = new Span(model.roleName());
        role.addClassName("quiet");
        Div person = new Div(name, role);
        person.addClassName("user-menu-person");
        Button keys = plain(Symbol.KEYBOARD, t("shell.keys"), () -> Keys.help().open());
        Button leave = plain(Symbol.SIGN_OUT, t("shell.sign-out"), model::signOut);
        Div content = new Div(person, languages(), looks(), new Div(keys, leave));
        content.addClassName("user-menu-content");
        return content;
    }

    private RadioButtonGroup<Locale> languages() {
        RadioButtonGroup<Locale> languages = new RadioButtonGroup<>(t("shell.language"));
        languages.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        languages.setItems(Translations.LOCALES);
        languages.setItemLabelGenerator(language -> t("shell.language." + language.getLanguage()));
        Translations.LOCALES.stream()
                .filter(language -> language.getLanguage().equals(Texts.locale().getLanguage()))
                .findFirst()
                .ifPresent(languages::setValue);
        languages.addValueChangeListener(change -> speak(change.getValue()));
        return languages;
    }

    private void speak(Locale language) {
        model.rememberLanguage(language);
        getUI().ifPresent(ui -> {
            ui.getSession().setLocale(language);
            ui.getPage().reload();
        });
    }

    private RadioButtonGroup<ColorScheme.Value> looks() {
        RadioButtonGroup<ColorScheme.Value> looks = new RadioButtonGroup<>(t("shell.look"));
        looks.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        looks.setItems(List.of(ColorScheme.Value.SYSTEM, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK));
        looks.setItemLabelGenerator(look -> switch (look) {
            case LIGHT -> t("shell.look.light");
            case DARK -> t("shell.look.dark");
            default -> t("shell.look.system");
        });
        looks.setValue(model.colorScheme());
        looks.addValueChangeListener(change -> {
            model.rememberColorScheme(change.getValue());
            getUI().ifPresent(ui -> ui.getPage().setColorScheme(change.getValue()));
        });
        return looks;
    }

    private Button plain(Symbol symbol, String words, Runnable action) {
        Button button = new Button(words, symbol.icon(), click -> {
            popover.close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }
}
