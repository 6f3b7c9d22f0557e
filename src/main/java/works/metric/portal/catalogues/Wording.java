package works.metric.portal.catalogues;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Rules;
import works.metric.portal.texts.Texts;

/**
 * How an entry is called, and what is meant by it, in both languages.
 *
 * @param english as it stands in a sentence about the controller, such as "IP address"
 * @param aboutEnglish what belongs to it and what does not; blank where the name says it all
 */
public record Wording(String english, String bokmal, String aboutEnglish, String aboutBokmal) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_ABOUT = 1_000;

    public Wording {
        english = line(english);
        bokmal = line(bokmal);
        aboutEnglish = aboutEnglish.strip();
        aboutBokmal = aboutBokmal.strip();
    }

    public String name(Locale language) {
        return Texts.nearest(language).equals(Texts.BOKMAL) ? bokmal : english;
    }

    public String about(Locale language) {
        return Texts.nearest(language).equals(Texts.BOKMAL) ? aboutBokmal : aboutEnglish;
    }

    /** What a wording of an entry must keep, under the names of its parts. */
    public Rules rules() {
        return names().longest("aboutEnglish", aboutEnglish, LONGEST_ABOUT)
                .longest("aboutBokmal", aboutBokmal, LONGEST_ABOUT)
                .check(
                        "aboutBokmal",
                        aboutEnglish.isEmpty() == aboutBokmal.isEmpty(),
                        "catalogues.rule.both-languages");
    }

    /** As {@link #rules()}, where the meaning cannot be left out. */
    public Rules rulesWithMeaning() {
        return names().required("aboutEnglish", aboutEnglish)
                .longest("aboutEnglish", aboutEnglish, LONGEST_ABOUT)
                .required("aboutBokmal", aboutBokmal)
                .longest("aboutBokmal", aboutBokmal, LONGEST_ABOUT);
    }

    private Rules names() {
        return new Rules()
                .required("english", english)
                .longest("english", english, LONGEST_NAME)
                .required("bokmal", bokmal)
                .longest("bokmal", bokmal, LONGEST_NAME);
    }

    /** The parts that differ. @param before null: there was nothing */
    public List<FieldChange> changesFrom(@Nullable Wording before) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "english", before == null ? null : before.english, english);
        add(changes, "bokmal", before == null ? null : before.bokmal, bokmal);
        add(changes, "aboutEnglish", before == null ? null : before.aboutEnglish, aboutEnglish);
        add(changes, "aboutBokmal", before == null ? null : before.aboutBokmal, aboutBokmal);
        return List.copyOf(changes);
    }

    private static void add(List<FieldChange> changes, String field, @Nullable String before, String after) {
        if (!Objects.equals(before == null ? "" : before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
