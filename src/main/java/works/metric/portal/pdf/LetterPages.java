package works.metric.portal.pdf;

import works.metric.portal.pdf.LetterDocument.Fact;
import works.metric.portal.pdf.LetterDocument.Passage;

/** A letter: who writes to whom, what it is about, the text. */
final class LetterPages {

    private final LetterDocument letter;
    private final Wording words;
    private final Flow flow;

    LetterPages(LetterDocument letter, Wording words, Flow flow) {
        this.letter = letter;
        this.words = words;
        this.flow = flow;
    }

    void write() {
        flow.add(Block.heading(letter.title(), letter.subtitle()));
        flow.add(new Block(
                Block.Kind.COLUMNS,
                words.say("letter.from"),
                letter.from().name(),
                letter.from().details(),
                words.say("letter.to"),
                letter.to().name(),
                letter.to().details()));
        letter.opening().forEach(paragraph -> flow.add(Block.paragraph(paragraph)));
        for (Fact fact : letter.facts()) {
            flow.add(Block.fact(fact.label(), fact.value()));
        }
        letter.passages().forEach(this::passage);
        flow.add(Block.note(letter.remark()));
    }

    private void passage(Passage passage) {
        flow.card(null, passage.heading());
        passage.paragraphs().forEach(paragraph -> flow.add(Block.paragraph(paragraph)));
        if (passage.quote() != null) {
            flow.add(Block.quote(passage.quote()));
        }
    }
}
