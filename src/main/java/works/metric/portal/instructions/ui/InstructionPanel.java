package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Timeline;
import works.metric.portal.uikit.Tone;

/** One open instruction: what it says now, what waits, and every version it ever had. */
class InstructionPanel {

    private final InstructionDetails instruction;
    private final InstructionAddress address;
    private final ZoneId zone;

    InstructionPanel(InstructionDetails instruction, InstructionAddress address, ZoneId zone) {
        this.instruction = instruction;
        this.address = address;
        this.zone = zone;
    }

    DetailHeader header(List<Component> actions) {
        InstructionVersionDetails leading = instruction.leading();
        DetailHeader header = new DetailHeader(InstructionWords.name(
                        instruction.number(), leading.content().title()))
                .withStatus(InstructionWords.badge(instruction.state()));
        return actions.isEmpty() ? header : header.withActions(actions.toArray(Component[]::new));
    }

    Component[] content() {
        List<Component> parts = new ArrayList<>();
        InstructionVersionDetails leading = instruction.leading();
        if (instruction.active().isPresent()) {
            instruction.draft().ifPresent(draft -> parts.add(waiting(leading, draft)));
        }
        parts.add(facts(leading));
        parts.add(new Section(t("instructions.text"), text(leading.content())));
        parts.add(versions());
        return parts.toArray(Component[]::new);
    }

    private Callout waiting(InstructionVersionDetails active, InstructionVersionDetails draft) {
        Anchor compare = new Anchor(
                address.compare(instruction.id(), active.number(), draft.number())
                        .href(),
                t("instructions.compare.link"));
        String number = String.valueOf(draft.number());
        return new Callout(
                        Tone.INFO,
                        t("instructions.draft-waits", number),
                        t("instructions.draft-waits.text", number, String.valueOf(active.number())))
                .withAction(compare);
    }

    private Section facts(InstructionVersionDetails version) {
        InstructionContent content = version.content();
        KeyFacts facts = new KeyFacts()
                .fact(t("instructions.version"), InstructionWords.version(version))
                .fact(t("instructions.purpose"), t("instructions.purpose.law"), new Paragraph(content.purpose()))
                .fact(t("instructions.data"), InstructionWords.data(content))
                .fact(t("instructions.subjects"), InstructionWords.subjects(content))
                .fact(
                        t("instructions.retention"),
                        t("instructions.retention.law"),
                        new Paragraph(InstructionWords.retention(content.retention())));
        Instant since = version.activatedAt();
        if (since != null && version.state() == InstructionState.ACTIVE) {
            facts.fact(t("instructions.in-force-since"), Moment.of(since, zone));
        }
        return new Section(t("instructions.facts"), facts);
    }

    private static Paragraph text(InstructionContent content) {
        Paragraph text = new Paragraph(content.text());
        text.addClassName("prose");
        return text;
    }

    private Section versions() {
        Timeline timeline = new Timeline(zone);
        instruction.versions().forEach(version -> add(timeline, version));
        Section section = new Section(t("instructions.versions"), timeline);
        int newest = instruction.versions().getFirst().number();
        return newest < 2
                ? section
                : section.withActions(new Anchor(
                        address.compare(instruction.id(), newest - 1, newest).href(), t("instructions.compare.link")));
    }

    /** Newest first: its end, its beginning, its draft. */
    private static void add(Timeline timeline, InstructionVersionDetails version) {
        String number = String.valueOf(version.number());
        Instant ended = version.endedAt();
        if (ended != null) {
            String reason = version.reason();
            Component[] why = reason == null ? new Component[0] : new Component[] {new Paragraph(reason)};
            boolean givenUp = version.state() == InstructionState.WITHDRAWN && version.activatedAt() == null;
            String what = givenUp ? "DISCARDED" : version.state().name();
            timeline.event(
                    Tone.NEUTRAL,
                    Symbol.CLOSE,
                    ended,
                    known(version.endedBy()),
                    t("instructions.happened." + what, number),
                    why);
        }
        Instant activated = version.activatedAt();
        if (activated != null) {
            timeline.event(
                    Tone.SUCCESS,
                    Symbol.CHECK,
                    activated,
                    known(version.activatedBy()),
                    t("instructions.happened.ACTIVE", number));
        }
        timeline.event(version.draftedAt(), version.draftedBy(), t("instructions.happened.DRAFT", number));
    }

    private static String known(@Nullable String name) {
        return name == null ? "" : name;
    }
}
