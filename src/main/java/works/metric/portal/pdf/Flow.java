package works.metric.portal.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a document in reading order, under three ranks of headings: a part begins a page, a section has a
 * number, a card gathers facts of one thing. The template reads it row by row.
 */
final class Flow {

    /** @param key tells two headings with the same words apart */
    private record Heading(
            int key,
            @Nullable String label,
            @Nullable String title,
            @Nullable String text) {}

    private static final Heading NONE = new Heading(0, null, null, null);

    /** @param keep rows with the same one stay on one page if they can */
    private record Row(Heading part, Heading section, Heading card, int keep, Block block) {}

    private final List<Row> rows = new ArrayList<>();
    private Heading part = NONE;
    private Heading section = NONE;
    private Heading card = NONE;
    private int headings;
    private int keep;
    private boolean keeping;

    Flow part(String label, String title, String introduction) {
        part = heading(label, title, introduction);
        section = NONE;
        card = NONE;
        return add(Block.nothing());
    }

    Flow section(String number, String title) {
        section = heading(number, title, null);
        card = NONE;
        return this;
    }

    Flow card(@Nullable String label, String title) {
        card = heading(label, title, null);
        return this;
    }

    /** The blocks that the author adds now belong together. */
    Flow together(Runnable author) {
        keep++;
        keeping = true;
        author.run();
        keeping = false;
        return this;
    }

    Flow add(Block block) {
        if (!keeping) {
            keep++;
        }
        rows.add(new Row(part, section, card, keep, block));
        return this;
    }

    JRDataSource rows() {
        return new Rows(rows);
    }

    /** For a screen; of two columns, one after the other. */
    List<Passage> passages() {
        List<Passage> all = new ArrayList<>();
        for (Row row : rows) {
            Block block = row.block();
            all.add(passage(row, block.label(), block.title(), block.text()));
            if (block.rightTitle() != null) {
                all.add(passage(row, block.rightLabel(), block.rightTitle(), block.rightText()));
            }
        }
        all.removeIf(one -> one.label() == null && one.title() == null && one.text() == null);
        return List.copyOf(all);
    }

    private static Passage passage(Row row, @Nullable String label, @Nullable String title, @Nullable String text) {
        return new Passage(
                named(row.part()),
                named(row.section()),
                row.card().title(),
                row.card().label(),
                label,
                title,
                text);
    }

    private static @Nullable String named(Heading heading) {
        String label = heading.label();
        return label == null ? heading.title() : label + " " + heading.title();
    }

    private Heading heading(@Nullable String label, @Nullable String title, @Nullable String text) {
        return new Heading(++headings, visible(label), visible(title), visible(text));
    }

    private static @Nullable String visible(@Nullable String text) {
        return text == null || text.isEmpty() ? null : VisibleText.of(text);
    }

    private static final class Rows implements JRDataSource {

        private final List<Row> rows;
        private int at = -1;

        Rows(List<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() throws JRException {
            if (Thread.currentThread().isInterrupted()) {
                throw new JRException("The time for this document is up");
            }
            return ++at < rows.size();
        }

        @Override
        public @Nullable Object getFieldValue(JRField field) {
            Row row = rows.get(at);
            return switch (field.getName()) {
                case "part" -> row.part().key();
                case "isPart" -> row.part() != NONE;
                case "partLabel" -> row.part().label();
                case "partTitle" -> row.part().title();
                case "partText" -> row.part().text();
                case "section" -> row.section().key();
                case "isSection" -> row.section() != NONE;
                case "sectionLabel" -> row.section().label();
                case "sectionTitle" -> row.section().title();
                case "card" -> row.card().key();
                case "isCard" -> row.card() != NONE;
                case "cardLabel" -> row.card().label();
                case "cardTitle" -> row.card().title();
                case "keep" -> row.keep();
                case "row" -> String.valueOf(at);
                case "label" -> row.block().label();
                case "title" -> row.block().title();
                case "text" -> row.block().text();
                case "rightLabel" -> row.block().rightLabel();
                case "rightTitle" -> row.block().rightTitle();
                case "rightText" -> row.block().rightText();
                default -> isKind(row.block().kind(), field.getName());
            };
        }

        /** The fields {@code isClause}, {@code isFact} and so on switch the bands. */
        private static boolean isKind(Block.Kind kind, String field) {
            return Block.Kind.valueOf(field.substring("is".length()).toUpperCase(Locale.ROOT)) == kind;
        }
    }
}
