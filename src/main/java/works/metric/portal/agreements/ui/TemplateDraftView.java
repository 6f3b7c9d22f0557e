package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.agreements.AgreementTemplateService;
import works.metric.portal.agreements.TemplateDraftDetails;
import works.metric.portal.agreements.TemplatePreviewService;
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.pdf.DpaTemplate;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;

/** The next template while it is written: clause by clause in both languages, tried against any tenant, published. */
@Route("staff/agreement-templates/draft")
@Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
class TemplateDraftView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    static final String PLACE = TemplatesView.LIST + "/draft";

    private final AgreementTemplateService templates;
    private final TemplatePreviewService previews;
    private final TenantService tenants;
    private final CurrentRights rights;
    private final ZoneId zone;

    TemplateDraftView(
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
        return t("agreements.template.draft.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Optional<TemplateDraftDetails> draft = templates.draft();
        removeAll();
        PageHeader header = new PageHeader(draft.map(one -> t(
                                "agreements.template.draft",
                                String.valueOf(one.words().number())))
                        .orElseGet(() -> t("agreements.template.draft.title")))
                .withCrumbs(new Crumb(t("agreements.template.list"), TemplatesView.LIST));
        add(header);
        if (draft.isEmpty()) {
            add(new EmptyState(
                    Symbol.DOCUMENT, t("agreements.template.draft.none"), t("agreements.template.draft.none.text")));
            return;
        }
        TemplateDraftDetails seen = draft.get();
        TemplateDesk desk = new TemplateDesk(templates, seen, this::show);
        header.withLead(t("agreements.template.draft.edited", seen.editedBy(), Dates.moment(seen.editedAt(), zone)))
                .withActions(publish(desk), discard(desk));
        add(
                note(desk),
                new Section(
                                t("agreements.template.preview"),
                                new TemplatePreviewPart(
                                        tenants,
                                        rights,
                                        (tenant, language) -> previews.ofDraft(tenant, seen.id(), language)))
                        .withLead(t("agreements.template.preview.lead")),
                changes(seen));
        DpaOutline.sections().forEach(section -> add(section(section, desk)));
    }

    private static Section note(TemplateDesk desk) {
        TemplateDraftDetails draft = desk.seen();
        return new Section(
                        t("agreements.template.note"),
                        new KeyFacts()
                                .fact(
                                        t("agreements.template.binding"),
                                        TemplateWords.language(draft.words().binding()))
                                .fact(t("agreements.template.note.english"), stated(draft.noteEnglish()))
                                .fact(t("agreements.template.note.bokmal"), stated(draft.noteBokmal())))
                .withActions(change(t("agreements.template.note"), () -> new TemplateNoteDialog(desk).open()));
    }

    private static Section changes(TemplateDraftDetails draft) {
        boolean same = draft.words().clauses().equals(draft.before().clauses())
                && draft.words().additions().equals(draft.before().additions());
        String heading = t("agreements.template.changes");
        return same
                ? new Section(heading).withLead(t("agreements.template.changes.none"))
                : new Section(heading, TemplateWords.difference(draft.before(), draft.words()));
    }

    private Section section(DpaOutline.Section section, TemplateDesk desk) {
        DpaTemplate words = desk.seen().words();
        Section part = new Section(TemplateWords.section(section.name()));
        for (String key : section.keys()) {
            words.clause(key)
                    .ifPresent(clause -> part.add(TemplateClauseCard.of(
                            TemplateWords.clause(section, key),
                            clause.english(),
                            clause.bokmal(),
                            desk.seen().changes(key),
                            change(TemplateWords.clause(section, key), () -> new TemplateClauseDialog(key, desk)
                                    .open()))));
        }
        for (int i = 0; i < words.additions().size(); i++) {
            DpaTemplate.Addition addition = words.additions().get(i);
            if (addition.section().equals(section.name())) {
                part.add(addition(i, addition, desk));
            }
        }
        Button add = new Button(t("agreements.template.add"), Symbol.PLUS.icon(), click -> new TemplateAdditionDialog(
                        section.name(), desk)
                .open());
        add.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add.setAriaLabel(t("agreements.template.added-to", TemplateWords.section(section.name())));
        part.add(add);
        return part;
    }

    private static Component addition(int place, DpaTemplate.Addition addition, TemplateDesk desk) {
        String name = t("agreements.template.addition");
        Button remove = new Button(
                t("agreements.template.remove"),
                click -> desk.save(desk.without(place), invalid -> desk.done(), meanwhile -> desk.done()));
        remove.setAriaLabel(t("agreements.template.remove") + ": " + addition.english());
        return TemplateClauseCard.of(
                name,
                TemplateWords.text(addition.titleEnglish(), addition.english()),
                TemplateWords.text(addition.titleBokmal(), addition.bokmal()),
                true,
                change(name, () -> new TemplateAdditionDialog(place, desk).open()),
                remove);
    }

    private Button publish(TemplateDesk desk) {
        Button publish = new Button(t("agreements.template.publish"), click -> new PublishTemplateDialog(
                        desk, number -> getUI().ifPresent(ui -> ui.navigate(TemplatesView.LIST + "/" + number)))
                .open());
        publish.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return publish;
    }

    private Button discard(TemplateDesk desk) {
        return new Button(t("agreements.template.discard"), click -> {
            ConsequenceDialog dialog = new ConsequenceDialog(
                            t("agreements.template.discard.title"), t("agreements.template.discard.text"))
                    .dangerous();
            dialog.onConfirm(t("agreements.template.discard"), none -> {
                try {
                    templates.discard(desk.seen().id(), desk.seen().version());
                    getUI().ifPresent(ui -> ui.navigate(TemplatesView.LIST));
                } catch (Stale | OptimisticLockingFailureException stale) {
                    dialog.problem(t("agreements.template.stale.draft"));
                }
            });
            dialog.open();
        });
    }

    private static Button change(String what, Runnable open) {
        Button change = new Button(t("agreements.template.change"), click -> open.run());
        change.setAriaLabel(t("agreements.template.change") + ": " + what);
        return change;
    }

    private static String stated(String text) {
        return text.isBlank() ? t("agreements.template.not-yet") : text;
    }
}
