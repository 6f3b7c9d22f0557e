package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.subprocessors.ChainLink;
import works.metric.portal.subprocessors.EntryParticulars;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Tone;

/** One open sub-processor, as tenants and MetricWorks both see it. */
class SubprocessorPanel {

    private final SubprocessorDetails subprocessor;
    private final LocalDate today;

    SubprocessorPanel(SubprocessorDetails subprocessor, LocalDate today) {
        this.subprocessor = subprocessor;
        this.today = today;
    }

    DetailHeader header(Component... actions) {
        DetailHeader header = new DetailHeader(subprocessor.name())
                .withStatus(SubprocessorWords.badge(subprocessor, today))
                .withLead(subprocessor.entry().service());
        return actions.length == 0 ? header : header.withActions(actions);
    }

    Component[] content() {
        SubprocessorEntry entry = subprocessor.entry();
        List<Component> parts = new ArrayList<>();
        if (!entry.missing().isEmpty()) {
            parts.add(gaps(entry));
        }
        parts.add(
                new Section(t("subprocessors.processing"), SubprocessorWords.stated(entry.description()), what(entry)));
        if (!entry.particulars().chain().isEmpty()) {
            parts.add(new Section(t("subprocessors.field.chain"), chain(entry)).withLaw(t("subprocessors.who.law")));
        }
        parts.add(new Section(
                t("subprocessors.field.securityMeasures"),
                SubprocessorWords.stated(entry.particulars().securityMeasures())));
        parts.add(new Section(t("subprocessors.transfer"), where(entry)).withLaw(t("subprocessors.transfer.law")));
        parts.add(new Section(t("subprocessors.who"), who(entry)).withLaw(t("subprocessors.who.law")));
        parts.add(new Section(t("subprocessors.opt-out"), SubprocessorWords.stated(entry.optOut())));
        return parts.toArray(Component[]::new);
    }

    /** Its own processors; each fact stated or told to be missing. */
    private static Component chain(SubprocessorEntry entry) {
        RecordTable<ChainLink> table = new RecordTable<>(t("subprocessors.field.chain"));
        table.text(t("subprocessors.name"), ChainLink::name);
        table.text(t("subprocessors.service"), ChainLink::service);
        table.text(
                t("subprocessors.country"),
                link -> link.country().isEmpty() ? "" : SubprocessorWords.country(link.country()));
        table.text(t("subprocessors.mechanism"), ChainLink::mechanism);
        table.text(t("subprocessors.address"), ChainLink::address);
        table.text(t("subprocessors.contact-name"), ChainLink::contact);
        return table.items(entry.particulars().chain());
    }

    private static Callout gaps(SubprocessorEntry entry) {
        String fields = entry.missing().stream()
                .map(field -> t("subprocessors.field." + field))
                .collect(Collectors.joining(", "));
        return new Callout(Tone.NEUTRAL, t("subprocessors.gaps"), t("subprocessors.gaps.text", fields));
    }

    private KeyFacts what(SubprocessorEntry entry) {
        KeyFacts facts = new KeyFacts()
                .fact(t("subprocessors.data"), SubprocessorWords.words("instructions.data.", entry.dataCategories()))
                .fact(
                        t("subprocessors.subjects"),
                        SubprocessorWords.words("instructions.subjects.", entry.subjectCategories()))
                .fact(t("subprocessors.since"), Moment.of(entry.since()));
        LocalDate ended = subprocessor.endedOn();
        return ended == null ? facts : facts.fact(t("subprocessors.ended-on"), Moment.of(ended));
    }

    private static KeyFacts where(SubprocessorEntry entry) {
        return new KeyFacts()
                .fact(
                        t("subprocessors.country"),
                        entry.countries().stream()
                                .map(SubprocessorWords::country)
                                .collect(Collectors.joining(", ")))
                .fact(
                        t("subprocessors.mechanism"),
                        t("subprocessors.mechanism." + entry.mechanism().name() + ".long"))
                .fact(t("subprocessors.mechanism-reference"), reference(entry.mechanismReference()));
    }

    private static KeyFacts who(SubprocessorEntry entry) {
        EntryParticulars more = entry.particulars();
        return new KeyFacts()
                .fact(t("subprocessors.field.kind"), t("subprocessors.kind." + more.kind()))
                .fact(t("subprocessors.address"), SubprocessorWords.stated(entry.address()))
                .fact(t("subprocessors.contact-name"), SubprocessorWords.stated(entry.contactName()))
                .fact(t("subprocessors.contact-email"), SubprocessorWords.mail(entry.contactEmail()))
                .fact(t("subprocessors.field.contactPosition"), SubprocessorWords.stated(more.contactPosition()))
                .fact(t("subprocessors.field.contactDetails"), SubprocessorWords.stated(more.contactDetails()))
                .fact(t("subprocessors.field.ownAgreement"), SubprocessorWords.stated(more.ownAgreement()))
                .fact(t("subprocessors.field.agreementFrom"), day(more.agreementFrom()))
                .fact(t("subprocessors.field.agreementUntil"), day(more.agreementUntil()));
    }

    private static Component day(@Nullable LocalDate day) {
        return day == null ? SubprocessorWords.stated(null) : Moment.of(day);
    }

    /** A web address becomes a link; anything else stays words. */
    private static Component reference(@Nullable String reference) {
        if (reference == null || !reference.matches("https://[^\\s\"<>]+")) {
            return SubprocessorWords.stated(reference);
        }
        Anchor link = new Anchor(reference, reference);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
