package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionLedgerService;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.LedgerEntryDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.ViewAddress;

/** Every change of what was in force, by its number. */
@Route("t/:tenant/instructions/ledger")
@Requires(Permission.INSTRUCTIONS_READ)
class LedgerView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PAGE = "after";

    private final transient InstructionLedgerService ledger;
    private final transient InstructionSentences sentences;
    private final ZoneId zone;

    LedgerView(InstructionLedgerService ledger, InstructionSentences sentences, TenantService tenants) {
        this.ledger = ledger;
        this.sentences = sentences;
        this.zone = tenants.current().timeZone();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InstructionAddress address = InstructionAddress.of(event);
        QueryParameters query = event.getLocation().getQueryParameters();
        works.metric.portal.access.Page<LedgerEntryDetails> page =
                ledger.list(query.getSingleParameter(PAGE).orElse(null));
        ViewAddress here = address.ledger().with(query);
        RecordTable<LedgerEntryDetails> table = new RecordTable<>(t("instructions.ledger.title"));
        table.text(t("instructions.ledger.what"), this::what);
        table.text(t("instructions.ledger.number"), row -> String.valueOf(row.number()))
                .corner();
        table.component(t("instructions.ledger.effective"), row -> Moment.of(row.effectiveAt(), zone))
                .quiet();
        table.component(t("instructions.ledger.recorded"), row -> Moment.of(row.recordedAt(), zone))
                .quiet();
        table.text(t("instructions.ledger.by"), LedgerEntryDetails::author).quiet();
        table.component(
                t("instructions.ledger.reason"), row -> new Paragraph(row.reason() == null ? "" : row.reason()));
        removeAll();
        add(
                new PageHeader(t("instructions.ledger.title"))
                        .withCrumbs(new Crumb(
                                t("instructions.list.title"), address.list().href()))
                        .withLead(t("instructions.ledger.lead"))
                        .withLaw(t("instructions.law")),
                table.link(row -> address.item(row.instructionId()).href())
                        .whenEmpty(new EmptyState(
                                Symbol.DOCUMENT, t("instructions.ledger.empty"), t("instructions.ledger.empty.text")))
                        .pager(new Pager(
                                page.previous() == null
                                        ? null
                                        : here.with(PAGE, page.previous()).href(),
                                page.next() == null
                                        ? null
                                        : here.with(PAGE, page.next()).href()))
                        .items(page.items()));
    }

    private String what(LedgerEntryDetails row) {
        InstructionItem item = row.item();
        return t(
                "instructions.ledger.change." + row.change(),
                String.valueOf(row.version()),
                String.valueOf(row.instructionNumber()),
                row.title(),
                item == null ? "" : sentences.item(item, Texts.locale()));
    }

    @Override
    public String getPageTitle() {
        return t("instructions.ledger.title");
    }
}
