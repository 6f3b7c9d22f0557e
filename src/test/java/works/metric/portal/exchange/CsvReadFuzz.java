package works.metric.portal.exchange;

import java.time.ZoneId;
import java.util.List;
import works.metric.portal.access.Invalid;
import works.metric.portal.requests.NewRequest;

/** Any file is rows that keep the limits, or refused as a whole; any row is a request, or refused by its columns. */
public final class CsvReadFuzz {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final byte[] HEADER = "type,regulation,submitted_on,identity_type,identity_value,note\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private CsvReadFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        read(input);
        byte[] whole = new byte[HEADER.length + input.length];
        System.arraycopy(HEADER, 0, whole, 0, HEADER.length);
        System.arraycopy(input, 0, whole, HEADER.length, input.length);
        read(whole);
    }

    private static void read(byte[] file) {
        List<FileRow> rows;
        try {
            rows = ImportFile.read(file);
        } catch (Invalid refused) {
            SheetWriteFuzz.require(
                    refused.problems().stream()
                            .allMatch(problem -> problem.field().equals("file")),
                    "no fault of the file");
            return;
        }
        SheetWriteFuzz.require(!rows.isEmpty() && rows.size() <= ImportFile.MOST_ROWS, "rows: " + rows.size());
        int before = 1;
        for (FileRow row : rows) {
            SheetWriteFuzz.require(row.number() > before, "rows out of order");
            before = row.number();
            SheetWriteFuzz.require(
                    row.cells().values().stream()
                            .allMatch(cell -> cell.length() <= ImportFile.LONGEST_CELL && cell.indexOf('\0') < 0),
                    "a cell past the limits");
            request(row);
        }
    }

    private static void request(FileRow row) {
        try {
            NewRequest request = RowReading.read(row, OSLO);
            SheetWriteFuzz.require(request.identities().size() == 1, "not one identity");
            SheetWriteFuzz.require(!request.identities().getFirst().value().isBlank(), "nobody");
        } catch (Invalid refused) {
            SheetWriteFuzz.require(!refused.problems().isEmpty(), "refused without a reason");
        }
    }
}
