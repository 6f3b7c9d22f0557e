package works.metric.portal.results.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Stale;
import works.metric.portal.results.FileSize;
import works.metric.portal.results.ResultDetails;
import works.metric.portal.results.ResultDownload;
import works.metric.portal.results.ResultService;
import works.metric.portal.results.ResultState;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;

/** One package: what it is, how long it is there, who took it, and what the reader may do with it. */
class ResultCard extends Div {

    private final transient ResultDetails result;
    private final transient ResultService results;
    private final transient CurrentRights rights;
    private final transient ZoneId zone;
    private final transient Runnable changed;

    ResultCard(ResultDetails result, ResultService results, CurrentRights rights, ZoneId zone, Runnable changed) {
        this.result = result;
        this.results = results;
        this.rights = rights;
        this.zone = zone;
        this.changed = changed;
        addClassName("result-card");
        Div head = new Div(new H3(result.fileName()), badge());
        head.addClassName("result-head");
        add(head, facts());
        List<Component> actions = actions();
        if (!actions.isEmpty()) {
            Div slot = new Div(actions.toArray(Component[]::new));
            slot.addClassName("actions");
            add(slot);
        }
    }

    private StatusBadge badge() {
        Tone tone =
                switch (result.state()) {
                    case UPLOADING -> Tone.INFO;
                    case READY -> Tone.SUCCESS;
                    case EXPIRED, REMOVED -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, t("results.state." + result.state().name()));
    }

    private KeyFacts facts() {
        KeyFacts facts = new KeyFacts().fact(t("results.field.size"), FileSize.of(result.bytes(), Texts.locale()));
        if (result.availableUntil() != null && result.state() == ResultState.READY) {
            facts.fact(t("results.field.until"), Moment.of(result.availableUntil()));
        }
        if (result.endedAt() != null) {
            facts.fact(t("results.field.ended"), Moment.of(result.endedAt(), zone));
        }
        if (result.removedAt() != null) {
            facts.fact(t("results.field.erased"), Moment.of(result.removedAt(), zone));
        }
        facts.fact(t("results.field.uploaded"), new Div(new Span(uploader()), new Span(" · "), uploadedAt()));
        if (result.readyAt() != null) {
            facts.fact(t("results.field.downloads"), downloads());
        }
        if (result.sha256() != null) {
            Span hex = new Span(result.sha256());
            hex.addClassName("reference");
            facts.fact(t("results.field.sha256"), hex);
        }
        return facts;
    }

    private String uploader() {
        return switch (result.uploaderKind()) {
            case SYSTEM -> t("requests.timeline.system");
            case MACHINE -> t("requests.timeline.machine", result.uploaderName());
            default -> t("requests.timeline.staff", result.uploaderName());
        };
    }

    private Moment uploadedAt() {
        return Moment.of(result.readyAt() == null ? result.begunAt() : result.readyAt(), zone);
    }

    private String downloads() {
        ResultDownload last = result.lastDownload();
        return last == null
                ? t("results.downloads.none")
                : t(
                        "results.downloads.last",
                        Long.toString(result.downloads()),
                        Dates.moment(last.at(), zone),
                        last.personName());
    }

    private List<Component> actions() {
        List<Component> actions = new ArrayList<>();
        if (result.state() == ResultState.READY && rights.has(Permission.REQUESTS_RESULT_DOWNLOAD)) {
            actions.add(ResultLink.to(result, results));
        }
        boolean there = result.state() == ResultState.READY || result.state() == ResultState.UPLOADING;
        if (there && rights.has(Permission.REQUESTS_RESULT_REMOVE)) {
            Button remove = new Button(t("results.remove.action"), click -> remove().open());
            remove.setAriaLabel(t("results.remove.action-one", result.fileName()));
            remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            actions.add(remove);
        }
        return actions;
    }

    private ConsequenceDialog remove() {
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("results.remove.title", result.fileName()),
                        t(
                                result.downloads() == 0
                                        ? "results.remove.consequence.untaken"
                                        : "results.remove.consequence"))
                .dangerous();
        return dialog.onConfirm(t("results.remove.confirm"), none -> {
            try {
                results.remove(result.id(), result.version());
                Toasts.success(t("results.remove.done"));
                changed.run();
            } catch (Stale | OptimisticLockingFailureException meanwhile) {
                dialog.problem(t("results.remove.stale"));
                changed.run();
            }
        });
    }
}
