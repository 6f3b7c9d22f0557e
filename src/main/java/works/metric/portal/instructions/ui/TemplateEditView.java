package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionTemplateDetails;
import works.metric.portal.instructions.InstructionTemplateService;
import works.metric.portal.instructions.TemplateContent;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;

/** Writes a template: a new one, or one that tenants start from already. */
@Route("staff/instruction-templates/new")
@RouteAlias("staff/instruction-templates/:id/edit")
@Requires(Permission.CATALOGUES_EDIT)
class TemplateEditView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InstructionTemplateService templates;
    private final TemplateNames names = new TemplateNames();
    private final InstructionForm form;
    private final Div conflict = new Div();
    /** Made once for the screen: sent twice, it adds one. */
    private final UUID newId = Ids.next();

    private @Nullable InstructionTemplateDetails seen;
    private String title = "";

    TemplateEditView(
            InstructionTemplateService templates, CatalogueService catalogues, InstructionSentences sentences) {
        this.templates = templates;
        this.form = InstructionForm.ofTemplate(names, catalogues, sentences);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = TemplateAddress.id(event);
        if (id != null) {
            take(templates.byId(id));
        }
        InstructionTemplateDetails known = seen;
        title = known == null
                ? t("instructions.templates.new")
                : t("instructions.templates.edit.title", TemplateWords.name(known));
        Button save = new Button(t("instructions.templates.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.withActions(
                save,
                new Anchor(
                        known == null ? TemplateAddress.LIST : TemplateAddress.item(known.id()),
                        t("instructions.draft.cancel")));
        removeAll();
        add(
                new PageHeader(title)
                        .withCrumbs(new Crumb(t("instructions.templates.title"), TemplateAddress.LIST))
                        .withLead(t("instructions.templates.form.lead"))
                        .withLaw(t("instructions.law")),
                conflict,
                form);
    }

    private void take(InstructionTemplateDetails stored) {
        seen = stored;
        names.write(stored.content().wording());
        form.write(stored.content().choices());
    }

    private void save() {
        form.clearProblems();
        TemplateContent wanted;
        try {
            wanted = read();
        } catch (Invalid invalid) {
            form.show(invalid);
            return;
        }
        InstructionTemplateDetails known = seen;
        try {
            InstructionTemplateDetails stored = known == null
                    ? templates.add(newId, wanted)
                    : templates.change(known.id(), known.version(), wanted);
            Toasts.success(t("instructions.templates.saved", TemplateWords.name(stored)));
            TemplateAddress.open(stored.id());
        } catch (Invalid invalid) {
            form.show(invalid);
        } catch (Stale | OptimisticLockingFailureException stale) {
            if (known != null) {
                showBoth(wanted, templates.byId(known.id()));
            }
        }
    }

    /** @throws Invalid for what cannot even be said */
    private TemplateContent read() {
        InstructionContent chosen = form.read();
        return new TemplateContent(
                names.read(), chosen.dataCategories(), chosen.subjectCategories(), chosen.retention(), chosen.terms());
    }

    /** Somebody was faster: their template beside the reader's own, which stays in the form. Nothing is overwritten yet. */
    private void showBoth(TemplateContent mine, InstructionTemplateDetails stored) {
        conflict.removeAll();
        conflict.add(
                new Callout(
                                Tone.WARNING,
                                t("instructions.templates.stale.title"),
                                t("instructions.templates.stale.text"))
                        .withAction(
                                new Button(t("instructions.stale.keep-mine"), click -> settle(stored, false)),
                                new Button(t("instructions.stale.take-theirs"), click -> settle(stored, true))),
                TemplateWords.diff(
                        t("instructions.templates.stale.stored"),
                        stored.content(),
                        t("instructions.stale.mine"),
                        mine));
        conflict.scrollIntoView();
    }

    private void settle(InstructionTemplateDetails stored, boolean theirs) {
        if (theirs) {
            take(stored);
        } else {
            seen = stored;
        }
        conflict.removeAll();
        Toasts.success(t(theirs ? "instructions.stale.taken" : "instructions.stale.kept"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
