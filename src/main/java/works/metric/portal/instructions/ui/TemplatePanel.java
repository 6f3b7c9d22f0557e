package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.Wording;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionTemplateDetails;
import works.metric.portal.instructions.InstructionTemplateService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;

/** One open template: what it is called and for, what a draft begins with, and what can be done with it. */
class TemplatePanel {

    private final InstructionTemplateDetails seen;
    private final int place;
    private final int places;
    private final InstructionTemplateService templates;
    private final InstructionSentences sentences;
    private final Runnable refresh;

    /** @param place among all templates, from 1 to {@code places} */
    TemplatePanel(
            InstructionTemplateDetails seen,
            int place,
            int places,
            InstructionTemplateService templates,
            InstructionSentences sentences,
            Runnable refresh) {
        this.seen = seen;
        this.place = place;
        this.places = places;
        this.templates = templates;
        this.sentences = sentences;
        this.refresh = refresh;
    }

    DetailHeader header() {
        Anchor edit = new Anchor(TemplateAddress.edit(seen.id()), t("instructions.templates.edit"));
        edit.addClassName("primary-link");
        List<Component> actions = new ArrayList<>(List.of(edit));
        if (place > 1) {
            actions.add(new Button(t("instructions.templates.up"), click -> move(place - 1)));
        }
        if (place < places) {
            actions.add(new Button(t("instructions.templates.down"), click -> move(place + 1)));
        }
        actions.add(seen.retiredAt() == null ? retire() : restore());
        return new DetailHeader(TemplateWords.name(seen))
                .withStatus(TemplateWords.badge(seen))
                .withActions(actions.toArray(Component[]::new));
    }

    Component[] content(boolean withAudit) {
        List<Component> parts = new ArrayList<>();
        if (!seen.notOffered().isEmpty()) {
            parts.add(new Callout(
                    Tone.WARNING,
                    t("instructions.templates.lacks", TemplateWords.names(seen.notOffered())),
                    t("instructions.templates.lacks.text")));
        }
        parts.add(new Section(t("instructions.templates.facts"), facts()));
        UnorderedList list = new UnorderedList();
        list.addClassName("instruction-sentences");
        sentences.of(seen.offered().choices(), Texts.locale()).forEach(one -> list.add(new ListItem(one)));
        parts.add(new Section(t("instructions.sentences"), list).withLead(t("instructions.templates.sentences.lead")));
        if (withAudit) {
            parts.add(new Anchor("staff/audit?subject=" + seen.id(), t("instructions.templates.audit")));
        }
        return parts.toArray(Component[]::new);
    }

    private KeyFacts facts() {
        Wording wording = seen.content().wording();
        return new KeyFacts()
                .fact(t("instructions.templates.place"), t("instructions.templates.place.of", place, places))
                .fact(t("instructions.templates.english"), wording.english())
                .fact(t("instructions.templates.bokmal"), wording.bokmal())
                .fact(t("instructions.templates.about-english"), wording.aboutEnglish())
                .fact(t("instructions.templates.about-bokmal"), wording.aboutBokmal());
    }

    private Button retire() {
        return new Button(t("instructions.templates.retire"), click -> {
            ConsequenceDialog dialog = new ConsequenceDialog(
                    t("instructions.templates.retire.title", TemplateWords.name(seen)),
                    t("instructions.templates.retire.text"));
            dialog.onConfirm(t("instructions.templates.retire"), none -> {
                        if (attempt(() -> templates.retire(seen.id(), seen.version()), dialog::problem)) {
                            Toasts.success(t("instructions.templates.retired", TemplateWords.name(seen)));
                        }
                    })
                    .open();
        });
    }

    private Button restore() {
        return new Button(t("instructions.templates.restore"), click -> {
            if (attempt(() -> templates.restore(seen.id(), seen.version()), Toasts::problem)) {
                Toasts.success(t("instructions.templates.restored", TemplateWords.name(seen)));
            }
        });
    }

    private void move(int to) {
        if (attempt(() -> templates.place(seen.id(), seen.version(), to), Toasts::problem)) {
            Toasts.success(t("instructions.templates.moved", TemplateWords.name(seen), to));
        }
    }

    /** Shows the template as it is now, also where somebody was faster. */
    private boolean attempt(Runnable action, Consumer<String> problem) {
        boolean done = true;
        try {
            action.run();
        } catch (Stale | OptimisticLockingFailureException stale) {
            problem.accept(t("instructions.templates.stale.action"));
            done = false;
        }
        refresh.run();
        return done;
    }
}
