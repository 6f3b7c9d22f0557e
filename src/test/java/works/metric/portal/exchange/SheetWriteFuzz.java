package works.metric.portal.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whatever a cell says, it is read back as that text, with an apostrophe before it when a spreadsheet might take it for a
 * formula; and no cell becomes two. Read by readers of this test's own.
 */
public final class SheetWriteFuzz {

    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Path BOOK = newBook();

    private SheetWriteFuzz() {}

    /** Called by the fuzzer: cells end at byte 1, rows at byte 2. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException, XMLStreamException {
        List<List<String>> rows = new ArrayList<>();
        for (String row : new String(input, StandardCharsets.UTF_8).split("\u0002", -1)) {
            rows.add(Arrays.asList(row.split("\u0001", -1)));
        }
        List<List<String>> csv = csv(bytes(rows, ExportFormat.CSV));
        require(csv.size() == rows.size(), "rows in CSV: " + csv.size() + " of " + rows.size());
        for (int i = 0; i < rows.size(); i++) {
            require(csv.get(i).size() == rows.get(i).size(), "cells in CSV");
            for (int j = 0; j < rows.get(i).size(); j++) {
                same(rows.get(i).get(j), csv.get(i).get(j));
            }
        }
        List<String> cells = xlsx(bytes(rows, ExportFormat.XLSX));
        List<String> all = rows.stream().flatMap(List::stream).toList();
        require(cells.size() == all.size(), "cells in XLSX: " + cells.size() + " of " + all.size());
        for (int i = 0; i < all.size(); i++) {
            same(printable(all.get(i)), printable(cells.get(i)));
        }
    }

    private static byte[] bytes(List<List<String>> rows, ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.to(out, format, "Requests")) {
            for (List<String> row : rows) {
                sheet.row(new ArrayList<>(row));
            }
        }
        return out.toByteArray();
    }

    private static void same(String given, String read) {
        require(read.equals(given) || read.equals("'" + given), "read back as another text");
        int at = 0;
        while (at < read.length() && isNotSeen(read.codePointAt(at))) {
            at += Character.charCount(read.codePointAt(at));
        }
        require(at == read.length() || FORMULA.indexOf(read.charAt(at)) < 0, "begins a formula");
        require(read.isEmpty() || read.charAt(0) >= ' ', "begins with a control character");
    }

    private static boolean isNotSeen(int at) {
        int type = Character.getType(at);
        return Character.isWhitespace(at)
                || type == Character.SPACE_SEPARATOR
                || type == Character.FORMAT
                || type == Character.CONTROL;
    }

    /** RFC 4180 as its grammar says: quoted cells, two quotes for one. */
    private static List<List<String>> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        require(text.startsWith("\uFEFF"), "no mark");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 1;
        while (at < text.length()) {
            require(text.charAt(at) == '"', "a cell without quotes");
            StringBuilder cell = new StringBuilder();
            for (at++; text.charAt(at) != '"' || text.startsWith("\"\"", at); at++) {
                cell.append(text.charAt(at));
                at += text.charAt(at) == '"' ? 1 : 0;
            }
            at++;
            row.add(cell.toString());
            if (text.startsWith("\r\n", at)) {
                rows.add(row);
                row = new ArrayList<>();
                at += 2;
            } else {
                require(text.charAt(at) == ',', "no comma between cells");
                at++;
            }
        }
        require(row.isEmpty(), "the last row has no end");
        return rows;
    }

    private static List<String> xlsx(byte[] file) throws IOException, XMLStreamException {
        List<String> cells = new ArrayList<>();
        XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(sheet(file)));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                require(!"f".equals(name), "a formula in XLSX");
                if ("c".equals(name)) {
                    require("inlineStr".equals(xml.getAttributeValue(null, "t")), "a cell that is no text");
                } else if ("t".equals(name)) {
                    cells.add(xml.getElementText());
                }
            }
        }
        return cells;
    }

    /** By the directory at its end, as spreadsheets do. */
    private static String sheet(byte[] file) throws IOException {
        Files.write(BOOK, file);
        try (ZipFile zip = new ZipFile(BOOK.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private static Path newBook() {
        try {
            Path book = Files.createTempFile("fuzz", ".xlsx");
            book.toFile().deleteOnExit();
            return book;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Without what XML cannot say, and then, as its readers see it, with one kind of line end. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(at -> at == '\n'
                        || at == '\r'
                        || at == '\t'
                        || (at >= ' ' && at <= 0xD7FF)
                        || (at >= 0xE000 && at <= 0xFFFD)
                        || at > 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString().replace("\r\n", "\n").replace('\r', '\n');
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
