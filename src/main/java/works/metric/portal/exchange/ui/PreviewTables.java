package works.metric.portal.exchange.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import works.metric.portal.exchange.ImportPreview;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.uikit.RecordTable;

/** What a file holds, row by row. Identifiers are not shown: whoever holds the file has them. */
final class PreviewTables {

    private static final int MOST = 200;

    private PreviewTables() {}

    static Component problems(ImportPreview preview) {
        RecordTable<ImportPreview.Problem> table = new RecordTable<>(t("exchange.preview.problems"));
        table.text(t("exchange.preview.row"), problem -> String.valueOf(problem.row()));
        table.text(t("exchange.preview.column"), problem -> problem.rule().field());
        table.text(
                t("exchange.preview.rule"),
                problem -> t(problem.rule().key(), problem.rule().arguments()));
        return limited(table, preview.problems());
    }

    static Component rows(ImportPreview preview) {
        RecordTable<ImportPreview.Row> table = new RecordTable<>(t("exchange.preview.title"));
        table.text(t("exchange.preview.row"), row -> String.valueOf(row.number()));
        table.text(
                t("requests.field.type"),
                row -> t("requests.type." + request(row).type()));
        table.text(
                t("requests.field.regulation"), row -> request(row).regulation().shortName());
        table.text(
                t("exchange.preview.identity"),
                row -> t("requests.identity."
                        + request(row).identities().getFirst().type()));
        table.text(
                t("exchange.preview.becomes"),
                row -> t(row.isKnown() ? "exchange.preview.stays" : "exchange.preview.recorded"));
        return limited(table, preview.rows());
    }

    private static NewRequest request(ImportPreview.Row row) {
        return row.wanted().request();
    }

    private static <T> Component limited(RecordTable<T> table, List<T> all) {
        Div whole = new Div(table.items(all.subList(0, Math.min(MOST, all.size()))));
        if (all.size() > MOST) {
            whole.add(new Paragraph(t("exchange.preview.more", MOST, all.size())));
        }
        return whole;
    }
}
