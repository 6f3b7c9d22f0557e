package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.instructions.VersionPath;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Timeline;
import works.metric.portal.uikit.Tone;

/** One open instruction: what it says now, what waits, and every version it ever had. */
class InstructionPanel {

    private final InstructionDetails instruction;
    private final InstructionDesk desk;
    private final InstructionAddress address;
    private final ZoneId zone;

    InstructionPanel(InstructionDetails instruction, InstructionDesk desk, InstructionAddress address, ZoneId zone) {
        this.instruction = instruction;
        this.desk = desk;
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

    /** @param challenges null: there are none */
    Component[] content(@Nullable Component challenges) {
        List<Component> parts = new ArrayList<>();
        InstructionVersionDetails leading = instruction.leading();
        instruction.upcoming().ifPresent(version -> waiting(version).ifPresent(parts::add));
        if (challenges != null) {
            parts.add(challenges);
        }
        parts.add(facts(leading));
        parts.add(sentences(leading));
        if (!leading.content().text().isBlank()) {
            parts.add(new Section(t("instructions.text"), text(leading.content())));
        }
        parts.add(versions());
        return parts.toArray(Component[]::new);
    }

    private Optional<Callout> waiting(InstructionVersionDetails upcoming) {
        String number = String.valueOf(upcoming.number());
        VersionPath path = upcoming.path();
        Optional<InstructionVersionDetails> active = instruction.active();
        Callout callout =
                switch (upcoming.state()) {
                    case SUBMITTED ->
                        new Callout(
                                Tone.INFO,
                                t("instructions.submitted-waits", number),
                                t("instructions.submitted-waits.text", known(path.submittedBy())));
                    case SCHEDULED ->
                        new Callout(
                                Tone.INFO,
                                t(
                                        "instructions.scheduled-waits",
                                        number,
                                        Dates.moment(Objects.requireNonNull(path.wantedAt()), zone)),
                                t("instructions.scheduled-waits.text"));
                    default ->
                        path.sentBackReason() != null
                                ? new Callout(
                                        Tone.WARNING,
                                        t("instructions.sent-back-note", known(path.sentBackBy())),
                                        path.sentBackReason())
                                : active.map(now -> new Callout(
                                                Tone.INFO,
                                                t("instructions.draft-waits", number),
                                                t(
                                                        "instructions.draft-waits.text",
                                                        number,
                                                        String.valueOf(now.number()))))
                                        .orElse(null);
                };
        if (callout == null) {
            return Optional.empty();
        }
        active.ifPresent(now -> callout.withAction(new Anchor(
                address.compare(instruction.id(), now.number(), upcoming.number())
                        .href(),
                t("instructions.compare.link"))));
        return Optional.of(callout);
    }

    private Section facts(InstructionVersionDetails version) {
        InstructionContent content = version.content();
        KeyFacts facts = new KeyFacts()
                .fact(t("instructions.version"), InstructionWords.version(version))
                .fact(t("instructions.apps"), InstructionWords.apps(content));
        Instant since = version.activatedAt();
        if (since != null && version.state().isInForce()) {
            facts.fact(t("instructions.in-force-since"), Moment.of(since, zone));
        }
        if (!version.held().isEmpty()) {
            facts.fact(
                    t("instructions.held"),
                    version.held().stream()
                            .map(item -> desk.sentences().item(item, Texts.locale()))
                            .sorted()
                            .collect(Collectors.joining("; ")));
        }
        return new Section(t("instructions.facts"), facts);
    }

    private Section sentences(InstructionVersionDetails version) {
        UnorderedList list = new UnorderedList();
        list.addClassName("instruction-sentences");
        desk.sentences().of(version.content(), Texts.locale()).forEach(sentence -> list.add(new ListItem(sentence)));
        return new Section(t("instructions.sentences"), list).withLead(t("instructions.sentences.lead"));
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
            boolean givenUp = version.state() == InstructionState.WITHDRAWN && version.activatedAt() == null;
            String what = givenUp ? "DISCARDED" : version.state().name();
            timeline.event(
                    Tone.NEUTRAL,
                    Symbol.CLOSE,
                    ended,
                    known(version.endedBy()),
                    t("instructions.happened." + what, number),
                    why(reason));
        }
        Instant activated = version.activatedAt();
        if (activated != null) {
            timeline.event(
                    Tone.SUCCESS,
                    Symbol.CHECK,
                    activated,
                    known(version.activatedBy()),
                    t("instructions.happened.ACTIVE", number),
                    why(version.path().changeReason()));
        }
        VersionPath path = version.path();
        if (path.approvedAt() != null) {
            timeline.event(path.approvedAt(), known(path.approvedBy()), t("instructions.happened.APPROVED", number));
        }
        if (path.submittedAt() != null) {
            timeline.event(path.submittedAt(), known(path.submittedBy()), t("instructions.happened.SUBMITTED", number));
        }
        timeline.event(version.draftedAt(), version.draftedBy(), t("instructions.happened.DRAFT", number));
    }

    private static Component[] why(@Nullable String reason) {
        return reason == null ? new Component[0] : new Component[] {new Paragraph(reason)};
    }

    private static String known(@Nullable String name) {
        return name == null ? "" : name;
    }
}
