package works.metric.portal.pdf;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import works.metric.portal.texts.Texts;

/** Looks at every text of a record before anything is set, and refuses what could not be printed whole. */
final class Inspection {

    private final Texts texts;
    private final Locale language;
    private final Glyphs glyphs;
    private final int longest;

    Inspection(Texts texts, Locale language, Glyphs glyphs, int longest) {
        this.texts = texts;
        this.language = language;
        this.glyphs = glyphs;
        this.longest = longest;
    }

    /** @throws PdfRefused naming the field, and what is wrong with it */
    void inspect(Record document) {
        inspect(document, () -> "");
    }

    /** The path is put in words only when there is something to refuse. */
    private void inspect(Record holder, Supplier<String> path) {
        for (RecordComponent component : CanonicalText.componentsOf(holder)) {
            look(CanonicalText.valueOf(holder, component), () -> path.get() + name(component));
        }
    }

    private void look(@Nullable Object value, Supplier<String> field) {
        switch (value) {
            case String text -> check(text, field);
            case Record inner -> inspect(inner, () -> field.get() + " › ");
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    String number = String.valueOf(i + 1);
                    look(items.get(i), () -> texts.get(language, "pdf.field.nth", field.get(), number));
                }
            }
            case null, default -> {
                // dates, numbers and choices cannot misbehave
            }
        }
    }

    private void check(String text, Supplier<String> field) {
        String printed = text.length() > longest ? text : VisibleText.of(text);
        // what is written out as an escape takes six characters for one
        if (text.length() > longest || printed.length() > 2 * longest) {
            throw new PdfRefused("pdf.refused.long", field.get(), Math.max(text.length(), printed.length()), longest);
        }
        OptionalInt missing = glyphs.firstMissing(printed);
        if (missing.isPresent()) {
            int point = missing.getAsInt();
            throw new PdfRefused(
                    "pdf.refused.glyph",
                    field.get(),
                    Character.toString(point),
                    "U+%04X".formatted(point),
                    String.valueOf(Character.getName(point)));
        }
    }

    private String name(RecordComponent component) {
        return texts.get(language, "pdf.field." + component.getName());
    }
}
