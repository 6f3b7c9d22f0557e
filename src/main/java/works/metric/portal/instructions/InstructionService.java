package works.metric.portal.instructions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.catalogues.CatalogueService;

/** The instructions of one's own tenant. */
@Service
@Transactional
public class InstructionService {

    public static final int LONGEST_REASON = Activation.LONGEST_REASON;

    private final InstructionRepository instructions;
    private final InstructionVersionRepository versions;
    private final InstructionOpening opening;
    private final InstructionReading reading;
    private final Standing standing;
    private final Enactment enactment;
    private final Decisions decisions;
    private final CatalogueService catalogues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstructionService(
            InstructionRepository instructions,
            InstructionVersionRepository versions,
            InstructionOpening opening,
            InstructionReading reading,
            Standing standing,
            Enactment enactment,
            Decisions decisions,
            CatalogueService catalogues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.instructions = instructions;
        this.versions = versions;
        this.opening = opening;
        this.reading = reading;
        this.standing = standing;
        this.enactment = enactment;
        this.decisions = decisions;
        this.catalogues = catalogues;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The instructions, the newest first.
     *
     * @param state null: all; draft, submitted, scheduled: every one with such a version, also beside one in force; active:
     *     also those that are challenged
     * @param key of the page, null for the first
     */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public Page<InstructionSummary> list(@Nullable InstructionState state, @Nullable String key) {
        return reading.list(state, null, key);
    }

    /** As {@link #list(InstructionState, String)}. @param app null: all; else only those that name it */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public Page<InstructionSummary> list(@Nullable InstructionState state, @Nullable AppId app, @Nullable String key) {
        return reading.list(state, app, key);
    }

    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public InstructionDetails byId(UUID id) {
        return reading.details(reading.find(id));
    }

    /** Every version in force, by the instruction's number: what Annex II of the DPA is filled from. */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public List<InstructionVersionDetails> inForce() {
        return standing.at(clock.instant());
    }

    /**
     * Every version that was in force at that instant, by the instruction's number; from its second on, to its end. For a
     * later instant: as is planned now.
     */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public List<InstructionVersionDetails> inForceAt(Instant at) {
        return standing.at(at);
    }

    /** The apps that instructions of the tenant name, in order; of at most the newest {@value InstructionReading#MOST}. */
    @Requires(Permission.INSTRUCTIONS_READ)
    @Transactional(readOnly = true)
    public List<AppId> apps() {
        return reading.apps();
    }

    /**
     * Opens an instruction with its version 1 as a draft, under the tenant's next number. Asking twice with one id opens
     * one. Works in a transaction of its own.
     *
     * @throws Invalid naming each field and rule
     */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public InstructionDetails draft(UUID id, InstructionContent content) {
        content.check();
        return opening.open(id, content, () -> check(content, null));
    }

    /**
     * Drafts the next version beside the one in force, which stays in force.
     *
     * @throws Stale when there is such a draft already, with other words
     */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    public InstructionDetails draftNewVersion(UUID id, long seenVersion, InstructionContent content) {
        enactment.begin();
        ProcessingInstruction instruction = reading.find(id);
        Optional<InstructionVersion> open = reading.upcoming(id);
        if (open.isPresent() && open.get().content().equals(content)) {
            return reading.details(instruction);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion active =
                enactment.inForce(id).orElseThrow(() -> new Invalid("state", "instructions.rule.not-active"));
        if (open.isPresent()) {
            throw new Stale();
        }
        check(content, active.content());
        InstructionVersion draft = instruction.draft(content, clock.instant(), TenantScope.requireActor());
        events.publishEvent(instruction.drafted(draft, active.content()));
        instructions.saveAndFlush(instruction);
        versions.saveAndFlush(draft);
        return reading.details(instruction);
    }

    /** Rewrites the draft. @throws Invalid when there is none */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    public InstructionDetails editDraft(UUID id, long seenVersion, InstructionContent content) {
        ProcessingInstruction instruction = reading.find(id);
        Optional<InstructionVersion> draft = reading.one(InstructionState.DRAFT, id);
        check(content, draft.map(InstructionVersion::content).orElse(null));
        if (draft.isPresent() && draft.get().content().equals(content)) {
            return reading.details(instruction);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion open = draft.orElseThrow(() -> new Invalid("state", "instructions.rule.no-draft"));
        events.publishEvent(instruction.edit(open, content, clock.instant(), TenantScope.requireActor()));
        return reading.stored(instruction);
    }

    /**
     * Gives the draft up; an instruction that never was in force ends with it. Asking twice gives it up once.
     *
     * @throws Stale also when the draft has become something else meanwhile
     */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    public InstructionDetails discardDraft(UUID id, long seenVersion) {
        ProcessingInstruction instruction = reading.find(id);
        Optional<InstructionVersion> draft = reading.one(InstructionState.DRAFT, id);
        if (draft.isEmpty() && wasGivenUp(instruction)) {
            return reading.details(instruction);
        }
        Stale.check(instruction, seenVersion);
        InstructionVersion open = draft.orElseThrow(() -> new Invalid("state", "instructions.rule.no-draft"));
        events.publishEvent(instruction.discard(open, clock.instant(), actor()));
        return reading.stored(instruction);
    }

    /** Puts a first version in force at once; {@link #activate(UUID, int, long, Activation)} says more. */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public InstructionDetails activate(UUID id, int version, long seenVersion) {
        return decisions.activate(id, version, seenVersion, Activation.now());
    }

    /**
     * Puts the draft in force, now or later; the version that is in force then is superseded by it.
     *
     * @param version number of the draft that the person read
     * @throws Invalid without a reason for a version that replaces another, for an instant in the past, and where the
     *     tenant wants a second person
     * @throws Stale when anything of the instruction changed since it was read
     */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public InstructionDetails activate(UUID id, int version, long seenVersion, Activation activation) {
        return decisions.activate(id, version, seenVersion, activation);
    }

    /**
     * Takes the instruction out of force, with nothing in its place; what is drafted or scheduled goes with it. Final. Needs
     * no second person ever: it only ends what MetricWorks may do.
     *
     * @throws Invalid without a reason, and for one that is not in force
     */
    @Requires(Permission.INSTRUCTIONS_ACTIVATE)
    public InstructionDetails withdraw(UUID id, long seenVersion, String reason) {
        return decisions.withdraw(id, seenVersion, reason);
    }

    /** The newest version is a draft that was given up. */
    private boolean wasGivenUp(ProcessingInstruction instruction) {
        InstructionVersionDetails newest =
                reading.details(instruction).versions().getFirst();
        return newest.state() == InstructionState.WITHDRAWN && newest.activatedAt() == null;
    }

    /** @param before what stood there; entries of a catalogue that are retired since may stay */
    private void check(InstructionContent content, @Nullable InstructionContent before) {
        content.check();
        Rules rules = new Rules();
        offered(rules, "purposes", Catalogue.PURPOSES, content.terms().purposes(), purposes(before));
        offered(rules, "dataCategories", Catalogue.DATA, content.dataCategories(), data(before));
        offered(rules, "subjectCategories", Catalogue.SUBJECTS, content.subjectCategories(), subjects(before));
        rules.orThrow();
    }

    private void offered(
            Rules rules,
            String field,
            Catalogue catalogue,
            Set<? extends CatalogueCode> chosen,
            Set<? extends CatalogueCode> before) {
        List<? extends CatalogueCode> added =
                chosen.stream().filter(one -> !before.contains(one)).toList();
        List<String> unknown = added.isEmpty() ? List.of() : catalogues.notOffered(catalogue, added);
        rules.check(field, unknown.isEmpty(), "instructions.rule.not-offered", String.join(", ", unknown));
    }

    private static Set<? extends CatalogueCode> purposes(@Nullable InstructionContent before) {
        return before == null ? Set.of() : before.terms().purposes();
    }

    private static Set<? extends CatalogueCode> data(@Nullable InstructionContent before) {
        return before == null ? Set.of() : before.dataCategories();
    }

    private static Set<? extends CatalogueCode> subjects(@Nullable InstructionContent before) {
        return before == null ? Set.of() : before.subjectCategories();
    }

    private static String actor() {
        return TenantScope.requireActor().name();
    }
}
