package works.metric.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens the exports with a real spreadsheet, LibreOffice (Debian: apt-get install libreoffice-calc), and looks at what it
 * made of them.
 */
@Tag("security")
@EnabledIfSystemProperty(
        named = "libreoffice",
        matches = "true",
        disabledReason = "needs LibreOffice: -Dlibreoffice=true")
class ReopenedTest {

    /** Comma, quotation mark, UTF-8, from the first line. */
    private static final String AS_CSV = "44,34,76,1";

    @TempDir
    private Path folder;

    @Test
    void noCellIsAFormulaAndEachTextComesBack() throws Exception {
        for (ExportFormat format : ExportFormat.values()) {
            String extension = format == ExportFormat.CSV ? ".csv" : ".xlsx";
            Path export = folder.resolve("export" + extension);
            try (OutputStream out = Files.newOutputStream(export);
                    SheetWriter sheet = SheetWriter.to(out, format, "Requests")) {
                for (String payload : FormulaInjectionTest.PAYLOADS) {
                    sheet.row(List.of("before", payload, "after"));
                }
            }
            int formulas = formulas(export);
            List<CSVRecord> rows = reopened(export);
            List<String> changed = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                String payload = FormulaInjectionTest.PAYLOADS.get(i);
                String cell = rows.get(i).get(1);
                if (!printable(cell).equals(printable(SafeCell.of(payload)))) {
                    changed.add(payload + " became " + cell);
                }
            }
            System.out.printf(
                    "Reopened %s by LibreOffice: %d rows, %d formulas evaluated, %d of %d texts round-trip%n",
                    format, rows.size(), formulas, rows.size() - changed.size(), FormulaInjectionTest.PAYLOADS.size());
            assertThat(formulas).isZero();
            assertThat(rows).hasSize(FormulaInjectionTest.PAYLOADS.size());
            assertThat(changed).isEmpty();
        }
    }

    /** That the count above is worth something: the same texts as they are, in a file of somebody careless. */
    @Test
    void withoutTheApostropheTheyWouldBeCarriedOut() throws Exception {
        Path careless = folder.resolve("careless.csv");
        Files.writeString(careless, "\"before\",\"=1+1\",\"after\"\r\n\"before\",\"=SUM(1;2)\",\"after\"\r\n");
        int formulas = formulas(careless);
        System.out.println("Reopened a careless file by LibreOffice: " + formulas + " formulas evaluated");
        assertThat(formulas).isEqualTo(2);
    }

    private int formulas(Path file) throws IOException, InterruptedException {
        convert(file, "fods");
        Path opened = folder.resolve(name(file) + ".fods");
        return Files.readString(opened).split("table:formula=", -1).length - 1;
    }

    private List<CSVRecord> reopened(Path file) throws IOException, InterruptedException {
        Path saved = folder.resolve("saved");
        Files.createDirectories(saved);
        convert(file, "csv:Text - txt - csv (StarCalc):" + AS_CSV + ",,0,true,true,false", saved);
        String text = Files.readString(saved.resolve(name(file) + ".csv"), StandardCharsets.UTF_8);
        try (CSVParser parser =
                CSVFormat.RFC4180.parse(new StringReader(text.replace("\uFEFF\"before\"", "\"before\"")))) {
            return parser.getRecords();
        }
    }

    private void convert(Path file, String to) throws IOException, InterruptedException {
        convert(file, to, folder);
    }

    private void convert(Path file, String to, Path into) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        if (file.toString().endsWith(".csv")) {
            command.add("--infilter=CSV:" + AS_CSV);
        }
        command.addAll(List.of("--convert-to", to, "--outdir", into.toString(), file.toString()));
        Process office;
        try {
            office = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "LibreOffice is not installed");
            throw missing;
        }
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(office.exitValue())
                .as(Files.readString(folder.resolve("office.log")))
                .isZero();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    /** Without what no spreadsheet keeps, and with one kind of line end. */
    private static String printable(String text) {
        return text.replaceAll("\r\n?|\u2028", "\n").replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFEFF]", "");
    }
}
