package works.metric.portal.exchange;

import java.util.List;
import works.metric.portal.access.Invalid;
import works.metric.portal.requests.RequestBatchService.Wanted;

/**
 * What would come of a file, before anything is recorded.
 *
 * @param rows that can be recorded, in the file's order
 * @param known how many of them are recorded already
 * @param problems by row and column; while there are any, nothing can be recorded
 */
public record ImportPreview(List<Row> rows, int known, List<Problem> problems) {

    /** @param number as a spreadsheet counts: the first after the header is 2 */
    public record Row(int number, boolean isKnown, Wanted wanted) {}

    /** @param rule the field is the column's header */
    public record Problem(int row, Invalid.Problem rule) {}

    public ImportPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** How many would be recorded now. */
    public int fresh() {
        return rows.size() - known;
    }

    public boolean canBeRecorded() {
        return problems.isEmpty() && fresh() > 0;
    }

    /** Without the rows: they are personal data. */
    @Override
    public String toString() {
        return "ImportPreview[" + rows.size() + " rows, " + problems.size() + " problems]";
    }
}
