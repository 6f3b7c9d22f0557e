package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;

/** What a version says, in short: the document has it in full. */
final class ContentFacts {

    private ContentFacts() {}

    static KeyFacts of(DpaDocument dpa) {
        return new KeyFacts()
                .fact(t("agreements.content.dated"), Moment.of(dpa.date()))
                .fact(t("agreements.content.controller"), dpa.controller().legalName())
                .fact(t("agreements.content.processor"), dpa.processor().legalName())
                .fact(
                        t("agreements.content.affiliates"),
                        "Decision (EU) 2021/915, cl. 5",
                        list(
                                dpa.acceded().stream()
                                        .map(one -> one.party().legalName())
                                        .toList(),
                                dpa.dockingClause()
                                        ? "agreements.content.affiliates.none"
                                        : "agreements.content.affiliates.closed"))
                .fact(
                        t("agreements.content.authorisation"),
                        "Art. 28(2) GDPR",
                        new Span(t("agreements.content.authorisation." + dpa.authorisation(), dpa.noticeDays())))
                .fact(
                        t("agreements.content.instructions"),
                        "Art. 28(3)(a) GDPR",
                        list(
                                dpa.instructions().stream()
                                        .map(one -> t(
                                                "agreements.content.instruction",
                                                one.number(),
                                                one.title(),
                                                String.valueOf(one.version())))
                                        .toList(),
                                "agreements.content.instructions.none"))
                .fact(
                        t("agreements.content.subprocessors"),
                        "Art. 28(4) GDPR",
                        list(
                                dpa.subprocessors().stream()
                                        .map(one -> t("agreements.content.subprocessor", one.name(), one.country()))
                                        .toList(),
                                "agreements.content.subprocessors.none"))
                .fact(
                        t("agreements.content.measures"),
                        "Art. 32 GDPR",
                        new Span(t(
                                "agreements.content.measures.count",
                                dpa.measures().size())));
    }

    private static Component list(List<String> lines, String noneKey) {
        if (lines.isEmpty()) {
            return new Span(t(noneKey));
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
