package works.metric.portal.pdf;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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
        inspect(document, "");
    }

    private void inspect(Record holder, String path) {
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            String field = path + name(component);
            look(CanonicalText.valueOf(holder, component), field);
        }
    }

    private void look(@Nullable Object value, String field) {
        switch (value) {
            case String text -> check(text, field);
            case Record inner -> inspect(inner, field + " › ");
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    look(items.get(i), texts.get(language, "pdf.field.nth", field, String.valueOf(i + 1)));
                }
            }
            case null, default -> {
                // dates, numbers and choices cannot misbehave
            }
        }
    }

    private void check(String text, String field) {
        if (text.length() > longest) {
            throw new PdfRefused("pdf.refused.long", field, text.length(), longest);
        }
        OptionalInt missing = glyphs.firstMissing(VisibleText.of(text));
        if (missing.isPresent()) {
            int point = missing.getAsInt();
            throw new PdfRefused(
                    "pdf.refused.glyph",
                    field,
                    Character.toString(point),
                    "U+%04X".formatted(point),
                    String.valueOf(Character.getName(point)));
        }
    }

    private String name(RecordComponent component) {
        return texts.get(language, "pdf.field." + component.getName());
    }
}
