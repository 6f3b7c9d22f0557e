package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.instructions.ChallengeDetails;
import works.metric.portal.instructions.ChallengeDetails.Said;
import works.metric.portal.instructions.ChallengeState;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Timeline;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;

/** What MetricWorks holds unlawful, with both positions and their dates, and what each side can say next. */
class ChallengeSection extends Section {

    private final transient InstructionDesk desk;
    private final transient CurrentRights rights;
    private final ZoneId zone;
    private final transient Runnable refresh;

    ChallengeSection(
            List<ChallengeDetails> challenges,
            InstructionDesk desk,
            CurrentRights rights,
            ZoneId zone,
            Runnable refresh) {
        super(t("instructions.challenges"));
        this.desk = desk;
        this.rights = rights;
        this.zone = zone;
        this.refresh = refresh;
        withLaw(t("instructions.challenges.law"));
        challenges.forEach(one -> add(of(one)));
    }

    private Component of(ChallengeDetails challenge) {
        String item = item(challenge);
        Div all = new Div();
        all.addClassName("instruction-challenge");
        if (challenge.state().holds()) {
            Callout held = new Callout(Tone.WARNING, t("instructions.challenge.held.title", item), held(challenge));
            List<Component> buttons = buttons(challenge);
            all.add(buttons.isEmpty() ? held : held.withAction(buttons.toArray(Component[]::new)));
        } else {
            all.add(new Paragraph(item));
        }
        Paragraph state = new Paragraph(t("instructions.challenge.state." + challenge.state()));
        state.addClassName("quiet");
        all.add(state, timeline(challenge));
        return all;
    }

    /** Since when it is held, and what can follow: for the side that reads. */
    private String held(ChallengeDetails challenge) {
        boolean metricWorks = TenantScope.requireActor().kind() == Actor.Kind.STAFF;
        Said latest = Stream.of(challenge.statement(), challenge.insistence())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(challenge.ground());
        return t("instructions.challenge.held", Dates.moment(challenge.ground().at(), zone))
                + " "
                + t(
                        "instructions.challenge.held." + (metricWorks ? "metricworks." : "tenant.") + challenge.state(),
                        Dates.moment(latest.at(), zone));
    }

    /** Newest first. */
    private Timeline timeline(ChallengeDetails challenge) {
        Timeline timeline = new Timeline(zone);
        Said statement = challenge.statement();
        boolean released = challenge.state() == ChallengeState.RELEASED;
        Instant until = challenge.heldUntil();
        if (until != null && !released) {
            timeline.event(Tone.NEUTRAL, Symbol.CHECK, until, "", t("instructions.challenge.said.over"));
        }
        if (statement != null) {
            said(
                    timeline,
                    released ? Tone.SUCCESS : Tone.DANGER,
                    statement,
                    t(released ? "instructions.challenge.said.released" : "instructions.challenge.said.ending"));
        }
        Said insistence = challenge.insistence();
        if (insistence != null) {
            said(timeline, Tone.INFO, insistence, t("instructions.challenge.said.insistence"));
        }
        said(
                timeline,
                Tone.WARNING,
                challenge.ground(),
                t("instructions.challenge.said.ground", String.valueOf(challenge.raisedAgainst())));
        return timeline;
    }

    private static void said(Timeline timeline, Tone tone, Said said, String what) {
        Paragraph words = new Paragraph(said.words());
        words.addClassName("prose");
        timeline.event(tone, Symbol.DOT, said.at(), said.by(), what, words);
    }

    private List<Component> buttons(ChallengeDetails challenge) {
        List<Component> buttons = new ArrayList<>();
        if (rights.has(Permission.INSTRUCTIONS_ACTIVATE) && challenge.state() == ChallengeState.OPEN) {
            buttons.add(new Button(t("instructions.insist"), click -> words(
                            challenge, "instructions.insist", "instructions.insisted", words -> desk.challenges()
                                    .insist(challenge.id(), challenge.version(), words))
                    .open()));
        }
        if (rights.has(Permission.INSTRUCTIONS_CHALLENGE)) {
            buttons.add(new Button(t("instructions.release"), click -> words(
                            challenge, "instructions.release", "instructions.released", words -> desk.challenges()
                                    .release(challenge.id(), challenge.version(), words))
                    .open()));
            if (challenge.state() == ChallengeState.INSISTED) {
                Button end = new Button(t("instructions.end-contract"), click -> words(
                                challenge,
                                "instructions.end-contract",
                                "instructions.end-contract.done",
                                words ->
                                        desk.challenges().openEndOfContract(challenge.id(), challenge.version(), words))
                        .dangerous()
                        .open());
                end.addThemeVariants(ButtonVariant.AURA_DANGER);
                buttons.add(end);
            }
        }
        return buttons;
    }

    private ConsequenceDialog words(ChallengeDetails challenge, String key, String doneKey, Consumer<String> action) {
        boolean insists = key.equals("instructions.insist");
        String title = key.equals("instructions.end-contract") ? t(key) : t(key + ".title", item(challenge));
        ConsequenceDialog dialog = new ConsequenceDialog(title, t(key + ".text"))
                .requireWords(
                        t(insists ? "instructions.insist.words" : "instructions.release.words"),
                        t(insists ? "instructions.insist.words.hint" : "instructions.words.hint"));
        return dialog.onConfirm(t(key), words -> {
            try {
                action.accept(words);
                Toasts.success(t(doneKey));
            } catch (Invalid invalid) {
                Refusal.show(dialog, invalid, Map.of());
                return;
            } catch (Stale | OptimisticLockingFailureException stale) {
                dialog.problem(t("instructions.stale.action"));
            }
            refresh.run();
        });
    }

    private String item(ChallengeDetails challenge) {
        return desk.sentences().item(challenge.item(), Texts.locale());
    }
}
