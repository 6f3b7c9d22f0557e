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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.InstructionTemplateService;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.instructions.SubprocessorChoice;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;

/** Writes a draft: of a new instruction, of the open draft, or of the next version of one in force. */
@Route("t/:tenant/instructions/new")
@RouteAlias("t/:tenant/instructions/:id/draft")
@Requires(Permission.INSTRUCTIONS_DRAFT)
class DraftView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InstructionService instructions;
    private final transient InstructionTemplateService templates;
    private final transient InstructionSentences sentences;
    private final InstructionForm form;
    private final Div conflict = new Div();
    /** Made once for the screen: sent twice, it opens one instruction. */
    private final UUID newId = Ids.next();

    private @Nullable InstructionDetails seen;
    private String title = "";

    DraftView(
            InstructionService instructions,
            InstructionTemplateService templates,
            CatalogueService catalogues,
            InstructionSentences sentences,
            ObjectProvider<SubprocessorChoice> suppliers) {
        this.instructions = instructions;
        this.templates = templates;
        this.sentences = sentences;
        this.form = new InstructionForm(
                catalogues,
                sentences,
                suppliers.stream().flatMap(one -> one.choices().stream()).toList(),
                instructions.apps());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InstructionAddress address = InstructionAddress.of(event);
        if (event.getRouteParameters().get("id").isPresent()) {
            InstructionDetails opened = instructions.byId(InstructionAddress.id(event));
            if (opened.state() == InstructionState.WITHDRAWN) {
                event.forwardTo(address.item(opened.id()).path());
                return;
            }
            take(opened);
        } else {
            event.getLocation().getQueryParameters().getSingleParameter("copy").ifPresent(this::copy);
        }
        title = seen == null
                ? t("instructions.draft.new")
                : InstructionWords.name(seen.number(), seen.leading().content().title());
        build(address);
    }

    private void build(InstructionAddress address) {
        PageHeader header = new PageHeader(title)
                .withCrumbs(
                        new Crumb(t("instructions.list.title"), address.list().href()))
                .withLead(t(seen == null || seen.active().isEmpty() ? "instructions.draft.lead" : leadKey()))
                .withLaw(t("instructions.law"));
        Button save = new Button(t("instructions.draft.save"), click -> save(address));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        InstructionDetails known = seen;
        String back =
                known == null ? address.list().href() : address.item(known.id()).href();
        form.withActions(save, new Anchor(back, t("instructions.draft.cancel")));
        removeAll();
        add(header, conflict);
        if (known == null) {
            add(new Section(t("instructions.start"), start()).withLead(t("instructions.start.lead")));
        }
        add(form);
    }

    private StartFrom start() {
        return new StartFrom(
                templates.offered(),
                instructions.list(null, null).items(),
                this::begin,
                chosen -> copy(chosen.id().toString()));
    }

    private void begin(InstructionContent content) {
        form.write(content);
        Toasts.success(t("instructions.start.taken"));
    }

    /** An id that is none, or not one's own, leaves the form empty. */
    private void copy(String id) {
        try {
            begin(instructions.byId(UUID.fromString(id)).leading().content());
        } catch (IllegalArgumentException | NotFound nothing) {
            form.clearProblems();
        }
    }

    private static String leadKey() {
        return "instructions.draft.lead.beside";
    }

    private void take(InstructionDetails opened) {
        seen = opened;
        form.write(opened.draft().orElseGet(opened::leading).content());
    }

    private void save(InstructionAddress address) {
        form.clearProblems();
        InstructionContent wanted;
        try {
            wanted = form.read();
        } catch (Invalid invalid) {
            form.show(invalid);
            return;
        }
        try {
            InstructionDetails stored = store(wanted);
            Toasts.success(t("instructions.draft.saved"));
            address.item(stored.id()).open();
        } catch (Invalid invalid) {
            form.show(invalid);
        } catch (Stale | OptimisticLockingFailureException stale) {
            showBoth(wanted, address);
        }
    }

    private InstructionDetails store(InstructionContent wanted) {
        InstructionDetails known = seen;
        if (known == null) {
            return instructions.draft(newId, wanted);
        }
        return known.draft().isPresent()
                ? instructions.editDraft(known.id(), known.version(), wanted)
                : instructions.draftNewVersion(known.id(), known.version(), wanted);
    }

    /** Somebody was faster: their words beside the reader's own, which stay in the form. Nothing is overwritten yet. */
    private void showBoth(InstructionContent mine, InstructionAddress address) {
        InstructionDetails known = seen;
        if (known == null) {
            return;
        }
        InstructionDetails stored = instructions.byId(known.id());
        InstructionVersionDetails theirs = stored.draft().orElseGet(stored::leading);
        conflict.removeAll();
        Callout callout = new Callout(
                Tone.WARNING, t("instructions.stale.title"), t("instructions.stale.text", theirs.draftedBy()));
        Button takeTheirs = new Button(t("instructions.stale.take-theirs"), click -> settle(stored, true));
        if (stored.state() == InstructionState.WITHDRAWN) {
            callout.withAction(new Anchor(address.item(stored.id()).href(), t("instructions.stale.gone")));
        } else {
            callout.withAction(
                    new Button(t("instructions.stale.keep-mine"), click -> settle(stored, false)), takeTheirs);
        }
        conflict.add(
                callout,
                InstructionWords.diff(
                        sentences,
                        t("instructions.stale.stored", theirs.draftedBy()),
                        theirs.content(),
                        t("instructions.stale.mine"),
                        mine));
        conflict.scrollIntoView();
    }

    private void settle(InstructionDetails stored, boolean theirs) {
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
