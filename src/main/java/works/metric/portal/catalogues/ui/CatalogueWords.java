package works.metric.portal.catalogues.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import works.metric.portal.catalogues.CatalogueEntryDetails;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Tone;

/** Entries in the reader's words. */
final class CatalogueWords {

    private CatalogueWords() {}

    static String name(CatalogueEntryDetails entry) {
        return entry.wording().name(Texts.locale());
    }

    static StatusBadge badge(CatalogueEntryDetails entry) {
        return entry.retiredAt() == null
                ? new StatusBadge(Tone.SUCCESS, t("catalogues.state.OFFERED"))
                : new StatusBadge(Tone.NEUTRAL, t("catalogues.state.RETIRED"));
    }

    static Component stated(String text) {
        if (text.isEmpty()) {
            Span missing = new Span(t("catalogues.not-stated"));
            missing.addClassName("quiet");
            return missing;
        }
        Paragraph words = new Paragraph(text);
        words.addClassName("prose");
        return words;
    }
}
