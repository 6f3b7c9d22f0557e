package works.metric.portal.agreements;

import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Rules;
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.pdf.DpaTemplate.Addition;
import works.metric.portal.pdf.DpaTemplate.Clause;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.texts.Texts;

/**
 * What the words of a template must be, so that every tenant's agreement can be made of them. Fields are named {@code
 * <key>.<language>} and {@code additions.<place>.<language>}.
 */
@Component
class TemplateRules {

    static final int LONGEST = 4_000;
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NOTE = 2_000;
    static final int MOST_ADDITIONS = 20;

    private static final Pattern PLACE = Pattern.compile("\\{\\s*(\\d+)");

    /** What a number of days may be: the extremes, and those that languages treat apart. */
    private static final List<Integer> DAYS = List.of(1, 2, 365);

    private final PdfPress press;

    TemplateRules(PdfPress press) {
        this.press = press;
    }

    Rules of(NewTemplate wanted) {
        Rules rules = new Rules()
                .required("binding", wanted.binding())
                .check(
                        "binding",
                        wanted.binding() == null || Texts.LANGUAGES.contains(wanted.binding()),
                        "agreements.rule.template-language")
                .longest("noteEnglish", wanted.noteEnglish(), LONGEST_NOTE)
                .longest("noteBokmal", wanted.noteBokmal(), LONGEST_NOTE)
                .check("additions", wanted.additions().size() <= MOST_ADDITIONS, "rule.longest", MOST_ADDITIONS);
        Set<String> known = Set.copyOf(DpaOutline.keys());
        Set<String> seen = new HashSet<>();
        for (Clause clause : wanted.clauses()) {
            rules.check(
                    "clauses",
                    known.contains(clause.key()) && seen.add(clause.key()),
                    "agreements.rule.template-clause");
            if (known.contains(clause.key())) {
                pattern(rules, clause.key() + ".english", clause.key(), clause.english(), Texts.ENGLISH);
                pattern(rules, clause.key() + ".bokmal", clause.key(), clause.bokmal(), Texts.BOKMAL);
            }
        }
        for (int i = 0; i < wanted.additions().size(); i++) {
            addition(rules, "additions." + i + ".", wanted.additions().get(i));
        }
        return rules;
    }

    private void pattern(Rules rules, String field, String key, String text, Locale language) {
        List<Object> examples = DpaOutline.examples(key);
        Set<Integer> places = PLACE.matcher(text)
                .results()
                .map(found -> number(found.group(1)))
                .collect(Collectors.toSet());
        rules.check(
                        field,
                        !text.isBlank(),
                        DpaOutline.isRequiredByLaw(key) ? "agreements.rule.template-law" : "rule.required",
                        article(key))
                .longest(field, text, LONGEST)
                .check(field, text.indexOf('\'') < 0, "agreements.rule.template-apostrophe");
        for (int place : places) {
            rules.check(
                    field,
                    place >= 0 && place < examples.size(),
                    "agreements.rule.template-unknown",
                    "{" + place + "}");
        }
        for (int place = 0; place < examples.size(); place++) {
            rules.check(field, places.contains(place), "agreements.rule.template-missing", "{" + place + "}");
        }
        // Only what has none but its own places is tried: a pattern with others would be refused above.
        boolean tried = places.stream().allMatch(place -> place >= 0 && place < examples.size());
        rules.check(field, !tried || isWhole(text, examples, language), "agreements.rule.template-pattern");
        drawable(rules, field, text);
    }

    /** Whether it can be filled in, and then shows all that it is filled with. */
    private static boolean isWhole(String text, List<Object> examples, Locale language) {
        if (text.isBlank()) {
            return true;
        }
        String shown = filled(text, examples, language);
        return shown != null
                && examples.stream().allMatch(example -> shown.contains(example.toString()))
                && (examples.stream().noneMatch(Integer.class::isInstance)
                        || DAYS.stream().allMatch(days -> {
                            String other = filled(text, List.of(days), language);
                            return other != null && other.contains(days.toString());
                        }));
    }

    private static @Nullable String filled(String text, List<Object> arguments, Locale language) {
        try {
            String filled = new MessageFormat(text, language).format(arguments.toArray());
            return filled.isBlank() ? null : filled;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private void addition(Rules rules, String field, Addition addition) {
        boolean titled = isGiven(addition.titleEnglish());
        rules.check(
                field + "section",
                DpaOutline.sections().stream().anyMatch(one -> one.name().equals(addition.section())),
                "agreements.rule.template-clause");
        rules.check(
                field + "titleBokmal", titled == isGiven(addition.titleBokmal()), "agreements.rule.template-titles");
        title(rules, field + "titleEnglish", addition.titleEnglish());
        title(rules, field + "titleBokmal", addition.titleBokmal());
        text(rules, field + "english", addition.english());
        text(rules, field + "bokmal", addition.bokmal());
    }

    private void title(Rules rules, String field, @Nullable String title) {
        rules.longest(field, title, LONGEST_TITLE);
        drawable(rules, field, title == null ? "" : title);
    }

    private void text(Rules rules, String field, String text) {
        rules.required(field, text).longest(field, text, LONGEST);
        drawable(rules, field, text);
    }

    private void drawable(Rules rules, String field, String text) {
        OptionalInt missing = text.length() > 2 * LONGEST ? OptionalInt.empty() : press.undrawable(text);
        rules.check(
                field,
                missing.isEmpty(),
                "agreements.rule.template-glyph",
                missing.isEmpty() ? "" : Character.toString(missing.getAsInt()));
    }

    private static boolean isGiven(@Nullable String title) {
        return title != null && !title.isBlank();
    }

    private static String article(String key) {
        Matcher duty = Pattern.compile("duties\\.([a-h])\\..*").matcher(key);
        return duty.matches() ? "Art. 28(3)(" + duty.group(1) + ") GDPR" : "Art. 28(3) GDPR";
    }

    private static int number(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
