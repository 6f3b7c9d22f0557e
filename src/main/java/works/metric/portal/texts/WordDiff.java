package works.metric.portal.texts;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Two texts compared word by word; by paragraph when they are so long that words would cost too much. */
public final class WordDiff {

    /** A run of text on one side, changed or not. */
    public record Run(String text, boolean changed) {}

    private static final int MOST_WORDS = 4000;

    private final List<Run> before = new ArrayList<>();
    private final List<Run> after = new ArrayList<>();

    public WordDiff(String oldText, String newText) {
        List<String> left = words(oldText);
        List<String> right = words(newText);
        if (left.size() + right.size() > MOST_WORDS) {
            left = paragraphs(oldText);
            right = paragraphs(newText);
        }
        if (left.size() + right.size() > MOST_WORDS) {
            left = List.of(oldText);
            right = List.of(newText);
        }
        compare(left, right);
    }

    public List<Run> before() {
        return before;
    }

    public List<Run> after() {
        return after;
    }

    private void compare(List<String> left, List<String> right) {
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right, true).getDeltas()) {
            boolean changed = delta.getType() != DeltaType.EQUAL;
            append(before, delta.getSource().getLines(), changed);
            append(after, delta.getTarget().getLines(), changed);
        }
    }

    private static void append(List<Run> side, List<String> pieces, boolean changed) {
        if (pieces.isEmpty()) {
            return;
        }
        String text = String.join("", pieces);
        // A single blank between two changed words reads better as part of the change.
        boolean joins = changed
                && side.size() > 1
                && side.getLast().text().isBlank()
                && side.get(side.size() - 2).changed();
        if (joins) {
            Run blank = side.removeLast();
            Run word = side.removeLast();
            side.add(new Run(word.text() + blank.text() + text, true));
        } else {
            side.add(new Run(text, changed));
        }
    }

    private static List<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static List<String> paragraphs(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\n)"));
    }
}
