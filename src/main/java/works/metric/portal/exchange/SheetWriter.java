package works.metric.portal.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row, and holds none of them. Closing ends the file, not the stream. */
interface SheetWriter extends Closeable {

    /** @param cells null for an empty one; made safe by {@link SafeCell} here */
    void row(List<@Nullable String> cells) throws IOException;

    static SheetWriter to(OutputStream out, ExportFormat format, String name) throws IOException {
        return switch (format) {
            case CSV -> new CsvSheet(out);
            case XLSX -> new XlsxSheet(out, name);
        };
    }
}
