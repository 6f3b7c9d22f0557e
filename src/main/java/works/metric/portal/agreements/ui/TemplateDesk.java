package works.metric.portal.agreements.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.agreements.AgreementTemplateService;
import works.metric.portal.agreements.NewTemplate;
import works.metric.portal.agreements.TemplateDraftDetails;
import works.metric.portal.pdf.DpaTemplate.Addition;
import works.metric.portal.pdf.DpaTemplate.Clause;

/** Changes one thing of the draft as it was seen, and leaves the others as they are. */
class TemplateDesk {

    private final AgreementTemplateService templates;
    private final TemplateDraftDetails seen;
    private final Runnable done;

    TemplateDesk(AgreementTemplateService templates, TemplateDraftDetails seen, Runnable done) {
        this.templates = templates;
        this.seen = seen;
        this.done = done;
    }

    TemplateDraftDetails seen() {
        return seen;
    }

    AgreementTemplateService service() {
        return templates;
    }

    void done() {
        done.run();
    }

    /**
     * @param changed says in what the draft differs from what was seen
     * @param refused gets what is wrong with it
     * @param stale gets the draft that somebody else has left meanwhile
     */
    void save(NewTemplate changed, Consumer<Invalid> refused, Consumer<TemplateDraftDetails> stale) {
        try {
            templates.edit(seen.id(), seen.version(), changed);
            done.run();
        } catch (Invalid invalid) {
            refused.accept(invalid);
        } catch (Stale | OptimisticLockingFailureException meanwhile) {
            stale.accept(templates.draft().orElse(seen));
        }
    }

    NewTemplate with(Clause clause) {
        List<Clause> clauses = new ArrayList<>(seen.words().clauses().stream()
                .map(one -> one.key().equals(clause.key()) ? clause : one)
                .toList());
        return wanted(clauses, seen.words().additions());
    }

    /** @param place of the addition that is replaced; past the last one for a new one */
    NewTemplate with(int place, Addition addition) {
        List<Addition> additions = new ArrayList<>(seen.words().additions());
        if (place < additions.size()) {
            additions.set(place, addition);
        } else {
            additions.add(addition);
        }
        return wanted(seen.words().clauses(), additions);
    }

    NewTemplate without(int place) {
        List<Addition> additions = new ArrayList<>(seen.words().additions());
        additions.remove(place);
        return wanted(seen.words().clauses(), additions);
    }

    private NewTemplate wanted(List<Clause> clauses, List<Addition> additions) {
        return new NewTemplate(seen.words().binding(), seen.noteEnglish(), seen.noteBokmal(), clauses, additions);
    }
}
