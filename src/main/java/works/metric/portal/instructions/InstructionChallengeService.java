package works.metric.portal.instructions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/**
 * What MetricWorks holds unlawful. It must say so at once (GDPR Art. 28(3), last sentence; clause 7.1(b) of 2021/915), and
 * from then on the item is held. The controller changes or withdraws the instruction, or insists; if it insists, MetricWorks
 * lets go or goes the way of clause 10.
 */
@Service
@Transactional
public class InstructionChallengeService {

    public static final int LONGEST_WORDS = 4_000;

    private static final Limit MOST = Limit.of(50);

    private final ChallengeRepository challenges;
    private final InstructionReading reading;
    private final Enactment enactment;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstructionChallengeService(
            ChallengeRepository challenges,
            InstructionReading reading,
            Enactment enactment,
            ApplicationEventPublisher events,
            Clock clock) {
        this.challenges = challenges;
        this.reading = reading;
        this.enactment = enactment;
        this.events = events;
        this.clock = clock;
    }

    /** All challenges of one instruction, the newest first. */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public List<ChallengeDetails> of(UUID instruction) {
        reading.find(instruction);
        return challenges.findByInstructionIdOrderByRaisedAtDescIdDesc(instruction).stream()
                .map(Challenge::details)
                .toList();
    }

    /** Those that hold something now, the longest first. */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public List<ChallengeDetails> holding() {
        return challenges.holding(MOST).stream().map(Challenge::details).toList();
    }

    /**
     * Says that MetricWorks holds an item of the version in force unlawful; it is held from this moment. Asking twice with
     * one id raises one challenge.
     *
     * @param seenVersion of the instruction
     * @throws Invalid without reasons, for what is not in force or not said in it, and for what is held already
     */
    @Requires(Permission.INSTRUCTIONS_CHALLENGE)
    public ChallengeDetails challenge(
            UUID id, UUID instruction, int version, long seenVersion, InstructionItem item, String ground) {
        String stated = words("ground", ground);
        Enactment.Open open = enactment.begin();
        ProcessingInstruction of = reading.find(instruction);
        Optional<Challenge> known = challenges.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        Stale.check(of, seenVersion);
        InstructionVersion active = enactment
                .inForce(instruction)
                .filter(one -> one.number() == version)
                .orElseThrow(() -> new Invalid("item", "instructions.rule.not-active"));
        if (!InstructionItem.of(active.content()).contains(item)) {
            throw new Invalid("item", "instructions.rule.no-item");
        }
        if (enactment.holding(instruction).stream().anyMatch(one -> one.item().equals(item))) {
            throw new Invalid("item", "instructions.rule.held-already");
        }
        Challenge raised = challenges.saveAndFlush(new Challenge(
                id, active, item, stated, open.at(), TenantScope.requireActor().name()));
        events.publishEvent(raised.raised(of.label()));
        enactment.hold(open, of, active, raised);
        return raised.details();
    }

    /**
     * The controller's written word that the item stays. Asking twice with the same words says them once.
     *
     * @throws Invalid without words, and when it is too late for them
     * @throws Stale also when somebody else insisted meanwhile: two positions are not one
     */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public ChallengeDetails insist(UUID id, long seenVersion, String words) {
        String stated = words("words", words);
        enactment.begin();
        Challenge challenge = find(id);
        if (challenge.isInsisted(stated)) {
            return challenge.details();
        }
        Stale.check(challenge, seenVersion);
        require(challenge, ChallengeState.OPEN);
        events.publishEvent(challenge.insist(stated, clock.instant(), by(), label(challenge)));
        return challenges.saveAndFlush(challenge).details();
    }

    /** MetricWorks lets go: the item may be processed again from this moment. */
    @Requires(Permission.INSTRUCTIONS_CHALLENGE)
    public ChallengeDetails release(UUID id, long seenVersion, String words) {
        String stated = words("words", words);
        Enactment.Open open = enactment.begin();
        Challenge challenge = find(id);
        if (challenge.isStated(ChallengeState.RELEASED, stated)) {
            return challenge.details();
        }
        Stale.check(challenge, seenVersion);
        require(challenge, ChallengeState.OPEN, ChallengeState.INSISTED, ChallengeState.ENDING_CONTRACT);
        ProcessingInstruction of = reading.find(challenge.instructionId());
        events.publishEvent(challenge.release(stated, open.at(), by(), of.label()));
        ChallengeDetails released = challenges.saveAndFlush(challenge).details();
        enactment.release(open, of, challenge, by(), stated);
        return released;
    }

    /**
     * MetricWorks states that it goes the way of clause 10 of 2021/915 to the contract's end, because the controller
     * insists. The item stays held.
     */
    @Requires(Permission.INSTRUCTIONS_CHALLENGE)
    public ChallengeDetails openEndOfContract(UUID id, long seenVersion, String words) {
        String stated = words("words", words);
        enactment.begin();
        Challenge challenge = find(id);
        if (challenge.isStated(ChallengeState.ENDING_CONTRACT, stated)) {
            return challenge.details();
        }
        Stale.check(challenge, seenVersion);
        require(challenge, ChallengeState.INSISTED);
        events.publishEvent(challenge.endContract(stated, clock.instant(), by(), label(challenge)));
        return challenges.saveAndFlush(challenge).details();
    }

    private static void require(Challenge challenge, ChallengeState... allowed) {
        if (!List.of(allowed).contains(challenge.state())) {
            throw new Invalid("words", "instructions.rule.challenge-over");
        }
    }

    private String label(Challenge challenge) {
        return reading.find(challenge.instructionId()).label();
    }

    private Challenge find(UUID id) {
        return challenges.findById(id).orElseThrow(NotFound::new);
    }

    private static String words(String field, String words) {
        String stated = words.strip();
        new Rules()
                .required(field, stated)
                .longest(field, stated, LONGEST_WORDS)
                .orThrow();
        return stated;
    }

    private static String by() {
        return TenantScope.requireActor().name();
    }
}
