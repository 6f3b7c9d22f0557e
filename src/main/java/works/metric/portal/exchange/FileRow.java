package works.metric.portal.exchange;

import java.util.Map;

/** A row as it stands in the file. @param number as a spreadsheet counts: the first after the header is 2 */
record FileRow(int number, Map<ImportColumn, String> cells) {

    FileRow {
        cells = Map.copyOf(cells);
    }

    /** Without blanks around it; empty when there is none. */
    String get(ImportColumn column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** Without the cells: they are personal data. */
    @Override
    public String toString() {
        return "FileRow[" + number + "]";
    }
}
