package works.metric.portal.instructions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NoTenantInScope;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.catalogues.CatalogueService;

/**
 * What an instruction can be started from: kept by MetricWorks' privacy officer, offered to every tenant. A template binds
 * nobody: it is copied into a draft, and what counts is what the controller then says.
 */
@Service
@Transactional
public class InstructionTemplateService {

    /** Nobody chooses well among more. */
    static final int MOST = 50;

    private final InstructionTemplateRepository templates;
    private final CatalogueService catalogues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InstructionTemplateService(
            InstructionTemplateRepository templates,
            CatalogueService catalogues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.catalogues = catalogues;
        this.events = events;
        this.clock = clock;
    }

    /** What a new draft can begin with, in MetricWorks' order. */
    @Requires(Permission.INSTRUCTIONS_DRAFT)
    @Transactional(readOnly = true)
    public List<InstructionTemplateDetails> offered() {
        CatalogueOffer offer = CatalogueOffer.of(catalogues);
        return inOrder().stream()
                .filter(template -> !template.isRetired())
                .map(template -> details(template, offer))
                .toList();
    }

    /** All templates, retired ones too, in MetricWorks' order. */
    @Requires(Permission.CATALOGUES_EDIT)
    @Transactional(readOnly = true)
    public List<InstructionTemplateDetails> all() {
        CatalogueOffer offer = CatalogueOffer.of(catalogues);
        return inOrder().stream().map(template -> details(template, offer)).toList();
    }

    @Requires(Permission.CATALOGUES_EDIT)
    @Transactional(readOnly = true)
    public InstructionTemplateDetails byId(UUID id) {
        return details(find(id));
    }

    /**
     * Adds a template at the end; asking twice with one id adds one.
     *
     * @throws Invalid naming each field and rule
     */
    @Requires(Permission.CATALOGUES_EDIT)
    public InstructionTemplateDetails add(UUID id, TemplateContent content) {
        requirePlatform();
        check(content);
        Optional<InstructionTemplate> known = templates.findById(id);
        if (known.isPresent()) {
            return details(known.get());
        }
        int stored = inOrder().size();
        if (stored >= MOST) {
            throw new Invalid("english", "instructions.templates.rule.full", MOST);
        }
        InstructionTemplate added = templates.saveAndFlush(new InstructionTemplate(id, stored + 1, content));
        events.publishEvent(added.added());
        return details(added);
    }

    /**
     * Rewrites a template, for drafts that begin from now on.
     *
     * @throws Invalid naming each field and rule; also for what it named before, where a catalogue offers it no more
     */
    @Requires(Permission.CATALOGUES_EDIT)
    public InstructionTemplateDetails change(UUID id, long seenVersion, TemplateContent content) {
        requirePlatform();
        InstructionTemplate template = find(id);
        check(content);
        if (template.content().equals(content)) {
            return details(template);
        }
        check(template, seenVersion);
        events.publishEvent(template.change(content));
        return details(templates.saveAndFlush(template));
    }

    /** Offers it to nobody any more. Drafts that began with it stay as they are. */
    @Requires(Permission.CATALOGUES_EDIT)
    public InstructionTemplateDetails retire(UUID id, long seenVersion) {
        requirePlatform();
        InstructionTemplate template = find(id);
        if (template.isRetired()) {
            return details(template);
        }
        check(template, seenVersion);
        events.publishEvent(template.retire(clock.instant()));
        return details(templates.saveAndFlush(template));
    }

    /** Offers it again. */
    @Requires(Permission.CATALOGUES_EDIT)
    public InstructionTemplateDetails restore(UUID id, long seenVersion) {
        requirePlatform();
        InstructionTemplate template = find(id);
        if (!template.isRetired()) {
            return details(template);
        }
        check(template, seenVersion);
        events.publishEvent(template.restore());
        return details(templates.saveAndFlush(template));
    }

    /**
     * Gives it another place among all templates; those between move up or down by one. Asking twice moves it once.
     *
     * @param place from 1
     */
    @Requires(Permission.CATALOGUES_EDIT)
    public InstructionTemplateDetails place(UUID id, long seenVersion, int place) {
        requirePlatform();
        InstructionTemplate template = find(id);
        List<InstructionTemplate> order = new ArrayList<>(inOrder());
        new Rules().range("place", place, 1, order.size()).orThrow();
        int before = order.indexOf(template) + 1;
        if (before == place) {
            return details(template);
        }
        check(template, seenVersion);
        order.remove(template);
        order.add(place - 1, template);
        IntStream.range(0, order.size()).forEach(index -> order.get(index).stand(index + 1));
        events.publishEvent(template.moved(before, place));
        return details(templates.saveAndFlush(template));
    }

    private List<InstructionTemplate> inOrder() {
        return templates.findByOrderByPositionAscIdAsc(Limit.of(MOST));
    }

    private InstructionTemplate find(UUID id) {
        return templates.findById(id).orElseThrow(NotFound::new);
    }

    private InstructionTemplateDetails details(InstructionTemplate template) {
        return details(template, CatalogueOffer.of(catalogues));
    }

    private static InstructionTemplateDetails details(InstructionTemplate template, CatalogueOffer offer) {
        return template.details(offer.lacks(template.content().named()));
    }

    private void check(TemplateContent content) {
        CatalogueOffer offer = CatalogueOffer.of(catalogues);
        Rules rules = content.rules();
        offered(rules, "purposes", offer, content.terms().purposes());
        offered(rules, "dataCategories", offer, content.dataCategories());
        offered(rules, "subjectCategories", offer, content.subjectCategories());
        rules.orThrow();
    }

    private static void offered(
            Rules rules, String field, CatalogueOffer offer, Collection<? extends CatalogueCode> chosen) {
        List<CatalogueCode> lacking = offer.lacks(chosen);
        String codes = lacking.stream().map(CatalogueCode::name).sorted().collect(Collectors.joining(", "));
        rules.check(field, lacking.isEmpty(), "instructions.rule.not-offered", codes);
    }

    private static void check(InstructionTemplate stored, long seenVersion) {
        if (stored.version() != seenVersion) {
            throw new Stale();
        }
    }

    private static void requirePlatform() {
        if (TenantScope.requireActor().tenant() != null) {
            throw new NoTenantInScope("A template is written outside of any tenant");
        }
    }
}
