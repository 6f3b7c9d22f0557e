package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import works.metric.portal.agreements.AddendumDetails;
import works.metric.portal.agreements.AgreementTextService;
import works.metric.portal.pdf.AddendumDocument.Change;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Symbol;

/** The addenda of a version: what each changed, since when, and its file. */
final class AddendumTable {

    private AddendumTable() {}

    static RecordTable<AddendumDetails> of(List<AddendumDetails> addenda, AgreementTextService texts, ZoneId zone) {
        RecordTable<AddendumDetails> table = new RecordTable<>(t("agreements.addenda"));
        table.text(t("agreements.addendum.number"), one -> t("agreements.addendum", String.valueOf(one.number())));
        table.component(t("agreements.addendum.effective"), one -> Moment.of(one.effectiveAt(), zone));
        table.text(t("agreements.addendum.changes"), AddendumTable::changes);
        table.component(t("agreements.addendum.file"), one -> file(one, texts));
        return table.whenEmpty(new EmptyState(
                        Symbol.DOCUMENT, t("agreements.addenda.none"), t("agreements.addenda.none.text")))
                .items(addenda);
    }

    private static String changes(AddendumDetails addendum) {
        Stream<String> affiliates = addendum.affiliates().stream()
                .map(change -> words(change, both(change).party().legalName()));
        Stream<String> processing = Stream.concat(
                addendum.instructions().stream()
                        .map(change -> words(change, both(change).title())),
                addendum.subprocessors().stream()
                        .map(change -> words(change, both(change).name())));
        return Stream.concat(affiliates, processing).collect(Collectors.joining("; "));
    }

    private static <T extends Record> T both(Change<T> change) {
        T after = change.after();
        return after == null ? Objects.requireNonNull(change.before()) : after;
    }

    private static String words(Change<?> change, String name) {
        String kind = change.before() == null ? "added" : change.after() == null ? "removed" : "changed";
        return t("agreements.addendum." + kind, name);
    }

    private static Component file(AddendumDetails addendum, AgreementTextService texts) {
        return addendum.bytesSha256() == null
                ? new Span(t("agreements.addendum.soon"))
                : Downloads.link(
                        t("agreements.addendum.download", String.valueOf(addendum.number())),
                        "dpa-addendum-" + addendum.number() + ".pdf",
                        "application/pdf",
                        () -> texts.downloadAddendum(addendum.id()).bytes());
    }
}
