package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import works.metric.portal.agreements.TemplateDraftDetails;
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.pdf.DpaTemplate.Clause;

/** Says a clause in other words. */
class TemplateClauseDialog extends TemplateTextDialog {

    private final String key;

    TemplateClauseDialog(String key, TemplateDesk desk) {
        super(TemplateWords.clause(key), about(key), desk);
        this.key = key;
        clause(desk.seen()).ifPresent(clause -> {
            english.setValue(clause.english());
            bokmal.setValue(clause.bokmal());
        });
        english.setRequiredIndicatorVisible(true);
        bokmal.setRequiredIndicatorVisible(true);
        byName.put(key + ".english", english);
        byName.put(key + ".bokmal", bokmal);
        withContent(errors, english, bokmal);
        onConfirm(t("agreements.template.save"), none -> save());
    }

    private void save() {
        errors.clear();
        desk.save(desk.with(new Clause(key, english.getValue(), bokmal.getValue())), this::refused, meanwhile -> clause(
                        meanwhile)
                .ifPresent(saved -> stale(saved.english(), saved.bokmal())));
    }

    private Optional<Clause> clause(TemplateDraftDetails draft) {
        return draft.words().clause(key);
    }

    private static String about(String key) {
        return DpaOutline.examples(key).isEmpty()
                ? t("agreements.template.clause.text")
                : t(
                        "agreements.template.clause.places",
                        places(DpaOutline.examples(key).size()));
    }

    private static String places(int count) {
        return IntStream.range(0, count).mapToObj(place -> "{" + place + "}").collect(Collectors.joining(", "));
    }
}
