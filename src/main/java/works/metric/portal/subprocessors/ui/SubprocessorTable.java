package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.uikit.RecordTable;

/** Sub-processors: who, what for, where, by which right. */
class SubprocessorTable extends RecordTable<SubprocessorDetails> {

    SubprocessorTable(
            String caption, LocalDate today, @Nullable UUID open, Function<SubprocessorDetails, String> hrefOfRow) {
        super(caption);
        text(t("subprocessors.name"), SubprocessorDetails::name);
        text(t("subprocessors.service"), row -> row.entry().service());
        text(
                t("subprocessors.country"),
                row -> SubprocessorWords.country(row.entry().country()));
        text(
                t("subprocessors.mechanism"),
                row -> t("subprocessors.mechanism." + row.entry().mechanism().name()));
        component(t("subprocessors.state"), row -> SubprocessorWords.badge(row, today))
                .corner();
        link(hrefOfRow);
        selected(row -> row.id().equals(open));
    }
}
