package works.metric.portal.requests;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/**
 * Views of the list that people come back to: their own, and those of the whole tenant. A view keeps filters and no
 * request; whose requests were looked for is never kept.
 */
@Service
@Transactional
public class SavedViewService {

    /** Own ones of a person, and shared ones of a tenant. More would be a list to search. */
    public static final int MOST = 30;

    /** Characters of a name. */
    public static final int LONGEST_NAME = 60;

    private static final Limit ALL = Limit.of(MOST);
    /** Control characters, ends of lines, and what turns the direction of the words around it. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private final SavedViewRepository views;
    private final CurrentRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedViewService(SavedViewRepository views, CurrentRights rights, ApplicationEventPublisher events, Clock clock) {
        this.views = views;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** One's own by name, then the tenant's by name. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public List<SavedViewDetails> list() {
        UUID reader = TenantScope.requireActor().id();
        return Stream.concat(own(reader).stream(), shared().stream())
                .map(SavedView::details)
                .toList();
    }

    /**
     * Keeps filters under a name. The same id again returns what is stored.
     *
     * @param shared for everybody in the tenant, which takes {@link Permission#REQUESTS_VIEWS_SHARE}
     * @throws Invalid naming {@code name} or {@code filter}
     */
    @Requires(Permission.REQUESTS_VIEWS_SAVE)
    public SavedViewDetails save(UUID id, String name, RequestFilter filter, boolean shared) {
        Actor owner = TenantScope.requireActor();
        if (shared) {
            rights.require(Permission.REQUESTS_VIEWS_SHARE);
        }
        Optional<SavedView> known = views.findById(id);
        if (known.isPresent()) {
            return known.filter(view -> view.isFor(owner.id()))
                    .map(SavedView::details)
                    .orElseThrow(NotFound::new);
        }
        List<SavedView> beside = shared ? shared() : own(owner.id());
        new Rules()
                .check("filter", !FilterText.write(filter).isEmpty(), "requests.rule.view.empty")
                .check("filter", !filter.namesPerson(), "requests.rule.view.person")
                .check("filter", beside.size() < MOST, "requests.rule.view.most", MOST)
                .orThrow();
        SavedView view =
                views.saveAndFlush(new SavedView(id, name(name, id, beside), filter, shared, owner, clock.instant()));
        events.publishEvent(view.saved());
        return view.details();
    }

    /** @throws Invalid naming {@code name} */
    @Requires(Permission.REQUESTS_VIEWS_SAVE)
    public SavedViewDetails rename(UUID id, long seenVersion, String name) {
        SavedView view = change(id);
        String wanted = name(
                name,
                id,
                view.isShared() ? shared() : own(TenantScope.requireActor().id()));
        if (wanted.equals(view.details().name())) {
            return view.details();
        }
        Stale.check(view, seenVersion);
        SavedViewEvent event = view.rename(wanted);
        views.saveAndFlush(view);
        events.publishEvent(event);
        return view.details();
    }

    /** Takes it away, for everybody if it is shared; the requests stay as they are. */
    @Requires(Permission.REQUESTS_VIEWS_SAVE)
    public void remove(UUID id, long seenVersion) {
        SavedView view = change(id);
        Stale.check(view, seenVersion);
        views.delete(view);
        events.publishEvent(view.removed());
    }

    private SavedView change(UUID id) {
        UUID reader = TenantScope.requireActor().id();
        SavedView view = views.findById(id).filter(found -> found.isFor(reader)).orElseThrow(NotFound::new);
        if (view.isShared()) {
            rights.require(Permission.REQUESTS_VIEWS_SHARE);
        }
        return view;
    }

    private static String name(String typed, UUID id, List<SavedView> beside) {
        String name = typed.strip();
        new Rules()
                .required("name", name)
                .longest("name", name, LONGEST_NAME)
                .check("name", !UNSEEN.matcher(name).find(), "requests.rule.view.unseen")
                .check(
                        "name",
                        beside.stream()
                                .filter(other -> !other.getId().equals(id))
                                .noneMatch(other -> other.details().name().equalsIgnoreCase(name)),
                        "requests.rule.view.taken")
                .orThrow();
        return name;
    }

    private List<SavedView> own(UUID reader) {
        return views.findByOwnerIdAndSharedFalseOrderByNameAscIdAsc(reader, ALL);
    }

    private List<SavedView> shared() {
        return views.findBySharedTrueOrderByNameAscIdAsc(ALL);
    }
}
