package works.metric.portal.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NoTenantInScope;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.pdf.DpaTemplate;
import works.metric.portal.subprocessors.ProcessorProfile;

/**
 * The templates of the agreement: MetricWorks writes one at a time, publishes it for good, and asks every tenant to accept it
 * from a day on (GDPR Art. 28(3), 28(9)).
 */
@Service
@Transactional
public class AgreementTemplateService {

    private static final Limit MOST = Limit.of(200);

    private final TemplateDraftRepository drafts;
    private final PublishedTemplateRepository published;
    private final Templates templates;
    private final TemplateRules rules;
    private final TemplateRollOut rollOut;
    private final ProcessorProfile processor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AgreementTemplateService(
            TemplateDraftRepository drafts,
            PublishedTemplateRepository published,
            Templates templates,
            TemplateRules rules,
            TemplateRollOut rollOut,
            ProcessorProfile processor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.published = published;
        this.templates = templates;
        this.rules = rules;
        this.rollOut = rollOut;
        this.processor = processor;
        this.events = events;
        this.clock = clock;
    }

    /** All published ones, the newest first; the last is the one that came with the program. */
    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    @Transactional(readOnly = true)
    public List<TemplateDetails> list() {
        List<TemplateDetails> all = new ArrayList<>();
        int offered = offered();
        published.findAllByOrderByNumberDesc(MOST).forEach(one -> all.add(one.details(state(one.number(), offered))));
        all.add(builtIn(offered));
        return List.copyOf(all);
    }

    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    @Transactional(readOnly = true)
    public TemplateDetails byNumber(int number) {
        int offered = offered();
        return number == DpaOutline.BUILT_IN
                ? builtIn(offered)
                : published
                        .findByNumber(number)
                        .map(one -> one.details(state(number, offered)))
                        .orElseThrow(NotFound::new);
    }

    /** The one that is being written; empty when none is. */
    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    @Transactional(readOnly = true)
    public Optional<TemplateDraftDetails> draft() {
        return drafts.findFirstByState(DraftState.OPEN).map(this::details);
    }

    /** Today where MetricWorks is: the first day on which a template can be rolled out. */
    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), processor.timeZone());
    }

    /**
     * Begins the next one, which says at first what the latest says. Asked twice with one id, it begins once.
     *
     * @throws Invalid while another one is open
     */
    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    public TemplateDraftDetails start(UUID id) {
        requirePlatform();
        Optional<TemplateDraft> known = drafts.findById(id);
        if (known.isPresent()) {
            return details(known.get());
        }
        if (drafts.findFirstByState(DraftState.OPEN).isPresent()) {
            throw new Invalid("state", "agreements.rule.template-open");
        }
        try {
            TemplateDraft draft = drafts.saveAndFlush(new TemplateDraft(
                    id, templates.latest(), TenantScope.requireActor().name(), now()));
            events.publishEvent(draft.started());
            return details(draft);
        } catch (DataIntegrityViolationException atOnce) {
            throw new Invalid("state", "agreements.rule.template-open");
        }
    }

    /**
     * Says what the template is to say, as a whole. The same again changes nothing.
     *
     * @throws Invalid naming each field and rule
     * @throws Stale when somebody else has written meanwhile
     */
    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    public TemplateDraftDetails edit(UUID id, long seenVersion, NewTemplate wanted) {
        requirePlatform();
        NewTemplate stripped = wanted.stripped();
        rules.of(stripped).orThrow();
        TemplateDraft draft = seen(id, seenVersion);
        events.publishEvent(
                draft.edit(stripped, before(draft), TenantScope.requireActor().name(), now()));
        return details(drafts.saveAndFlush(draft));
    }

    /** Gives it up. Its number goes to the next. */
    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    public void discard(UUID id, long seenVersion) {
        requirePlatform();
        if (find(id).is(DraftState.DISCARDED)) {
            return;
        }
        TemplateDraft draft = seen(id, seenVersion);
        events.publishEvent(draft.discard());
        drafts.saveAndFlush(draft);
    }

    /**
     * Freezes it with all its words. From the day on every tenant is asked to accept it, and told so by a job that is
     * written in this transaction; what is in force stays in force until then. Published again, it is the same one.
     *
     * @throws Invalid without a note in both languages, without any change, and for a day that has passed
     * @throws Stale when somebody else has written meanwhile
     */
    @Requires(Permission.AGREEMENT_TEMPLATES_EDIT)
    public TemplateDetails publish(UUID id, long seenVersion, @Nullable LocalDate rollOutOn) {
        requirePlatform();
        Optional<PublishedTemplate> known = published.findById(id);
        if (known.isPresent()) {
            return byNumber(known.get().number());
        }
        TemplateDraft draft = seen(id, seenVersion);
        TemplateDraftDetails words = details(draft);
        publishable(words, rollOutOn).orThrow();
        Instant now = now();
        LocalDate day = rollOutOn == null ? today() : rollOutOn;
        Instant begins = day.atStartOfDay(processor.timeZone()).toInstant();
        Instant at = begins.isAfter(now) ? begins : now;
        draft.publish();
        drafts.saveAndFlush(draft);
        PublishedTemplate template = published.saveAndFlush(
                new PublishedTemplate(words, day, at, TenantScope.requireActor().name(), now));
        events.publishEvent(template.published());
        rollOut.schedule(template);
        return byNumber(template.number());
    }

    private Rules publishable(TemplateDraftDetails draft, @Nullable LocalDate rollOutOn) {
        DpaTemplate words = draft.words();
        DpaTemplate before = draft.before();
        // The first one names no binding language, so that to name one is a change.
        boolean changed = before.number() == DpaOutline.BUILT_IN
                || !words.clauses().equals(before.clauses())
                || !words.additions().equals(before.additions())
                || !words.binding().equals(before.binding());
        LocalDate former = published
                .findByNumber(before.number())
                .map(PublishedTemplate::rollOutOn)
                .orElse(LocalDate.MIN);
        return rules.of(new NewTemplate(
                        words.binding(), draft.noteEnglish(), draft.noteBokmal(), words.clauses(), words.additions()))
                .required("noteEnglish", draft.noteEnglish())
                .required("noteBokmal", draft.noteBokmal())
                .check("clauses", changed, "agreements.rule.template-same")
                .required("rollOutOn", rollOutOn)
                .check("rollOutOn", rollOutOn == null || !rollOutOn.isBefore(today()), "agreements.rule.template-past")
                .check("rollOutOn", rollOutOn == null || !rollOutOn.isBefore(former), "agreements.rule.template-order");
    }

    private TemplateDraftDetails details(TemplateDraft draft) {
        return draft.details(before(draft));
    }

    private DpaTemplate before(TemplateDraft draft) {
        return templates.words(draft.basedOn());
    }

    private int offered() {
        return templates
                .rolledOut(clock.instant())
                .map(PublishedTemplate::number)
                .orElse(DpaOutline.BUILT_IN);
    }

    private TemplateDetails builtIn(int offered) {
        return new TemplateDetails(
                DpaOutline.BUILT_IN,
                state(DpaOutline.BUILT_IN, offered),
                null,
                null,
                templates.words(DpaOutline.BUILT_IN));
    }

    private static TemplateState state(int number, int offered) {
        return number > offered
                ? TemplateState.PUBLISHED
                : number == offered ? TemplateState.ROLLED_OUT : TemplateState.SUPERSEDED;
    }

    private TemplateDraft seen(UUID id, long seenVersion) {
        TemplateDraft draft = find(id);
        if (draft.version() != seenVersion) {
            throw new Stale();
        }
        return draft;
    }

    private TemplateDraft find(UUID id) {
        return drafts.findById(id).orElseThrow(NotFound::new);
    }

    /** In the precision of the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requirePlatform() {
        Actor actor = TenantScope.requireActor();
        if (actor.tenant() != null) {
            throw new NoTenantInScope("A template is written outside of any tenant");
        }
    }
}
