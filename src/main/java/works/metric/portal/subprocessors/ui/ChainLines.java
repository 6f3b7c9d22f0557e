package works.metric.portal.subprocessors.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import works.metric.portal.subprocessors.ChainLink;

/** The processors below a sub-processor as lines of text: one a line, its six facts parted by strokes. */
final class ChainLines {

    private static final int FACTS = 6;

    private ChainLines() {}

    static String write(List<ChainLink> chain) {
        return chain.stream()
                .map(link -> String.join(
                        " | ",
                        link.name(),
                        link.address(),
                        link.contact(),
                        link.country(),
                        link.service(),
                        link.mechanism()))
                .collect(Collectors.joining("\n"));
    }

    /** What is missing at the end of a line is empty; what is too much stays in the last fact. */
    static List<ChainLink> read(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(ChainLines::link)
                .toList();
    }

    private static ChainLink link(String line) {
        String[] facts = Arrays.copyOf(line.split("\\|", FACTS), FACTS);
        for (int i = 0; i < FACTS; i++) {
            if (facts[i] == null) {
                facts[i] = "";
            }
        }
        return new ChainLink(facts[0], facts[1], facts[2], facts[3], facts[4], facts[5]);
    }
}
