package works.metric.portal.catalogues;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NoTenantInScope;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/** MetricWorks' catalogues: chosen from by every tenant, kept by MetricWorks' privacy officer. */
@Service
@Transactional
public class CatalogueService {

    /** Of one catalogue; nobody chooses well among more. */
    static final int MOST = 200;

    private final CatalogueEntryRepository entries;
    private final CatalogueWordingRepository wordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CatalogueService(
            CatalogueEntryRepository entries,
            CatalogueWordingRepository wordings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.wordings = wordings;
        this.events = events;
        this.clock = clock;
    }

    /** What can be chosen now, in MetricWorks' order. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<CatalogueEntryDetails> choices(Catalogue catalogue) {
        return entries.findByCatalogueOrderByPositionAscCodeAsc(catalogue, Limit.of(MOST)).stream()
                .filter(entry -> !entry.isRetired())
                .map(CatalogueEntry::details)
                .toList();
    }

    /**
     * What a field offers: what can be chosen now, and what was chosen before, though it is retired since.
     *
     * @param entry makes one of a code, such as {@code DataCategory::new}
     */
    @SignedIn
    @Transactional(readOnly = true)
    public <E extends CatalogueCode> List<E> offered(
            Catalogue catalogue, Function<String, E> entry, Collection<E> chosen) {
        Set<E> offered = new LinkedHashSet<>();
        choices(catalogue).forEach(one -> offered.add(entry.apply(one.code())));
        offered.addAll(chosen);
        return List.copyOf(offered);
    }

    /** Those of the codes that nobody may choose: unknown, or retired. For the rules of what is newly written. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<String> notOffered(Catalogue catalogue, Collection<? extends CatalogueCode> chosen) {
        Set<String> offered =
                choices(catalogue).stream().map(CatalogueEntryDetails::code).collect(Collectors.toSet());
        return chosen.stream()
                .map(CatalogueCode::name)
                .filter(code -> !offered.contains(code))
                .sorted()
                .toList();
    }

    /** All entries, retired ones too, in MetricWorks' order. */
    @Requires(Permission.CATALOGUES_EDIT)
    @Transactional(readOnly = true)
    public List<CatalogueEntryDetails> all(Catalogue catalogue) {
        return entries.findByCatalogueOrderByPositionAscCodeAsc(catalogue, Limit.of(MOST)).stream()
                .map(CatalogueEntry::details)
                .toList();
    }

    @Requires(Permission.CATALOGUES_EDIT)
    @Transactional(readOnly = true)
    public CatalogueEntryDetails byId(UUID id) {
        return find(id).details();
    }

    /** How the entry was called, the newest first. */
    @Requires(Permission.CATALOGUES_EDIT)
    @Transactional(readOnly = true)
    public List<WordingSince> history(UUID id) {
        find(id);
        return wordings.findByEntryOrderByNumberDesc(id).stream()
                .map(one -> new WordingSince(one.wording(), one.since()))
                .toList();
    }

    /**
     * Adds an entry at the end of its catalogue; asking twice with one id adds one.
     *
     * @param code capitals, digits and underscores; never given to another entry of the catalogue again
     * @throws Invalid naming each field and rule
     */
    @Requires(Permission.CATALOGUES_EDIT)
    public CatalogueEntryDetails add(UUID id, Catalogue catalogue, String code, Wording wording) {
        requirePlatform();
        wording.rules()
                .required("code", code)
                .check("code", CatalogueCode.SHAPE.matcher(code).matches(), "catalogues.rule.code")
                .orThrow();
        Optional<CatalogueEntry> known = entries.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        if (entries.findByCatalogueAndCode(catalogue, code).isPresent()) {
            throw new Invalid("code", "catalogues.rule.code-taken");
        }
        if (all(catalogue).size() >= MOST) {
            throw new Invalid("code", "catalogues.rule.full", MOST);
        }
        CatalogueEntry added = entries.saveAndFlush(
                new CatalogueEntry(id, catalogue, code, entries.lastPosition(catalogue) + 1, wording));
        wordings.save(added.current(clock.instant()));
        events.publishEvent(added.added());
        return added.details();
    }

    /** Says the same in better words; the former ones stay in the history. */
    @Requires(Permission.CATALOGUES_EDIT)
    public CatalogueEntryDetails reword(UUID id, long seenVersion, Wording wording) {
        requirePlatform();
        wording.rules().orThrow();
        CatalogueEntry entry = find(id);
        if (entry.wording().equals(wording)) {
            return entry.details();
        }
        check(entry, seenVersion);
        events.publishEvent(entry.reword(wording));
        entries.saveAndFlush(entry);
        wordings.save(entry.current(clock.instant()));
        return entry.details();
    }

    /** Offers it to nobody any more. What was said with it keeps its meaning. */
    @Requires(Permission.CATALOGUES_EDIT)
    public CatalogueEntryDetails retire(UUID id, long seenVersion) {
        requirePlatform();
        CatalogueEntry entry = find(id);
        if (entry.isRetired()) {
            return entry.details();
        }
        check(entry, seenVersion);
        events.publishEvent(entry.retire(clock.instant()));
        return entries.saveAndFlush(entry).details();
    }

    /** Offers it again. */
    @Requires(Permission.CATALOGUES_EDIT)
    public CatalogueEntryDetails restore(UUID id, long seenVersion) {
        requirePlatform();
        CatalogueEntry entry = find(id);
        if (!entry.isRetired()) {
            return entry.details();
        }
        check(entry, seenVersion);
        events.publishEvent(entry.restore());
        return entries.saveAndFlush(entry).details();
    }

    private CatalogueEntry find(UUID id) {
        return entries.findById(id).orElseThrow(NotFound::new);
    }

    private static void check(CatalogueEntry stored, long seenVersion) {
        if (stored.details().version() != seenVersion) {
            throw new Stale();
        }
    }

    private static void requirePlatform() {
        if (TenantScope.requireActor().tenant() != null) {
            throw new NoTenantInScope("A catalogue is written outside of any tenant");
        }
    }
}
