package works.metric.portal.inforce.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import works.metric.portal.access.Invalid;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.inforce.Answer;
import works.metric.portal.inforce.InForceService;
import works.metric.portal.inforce.Question;
import works.metric.portal.inforce.Rule;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Tone;

/** One question, answered as a system would be. */
class QuestionForm extends Fields {

    private final transient InForceService inForce;
    private final FormErrors errors = new FormErrors();
    private final Select<Purpose> purpose = new Select<>();
    private final MultiSelectComboBox<DataCategory> data = new MultiSelectComboBox<>(t("inforce.data"));
    private final Select<String> app = new Select<>();
    private final ComboBox<String> country = new ComboBox<>(t("inforce.country"));
    private final Div answer = new Div();

    /** @param apps those with instructions of their own */
    QuestionForm(InForceService inForce, CatalogueService catalogues, List<String> apps) {
        this.inForce = inForce;
        purpose.setLabel(t("inforce.purpose"));
        purpose.setItems(catalogues.offered(Catalogue.PURPOSES, Purpose::new, Set.of()));
        purpose.setItemLabelGenerator(one -> t(one.key()));
        data.setItems(catalogues.offered(Catalogue.DATA, DataCategory::new, Set.of()));
        data.setItemLabelGenerator(one -> t(one.key()));
        data.setRequiredIndicatorVisible(true);
        app.setLabel(t("inforce.app"));
        app.setItems(apps);
        app.setEmptySelectionAllowed(true);
        app.setEmptySelectionCaption(t("inforce.app.other"));
        country.setItems(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted()
                .toList());
        country.setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(Texts.locale()));
        country.setHelperText(t("inforce.country.hint"));
        country.setClearButtonVisible(true);
        answer.getElement().setAttribute("aria-live", "polite");
        Button ask = new Button(t("inforce.ask.button"), click -> ask());
        ask.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(errors, Fields.row(purpose, data), Fields.row(app, country));
        withActions(ask);
        add(answer);
    }

    private void ask() {
        errors.clear();
        answer.removeAll();
        Purpose wanted = purpose.getValue();
        try {
            answer.add(words(inForce.decide(Question.of(
                    app.getValue(),
                    wanted == null ? null : wanted.name(),
                    data.getValue().stream().map(DataCategory::name).toList(),
                    country.getValue(),
                    null,
                    false))));
        } catch (Invalid invalid) {
            Map<String, Component> fields = Map.of("purpose", purpose, "data", data, "app", app, "country", country);
            InvalidInput.show(errors, invalid, fields);
        }
    }

    private static Callout words(Answer given) {
        String state = String.valueOf(given.version());
        Rule rule = given.rule();
        if (rule != null) {
            return new Callout(
                    Tone.SUCCESS,
                    t("inforce.answer.yes"),
                    t(
                            "inforce.answer.yes.text",
                            String.valueOf(rule.instruction()),
                            String.valueOf(rule.version()),
                            state,
                            t("inforce.ip." + rule.ipHandling()),
                            t("inforce.identifiers." + rule.identifiers())));
        }
        String reasons = given.reasons().stream().map(QuestionForm::reason).collect(Collectors.joining("; "));
        return new Callout(Tone.WARNING, t("inforce.answer.no"), t("inforce.answer.no.text", reasons, state));
    }

    private static String reason(String code) {
        boolean held = code.startsWith("held:");
        String item = held ? code.substring("held:".length()) : code;
        int colon = item.indexOf(':');
        String name = colon < 0 ? item : item.substring(0, colon);
        String value = colon < 0 ? "" : item.substring(colon + 1);
        String words =
                switch (name) {
                    case "purpose" -> t(new Purpose(value).key());
                    case "data" -> t(new DataCategory(value).key());
                    case "country" -> Locale.of("", value).getDisplayCountry(Texts.locale());
                    default -> value;
                };
        String known = Set.of("purpose", "data", "country", "instruction").contains(name) ? name : "other";
        return t(held ? "inforce.reason.held" : "inforce.reason." + known, words.isEmpty() ? name : words);
    }
}
