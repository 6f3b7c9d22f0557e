package works.metric.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.Invalid;

/** What a file may look like, and what is refused before anything comes of it. */
class ImportFileTest {

    private static final String HEADER = "type,regulation,submitted_on,identity_type,identity_value,note\n";
    private static final String ROW = "erasure,gdpr,2026-11-20,email,kari@person.example,\n";

    @Test
    void spreadsheetsOfAllKindsAreRead() {
        for (String file : List.of(
                HEADER + ROW,
                "\uFEFF" + HEADER + ROW,
                (HEADER + ROW).replace(',', ';'),
                (HEADER + ROW).replace("\n", "\r\n"),
                HEADER.toUpperCase(java.util.Locale.ROOT) + ROW + "\n\n,,,,,\n",
                HEADER + ROW.replace("kari@person.example", "\"kari@person.example\""))) {
            List<FileRow> rows = ImportFile.read(bytes(file));
            assertThat(rows).as(file).hasSize(1);
            assertThat(rows.getFirst().get(ImportColumn.IDENTITY_VALUE)).isEqualTo("kari@person.example");
            assertThat(rows.getFirst().number()).isEqualTo(2);
        }
    }

    @Test
    void quotesHoldSeparatorsAndLines() {
        List<FileRow> rows = ImportFile.read(
                bytes(HEADER + "erasure,gdpr,2026-11-20,email,kari@person.example,\"a;b,\"\"c\"\"\r\nd\"\n"));

        assertThat(rows.getFirst().get(ImportColumn.NOTE)).isEqualTo("a;b,\"c\"\r\nd");
    }

    @Test
    void hostileFilesAreRefusedWithTheReason() {
        Map<String, byte[]> hostile = new LinkedHashMap<>();
        hostile.put("size", new byte[ImportFile.MOST_BYTES + 1]);
        hostile.put("empty", bytes(" \n"));
        hostile.put("no-rows", bytes(HEADER));
        hostile.put("nul", bytes(HEADER + ROW.replace("kari", "ka\0ri")));
        hostile.put("encoding", (HEADER + ROW + "æøå").getBytes(StandardCharsets.ISO_8859_1));
        hostile.put("columns", bytes("a,".repeat(100_000) + "\n" + ROW));
        hostile.put("cells", bytes(HEADER + "x,".repeat(100_000) + "\n"));
        hostile.put("cell", bytes(HEADER + ROW.replace("kari", "k".repeat(4_000_000))));
        hostile.put("malformed", bytes(HEADER + ROW + "\"never closed,".repeat(1_001)));
        hostile.put("rows", bytes(HEADER + ROW.repeat(ImportFile.MOST_ROWS + 1)));
        hostile.put("unknown-column", bytes("typ" + HEADER + ROW));
        hostile.put("double-column", bytes("type," + HEADER + ROW));
        hostile.put("missing-column", bytes(HEADER.replace("type,reg", "app,reg") + ROW));
        hostile.forEach((rule, file) -> {
            long before = System.nanoTime();
            assertThatThrownBy(() -> ImportFile.read(file))
                    .as(rule)
                    .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                            .extracting(Invalid.Problem::key)
                            .containsExactly("exchange.file." + rule));
            System.out.println("Hostile file refused: " + rule + ", " + file.length + " bytes, "
                    + (System.nanoTime() - before) / 1_000_000 + " ms");
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
