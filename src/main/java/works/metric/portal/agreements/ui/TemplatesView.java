package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.agreements.AgreementTemplateService;
import works.metric.portal.agreements.TemplateDetails;
import works.metric.portal.agreements.TemplateDraftDetails;
import works.metric.portal.agreements.TemplatePreviewService;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;

/** All templates of the agreement that there were, and the way to the next. */
@Route("staff/agreement-templates/:number?")
@Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
class TemplatesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String LIST = "staff/agreement-templates";

    private final AgreementTemplateService templates;
    private final TemplatePreviewService previews;
    private final TenantService tenants;
    private final CurrentRights rights;
    private final ZoneId zone;
    /** Made once for the screen: pressed twice, it begins one draft. */
    private final UUID newDraft = Ids.next();

    TemplatesView(
            AgreementTemplateService templates,
            TemplatePreviewService previews,
            TenantService tenants,
            CurrentRights rights,
            ProcessorProfile processor) {
        this.templates = templates;
        this.previews = previews;
        this.tenants = tenants;
        this.rights = rights;
        this.zone = processor.timeZone();
    }

    @Override
    public String getPageTitle() {
        return t("agreements.template.list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<TemplateDetails> open = event.getRouteParameters()
                .get("number")
                .map(TemplatesView::number)
                .map(templates::byNumber);
        Optional<TemplateDraftDetails> draft = templates.draft();
        removeAll();
        PageHeader header = new PageHeader(t("agreements.template.list"))
                .withLead(t("agreements.template.lead"))
                .withLaw("Art. 28(3), 28(9) GDPR");
        if (draft.isEmpty()) {
            Button begin = new Button(t("agreements.template.begin"), click -> begin());
            begin.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            header.withActions(begin);
        }
        add(header);
        draft.ifPresent(one -> add(waiting(one)));
        Columns columns = new Columns();
        columns.showList(table(templates.list(), open.orElse(null)));
        open.ifPresent(one -> columns.showDetail(
                new DetailHeader(name(one)).withStatus(TemplateWords.badge(one.state())), LIST, detail(one)));
        add(columns);
    }

    private Callout waiting(TemplateDraftDetails draft) {
        Button open = new Button(t("agreements.template.open-draft"), click -> getUI().ifPresent(
                        ui -> ui.navigate(TemplateDraftView.PLACE)));
        open.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return new Callout(
                        Tone.INFO,
                        t(
                                "agreements.template.draft",
                                String.valueOf(draft.words().number())),
                        t("agreements.template.draft.edited", draft.editedBy(), Dates.moment(draft.editedAt(), zone)))
                .withAction(open);
    }

    private RecordTable<TemplateDetails> table(List<TemplateDetails> all, @Nullable TemplateDetails open) {
        RecordTable<TemplateDetails> table = new RecordTable<>(t("agreements.template.list"));
        table.text(t("agreements.template.column"), TemplatesView::name);
        table.component(t("agreements.column.state"), one -> TemplateWords.badge(one.state()))
                .corner();
        table.component(t("agreements.template.roll-out"), TemplatesView::rollOut);
        table.text(t("agreements.template.author"), TemplatesView::author).quiet();
        return table.link(one -> LIST + "/" + one.number())
                .selected(one -> open != null && one.number() == open.number())
                .whenEmpty(new EmptyState(Symbol.DOCUMENT, t("agreements.template.list"), ""))
                .items(all);
    }

    private Component[] detail(TemplateDetails one) {
        KeyFacts facts = new KeyFacts();
        Locale binding = one.binding();
        facts.fact(
                t("agreements.template.binding"),
                binding == null ? t("agreements.template.binding.first") : TemplateWords.language(binding));
        TemplateDetails.Publication publication = one.publication();
        if (publication != null) {
            facts.fact(t("agreements.template.author"), publication.author())
                    .fact(
                            t("agreements.template.published-at"),
                            publication.by() + ", " + Dates.moment(publication.at(), zone))
                    .fact(t("agreements.template.roll-out"), Dates.day(publication.rollOutOn()))
                    .fact(t("agreements.template.note.english"), publication.noteEnglish())
                    .fact(t("agreements.template.note.bokmal"), publication.noteBokmal());
        }
        Section preview = new Section(
                        t("agreements.template.preview"),
                        new TemplatePreviewPart(
                                tenants, rights, (tenant, language) -> previews.of(tenant, one.number(), language)))
                .withLead(t("agreements.template.preview.lead"));
        Section facts2 = new Section(t("agreements.template.facts"), facts);
        return publication == null
                ? new Component[] {facts2, preview}
                : new Component[] {
                    facts2,
                    preview,
                    new Section(
                            t("agreements.template.changes"),
                            TemplateWords.difference(
                                    templates.byNumber(one.number() - 1).words(), one.words()))
                };
    }

    private void begin() {
        try {
            templates.start(newDraft);
        } catch (Invalid another) {
            Toasts.problem(t("agreements.rule.template-open"));
        }
        getUI().ifPresent(ui -> ui.navigate(TemplateDraftView.PLACE));
    }

    private static Component rollOut(TemplateDetails one) {
        TemplateDetails.Publication publication = one.publication();
        return publication == null ? new Span(t("agreements.template.from-start")) : Moment.of(publication.rollOutOn());
    }

    private static String author(TemplateDetails one) {
        TemplateDetails.Publication publication = one.publication();
        return publication == null ? "" : publication.author();
    }

    private static String name(TemplateDetails one) {
        return t("agreements.template.number", String.valueOf(one.number()));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new NotFound();
        }
    }
}
