package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Tone;

/** The register in the reader's words. */
final class SubprocessorWords {

    private SubprocessorWords() {}

    static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Texts.locale());
    }

    static StatusBadge badge(SubprocessorDetails subprocessor, LocalDate today) {
        if (!subprocessor.isCurrent(today)) {
            return new StatusBadge(Tone.NEUTRAL, t("subprocessors.state.ENDED"));
        }
        return subprocessor.endedOn() == null
                ? new StatusBadge(Tone.SUCCESS, t("subprocessors.state.CURRENT"))
                : new StatusBadge(Tone.WARNING, t("subprocessors.state.ENDING"));
    }

    static String words(String prefix, Collection<? extends CatalogueCode> categories) {
        return categories.stream()
                .map(category -> t(prefix + category.name()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The text, or that it is not stated: a gap is told and not hidden. */
    static Component stated(@Nullable String text) {
        if (text == null || text.isBlank()) {
            Span missing = new Span(t("subprocessors.not-stated"));
            missing.addClassName("quiet");
            return missing;
        }
        Paragraph words = new Paragraph(text);
        words.addClassName("prose");
        return words;
    }

    static Component mail(@Nullable String address) {
        return address == null || address.isBlank() ? stated(null) : new Anchor("mailto:" + address, address);
    }
}
