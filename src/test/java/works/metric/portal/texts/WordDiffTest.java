package works.metric.portal.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void marksOnlyTheWordsThatChanged() {
        WordDiff diff = new WordDiff("Norway, Ireland", "Norway, Ireland, United States");

        assertThat(changed(diff.before())).isEmpty();
        assertThat(changed(diff.after())).containsExactly(", United States");
    }

    @Test
    void neighbouringChangesReadAsOne() {
        WordDiff diff = new WordDiff("kept for two years only", "kept for thirteen months only");

        assertThat(changed(diff.before())).containsExactly("two years");
        assertThat(changed(diff.after())).containsExactly("thirteen months");
    }

    @Test
    void bothSidesStillReadAsTheirWholeText() {
        String before = "Deleted after 24 months.\nNever sold.";
        String after = "Deleted after 13 months.\n\nNever shared or sold.";
        WordDiff diff = new WordDiff(before, after);

        assertThat(whole(diff.before())).isEqualTo(before);
        assertThat(whole(diff.after())).isEqualTo(after);
    }

    @Test
    void hugeTextsDoNotCostForever() {
        String before = "a b ".repeat(100_000);
        String after = "c d ".repeat(100_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> new WordDiff(before, after));
    }

    private static List<String> changed(List<WordDiff.Run> side) {
        return side.stream()
                .filter(WordDiff.Run::changed)
                .map(WordDiff.Run::text)
                .toList();
    }

    private static String whole(List<WordDiff.Run> side) {
        return String.join("", side.stream().map(WordDiff.Run::text).toList());
    }
}
