package works.metric.portal.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.AddendumDocument.Change;
import works.metric.portal.texts.WordDiff;

/**
 * The changed entries of the annexes, field by field. What is gone stands between [− and −], what is new between [+ and +]:
 * seen without colour, and read out by a screen reader.
 */
final class AddendumPages {

    private final AddendumDocument addendum;
    private final Wording words;
    private final Flow flow;

    AddendumPages(AddendumDocument addendum, Wording words, Flow flow) {
        this.addendum = addendum;
        this.words = words;
        this.flow = flow;
    }

    void write() {
        flow.add(Block.title(
                words.say("addendum.title", addendum.number()),
                words.say("addendum.subtitle", addendum.agreementVersion(), words.day(addendum.agreementDate()))));
        flow.add(new Block(
                Block.Kind.COLUMNS,
                words.say("dpa.controller"),
                addendum.controller(),
                null,
                words.say("dpa.processor"),
                addendum.processor(),
                null));
        fact("effective", words.moment(addendum.effectiveAt(), addendum.zone()));
        fact("issued", words.moment(addendum.issuedAt(), addendum.zone()));
        fact("agreement", addendum.agreementSha256());
        flow.add(Block.paragraph(words.say("addendum.opening")));
        flow.add(Block.note(words.say("addendum.legend")));
        part(
                "I",
                "parties",
                addendum.changedAffiliates(),
                (words, one) -> one.party().legalName(),
                words -> DpaAnnexes.affiliate(words, addendum.zone()));
        part("II", "processing", addendum.instructions(), DpaAnnexes::instructionTitle, DpaAnnexes::instruction);
        part("IV", "subprocessors", addendum.subprocessors(), (words, one) -> one.name(), DpaAnnexes::subprocessor);
    }

    private <T extends Record> void part(
            String annex,
            String name,
            List<Change<T>> changes,
            java.util.function.BiFunction<Wording, T, String> title,
            Function<Wording, BiConsumer<T, BiConsumer<String, @Nullable String>>> facts) {
        if (changes.isEmpty()) {
            return;
        }
        flow.section(annex, words.say("annex." + name + ".heading"));
        for (Change<T> change : changes) {
            T before = change.before();
            T after = change.after();
            T named = after == null ? before : after;
            if (named == null) {
                continue;
            }
            String kind = before == null ? "added" : after == null ? "removed" : "changed";
            flow.card(words.say("addendum." + kind), title.apply(words, named));
            Map<String, String> old = facts(before, facts);
            Map<String, String> now = facts(after, facts);
            for (String field : now.isEmpty() ? old.keySet() : now.keySet()) {
                field(field, old.get(field), now.get(field));
            }
        }
    }

    private void field(String name, @Nullable String before, @Nullable String after) {
        String label = words.say("annex.fact." + name);
        if (before == null || after == null) {
            flow.add(Block.fact(label, words.orNone(after == null ? before : after)));
        } else if (!before.equals(after)) {
            flow.add(Block.fact(label, marked(before, after)));
        }
    }

    /** Both texts in one, the old words before the new. */
    static String marked(String before, String after) {
        WordDiff diff = new WordDiff(before, after);
        StringBuilder out = new StringBuilder();
        List<WordDiff.Run> old = new ArrayList<>(diff.before());
        List<WordDiff.Run> now = new ArrayList<>(diff.after());
        int left = 0;
        for (WordDiff.Run run : now) {
            if (run.changed()) {
                left = removed(out, old, left);
                if (!run.text().isEmpty()) {
                    out.append("[+").append(run.text()).append("+]");
                }
            } else {
                left = removed(out, old, left);
                out.append(run.text());
                left++;
            }
        }
        removed(out, old, left);
        return out.toString();
    }

    /** Writes the removed words that stand next, and steps over them. */
    private static int removed(StringBuilder out, List<WordDiff.Run> old, int from) {
        int at = from;
        while (at < old.size() && old.get(at).changed()) {
            if (!old.get(at).text().isEmpty()) {
                out.append("[−").append(old.get(at).text()).append("−]");
            }
            at++;
        }
        return at;
    }

    private <T extends Record> Map<String, String> facts(
            @Nullable T entry, Function<Wording, BiConsumer<T, BiConsumer<String, @Nullable String>>> facts) {
        Map<String, String> all = new LinkedHashMap<>();
        if (entry != null) {
            facts.apply(words).accept(entry, (name, value) -> all.put(name, words.orNone(value)));
        }
        return all;
    }

    private void fact(String name, String value) {
        flow.add(Block.fact(words.say("addendum." + name), value));
    }
}
