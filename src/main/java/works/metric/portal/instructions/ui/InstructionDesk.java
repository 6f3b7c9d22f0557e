package works.metric.portal.instructions.ui;

import org.springframework.stereotype.Component;
import works.metric.portal.instructions.InstructionApprovalService;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionService;

/** What the screens of one instruction work with. */
@Component
record InstructionDesk(
        InstructionService instructions,
        InstructionApprovalService approval,
        InstructionChallengeService challenges,
        InstructionSentences sentences) {}
