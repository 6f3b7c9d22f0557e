package works.metric.portal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A spreadsheet in which each cell is a text, and a text stays one when the file is saved as something else. */
class XlsxSheet implements SheetWriter {

    /** The format knows no more on one sheet. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_EVERY = 500;

    private final Workbook book;
    private final String name;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxSheet(OutputStream out, String name) {
        this.book = new Workbook(out, "Portal", "1.0");
        this.name = name;
        this.sheet = book.newWorksheet(name);
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheets++;
            sheet = book.newWorksheet(name + " " + sheets);
            row = 0;
        }
        for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(row, i, SafeCell.of(cells.get(i)));
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
