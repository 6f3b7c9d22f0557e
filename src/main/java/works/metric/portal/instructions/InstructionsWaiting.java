package works.metric.portal.instructions;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;
import works.metric.portal.uikit.Texts;

/** Drafts wait for whoever may put them in force. No law sets a date: until then nothing happens at all. */
@Component
class InstructionsWaiting implements WaitingSource {

    private static final int MOST = 10;

    private final InstructionService instructions;
    private final InstructionChallengeService challenges;
    private final InstructionSentences sentences;
    private final CurrentRights rights;

    InstructionsWaiting(
            InstructionService instructions,
            InstructionChallengeService challenges,
            InstructionSentences sentences,
            CurrentRights rights) {
        this.instructions = instructions;
        this.challenges = challenges;
        this.sentences = sentences;
        this.rights = rights;
    }

    @Override
    public List<WaitingItem> waiting() {
        boolean controller = rights.has(Permission.INSTRUCTIONS_ACTIVATE);
        boolean metricWorks = rights.has(Permission.INSTRUCTIONS_CHALLENGE);
        List<WaitingItem> items = new ArrayList<>();
        if (controller || metricWorks) {
            challenges.holding().stream()
                    .filter(one ->
                            one.state() == ChallengeState.OPEN && controller || one.state() == ChallengeState.INSISTED)
                    .map(this::challenge)
                    .forEach(items::add);
        }
        if (controller) {
            for (InstructionState waits : List.of(InstructionState.SUBMITTED, InstructionState.DRAFT)) {
                instructions.list(waits, null).items().stream()
                        .limit(MOST)
                        .map(InstructionsWaiting::draft)
                        .forEach(items::add);
            }
        }
        return items;
    }

    private WaitingItem challenge(ChallengeDetails challenge) {
        boolean open = challenge.state() == ChallengeState.OPEN;
        return new WaitingItem(
                open ? "instructions.waiting.challenge" : "instructions.waiting.insisted",
                List.of(
                        String.valueOf(challenge.instructionNumber()),
                        sentences.item(challenge.item(), Texts.locale())),
                null,
                open ? "instructions.waiting.you" : "instructions.waiting.metricworks",
                "instructions/" + challenge.instructionId());
    }

    private static WaitingItem draft(InstructionSummary draft) {
        boolean submitted = draft.upcomingState() == InstructionState.SUBMITTED;
        return new WaitingItem(
                submitted ? "instructions.waiting.SUBMITTED" : "instructions.waiting.draft",
                List.of(String.valueOf(draft.number()), draft.title(), String.valueOf(draft.draftVersion())),
                null,
                submitted ? "instructions.waiting.second" : "instructions.waiting.you",
                "instructions/" + draft.id());
    }
}
