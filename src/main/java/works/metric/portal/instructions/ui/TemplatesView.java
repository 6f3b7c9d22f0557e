package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionTemplateDetails;
import works.metric.portal.instructions.InstructionTemplateService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Symbol;

/** What tenants can start an instruction from, and the template that is open. */
@Route("staff/instruction-templates/:id?")
@Requires(Permission.CATALOGUES_EDIT)
class TemplatesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InstructionTemplateService templates;
    private final transient InstructionSentences sentences;
    private final transient CurrentRights rights;
    private final Columns columns = new Columns();

    TemplatesView(InstructionTemplateService templates, InstructionSentences sentences, CurrentRights rights) {
        this.templates = templates;
        this.sentences = sentences;
        this.rights = rights;
        Anchor add = new Anchor(TemplateAddress.NEW, t("instructions.templates.add"));
        add.addClassName("primary-link");
        add(
                new PageHeader(t("instructions.templates.title"))
                        .withLead(t("instructions.templates.lead"))
                        .withLaw(t("instructions.law"))
                        .withActions(add),
                columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(TemplateAddress.id(event));
    }

    private void show(@Nullable UUID open) {
        List<InstructionTemplateDetails> all = templates.all();
        columns.showList(table(all, open));
        if (open == null) {
            columns.hideDetail();
            return;
        }
        int place = all.stream().map(InstructionTemplateDetails::id).toList().indexOf(open) + 1;
        if (place == 0) {
            throw new NotFound();
        }
        TemplatePanel panel =
                new TemplatePanel(all.get(place - 1), place, all.size(), templates, sentences, () -> show(open));
        columns.showDetail(panel.header(), TemplateAddress.LIST, panel.content(rights.has(Permission.AUDIT_READ)));
    }

    private static RecordTable<InstructionTemplateDetails> table(
            List<InstructionTemplateDetails> all, @Nullable UUID open) {
        RecordTable<InstructionTemplateDetails> table = new RecordTable<>(t("instructions.templates.title"));
        table.text(t("instructions.templates.name"), TemplateWords::name);
        table.component(t("instructions.templates.state"), TemplateWords::badge).corner();
        table.text(t("instructions.templates.about"), TemplateWords::about).quiet();
        return table.link(row -> TemplateAddress.item(row.id()))
                .selected(row -> row.id().equals(open))
                .whenEmpty(new EmptyState(
                        Symbol.DOCUMENT, t("instructions.templates.empty"), t("instructions.templates.empty.text")))
                .items(all);
    }

    @Override
    public String getPageTitle() {
        return t("instructions.templates.title");
    }
}
