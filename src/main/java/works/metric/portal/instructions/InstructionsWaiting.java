package works.metric.portal.instructions;

import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;

/** Drafts wait for whoever may put them in force. No law sets a date: until then nothing happens at all. */
@Component
class InstructionsWaiting implements WaitingSource {

    private static final int MOST = 10;

    private final InstructionService instructions;
    private final CurrentRights rights;

    InstructionsWaiting(InstructionService instructions, CurrentRights rights) {
        this.instructions = instructions;
        this.rights = rights;
    }

    @Override
    public List<WaitingItem> waiting() {
        if (!rights.has(Permission.INSTRUCTIONS_ACTIVATE)) {
            return List.of();
        }
        return instructions.list(InstructionState.DRAFT, null).items().stream()
                .limit(MOST)
                .map(draft -> new WaitingItem(
                        "instructions.waiting.draft",
                        List.of(String.valueOf(draft.number()), draft.title(), String.valueOf(draft.draftVersion())),
                        null,
                        "instructions.waiting.you",
                        "instructions/" + draft.id()))
                .toList();
    }
}
