package works.metric.portal.pdf;

import java.util.ArrayList;
import java.util.List;
import works.metric.portal.pdf.LetterDocument.Fact;
import works.metric.portal.pdf.LetterDocument.Passage;

/** A letter: who writes to whom, what it is about, the text. */
final class LetterPages {

    /** Characters after which a quotation may be cut at the end of a line, or else at the end of a word. */
    private static final int SHORT_PIECE = 200;

    private static final int LONG_PIECE = 600;

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
            pieces(passage.quote()).forEach(piece -> flow.add(Block.quote(piece)));
        }
    }

    /**
     * A long quotation in pieces that end where a line or word does: what is one piece is kept on one page, and would
     * leave the rest of the page before it empty.
     */
    private static List<String> pieces(String quote) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < quote.length(); at++) {
            boolean enough = at - from >= (quote.charAt(at) == '\n' ? SHORT_PIECE : LONG_PIECE);
            if (enough && Character.isWhitespace(quote.charAt(at))) {
                pieces.add(quote.substring(from, at));
                from = at + 1;
            }
        }
        pieces.add(quote.substring(from));
        return pieces.stream().filter(piece -> !piece.isBlank()).toList();
    }
}
