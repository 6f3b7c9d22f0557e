package works.metric.portal.instructions;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/**
 * Second persons, and versions that are decided and do not count yet. Whoever wrote on a version never approves it, with the
 * tenant's rule or without.
 */
@Service
@Transactional
public class InstructionApprovalService {

    private final Decisions decisions;
    private final ApprovalRuleRepository rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstructionApprovalService(
            Decisions decisions, ApprovalRuleRepository rules, ApplicationEventPublisher events, Clock clock) {
        this.decisions = decisions;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the draft to a second person. @throws Invalid without a reason for a version that replaces another */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    public InstructionDetails submit(UUID id, int version, long seenVersion, Activation activation) {
        return decisions.submit(id, version, seenVersion, activation);
    }

    /** Puts what was submitted in force, or schedules it. @throws Invalid to whoever wrote on it or submitted it */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public InstructionDetails approve(UUID id, int version, long seenVersion) {
        return decisions.approve(id, version, seenVersion);
    }

    /** Makes what was submitted a draft again. @throws Invalid without a reason */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    public InstructionDetails sendBack(UUID id, int version, long seenVersion, String reason) {
        return decisions.sendBack(id, version, seenVersion, reason);
    }

    /** Makes what was scheduled a draft again. @throws Invalid without a reason, and once it is in force */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public InstructionDetails cancelSchedule(UUID id, int version, long seenVersion, String reason) {
        return decisions.cancelSchedule(id, version, seenVersion, reason);
    }

    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public ApprovalRuleDetails rule() {
        return find().details();
    }

    /** From now on whoever writes an instruction does not put it in force. */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public ApprovalRuleDetails switchOn(long seenVersion) {
        ApprovalRule rule = find();
        if (rule.needsSecondPerson()) {
            return rule.details();
        }
        Stale.check(rule, seenVersion);
        events.publishEvent(rule.switchOn());
        return rules.saveAndFlush(rule).details();
    }

    /**
     * Takes the rule away in two steps: one person asks, another agrees. The rule holds until then.
     *
     * @throws Invalid to whoever asked
     */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public ApprovalRuleDetails switchOff(long seenVersion) {
        ApprovalRule rule = find();
        if (!rule.needsSecondPerson()) {
            return rule.details();
        }
        Stale.check(rule, seenVersion);
        Actor actor = TenantScope.requireActor();
        if (rule.isOffAskedBy(actor)) {
            throw new Invalid("state", "instructions.rule.own-wish");
        }
        events.publishEvent(rule.isOffAsked() ? rule.switchOff() : rule.askOff(actor, clock.instant()));
        return rules.saveAndFlush(rule).details();
    }

    /** The rule stays though somebody asked to take it away. */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public ApprovalRuleDetails keep(long seenVersion) {
        ApprovalRule rule = find();
        if (!rule.isOffAsked()) {
            return rule.details();
        }
        Stale.check(rule, seenVersion);
        events.publishEvent(rule.keep());
        return rules.saveAndFlush(rule).details();
    }

    private ApprovalRule find() {
        return rules.findById(TenantScope.requireActor().requireTenant().value())
                .orElseThrow();
    }
}
