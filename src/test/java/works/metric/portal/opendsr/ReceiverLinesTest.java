package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who may be called how often at once. */
class ReceiverLinesTest {

    private static final Duration QUICKLY = Duration.ofMillis(20);
    private static final Duration SLOWLY = Duration.ofSeconds(3);

    private final ReceiverLines lines = new ReceiverLines();

    @Test
    void strangerGetsOneAndTheQuickGetFour() {
        ReceiverLines.Line first = take("a");
        assertThat(lines.take("a")).isNull();
        first.giveBack(QUICKLY);
        List<ReceiverLines.Line> four = List.of(take("a"), take("a"), take("a"), take("a"));
        assertThat(lines.take("a")).isNull();
        four.forEach(line -> line.giveBack(QUICKLY));
        assertThat(lines.take("a")).isNotNull();
    }

    @Test
    void oneThatBeganToHangGetsOneAgain() {
        take("a").giveBack(QUICKLY);
        take("a").giveBack(SLOWLY);
        assertThat(lines.take("a")).isNotNull();
        assertThat(lines.take("a")).isNull();
        assertThat(lines.pause("a")).isGreaterThan(lines.pause("b"));
    }

    @Test
    void whoeverWaitsForTheSameReceiverComesBackOneAfterTheOther() {
        ReceiverLines.Line line = take("a");
        List<Duration> pauses = List.of(lines.pause("a"), lines.pause("a"), lines.pause("a"));
        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        line.giveBack(QUICKLY);
        assertThat(lines.pause("a")).isEqualTo(pauses.getFirst());
    }

    @Test
    void howeverManyHangTheQuickAreCalled() {
        take("quick").giveBack(QUICKLY);
        List<ReceiverLines.Line> hanging = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ReceiverLines.Line line = lines.take("slow-" + i);
            if (line != null) {
                hanging.add(line);
            }
        }
        assertThat(hanging).hasSize(24);
        assertThat(lines.take("quick")).isNotNull();
        hanging.getFirst().giveBack(SLOWLY);
        assertThat(lines.take("slow-99")).as("the next in turn").isNotNull();
    }

    private ReceiverLines.Line take(String receiver) {
        return Objects.requireNonNull(lines.take(receiver));
    }
}
