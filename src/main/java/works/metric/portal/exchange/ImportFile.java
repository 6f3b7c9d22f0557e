package works.metric.portal.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import works.metric.portal.access.Invalid;
import works.metric.portal.requests.RequestBatchService;

/**
 * Reads a file of requests: comma or semicolon, quotes of RFC 4180, UTF-8 with or without its mark. Anything else is
 * refused as a whole, with the reason.
 */
final class ImportFile {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = RequestBatchService.MOST;
    static final int LONGEST_CELL = 6_000;
    private static final int MOST_COLUMNS = 50;

    private ImportFile() {}

    /** @throws Invalid naming {@code file} */
    static List<FileRow> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw refused("size", MOST_BYTES / 1024 / 1024);
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw refused("empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw refused("nul");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return rows(parser);
        } catch (UncheckedIOException | IOException malformed) {
            throw refused("malformed");
        }
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw refused("encoding");
        }
    }

    /** Whichever stands more often in the first line, looked at before anything is taken apart. */
    private static char delimiter(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        long commas = first.chars().filter(at -> at == ',').count();
        long semicolons = first.chars().filter(at -> at == ';').count();
        if (Math.max(commas, semicolons) >= MOST_COLUMNS) {
            throw refused("columns", MOST_COLUMNS);
        }
        return semicolons > commas ? ';' : ',';
    }

    private static List<FileRow> rows(CSVParser parser) throws CSVException {
        List<ImportColumn> columns = List.of();
        List<FileRow> rows = new ArrayList<>();
        int number = 0;
        for (CSVRecord line : parser) {
            number++;
            if (number == 1) {
                columns = columns(line);
            } else if (!isBlank(line)) {
                if (rows.size() == MOST_ROWS) {
                    throw refused("rows", MOST_ROWS);
                }
                rows.add(row(number, columns, line));
            }
        }
        if (rows.isEmpty()) {
            throw refused("no-rows");
        }
        return rows;
    }

    private static List<ImportColumn> columns(CSVRecord header) {
        List<ImportColumn> columns = new ArrayList<>();
        for (String name : header) {
            ImportColumn column =
                    ImportColumn.of(shortened(name)).orElseThrow(() -> refused("unknown-column", shortened(name)));
            if (columns.contains(column)) {
                throw refused("double-column", column.header());
            }
            columns.add(column);
        }
        for (ImportColumn column : ImportColumn.values()) {
            if (column.isCompulsory() && !columns.contains(column)) {
                throw refused("missing-column", column.header());
            }
        }
        if (!columns.contains(ImportColumn.SUBMITTED_TIME) && !columns.contains(ImportColumn.SUBMITTED_ON)) {
            throw refused("missing-column", ImportColumn.SUBMITTED_ON.header());
        }
        return columns;
    }

    private static FileRow row(int number, List<ImportColumn> columns, CSVRecord line) {
        if (line.size() > columns.size()) {
            throw refused("cells", number, columns.size());
        }
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).length() > LONGEST_CELL) {
                throw refused("cell", number, columns.get(i).header(), LONGEST_CELL);
            }
            cells.put(columns.get(i), line.get(i));
        }
        return new FileRow(number, cells);
    }

    private static boolean isBlank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static String shortened(String name) {
        String plain = name.strip();
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }

    private static Invalid refused(String rule, Object... arguments) {
        return new Invalid("file", "exchange.file." + rule, arguments);
    }
}
