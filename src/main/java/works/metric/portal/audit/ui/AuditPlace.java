package works.metric.portal.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.NotFound;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.uikit.ViewAddress;

/** What the address says: the screen, its filters, its page, and the open entry. What it says badly counts as not said. */
record AuditPlace(
        Class<? extends Component> view,
        @Nullable String tenant,
        @Nullable UUID open,
        QueryParameters query) {

    static final String ACTION = "action";
    static final String ACTOR = "actor";
    static final String SUBJECT = "subject";
    static final String FROM = "from";
    static final String TO = "to";
    static final String PAGE = "after";

    static AuditPlace of(BeforeEnterEvent event, Class<? extends Component> view) {
        return new AuditPlace(
                view,
                event.getRouteParameters().get("tenant").orElse(null),
                event.getRouteParameters().get("id").map(AuditPlace::openId).orElse(null),
                event.getLocation().getQueryParameters());
    }

    AuditFilter filter() {
        return new AuditFilter(
                query.getSingleParameter(ACTION).filter(text -> !text.isBlank()).orElse(null),
                uuid(ACTOR).orElse(null),
                uuid(SUBJECT).orElse(null),
                day(FROM).orElse(null),
                day(TO).orElse(null));
    }

    @Nullable
    String key() {
        return query.getSingleParameter(PAGE).orElse(null);
    }

    /** The list with the filters it has now. */
    ViewAddress list() {
        return address(null).with(query);
    }

    /** An entry beside the list. */
    ViewAddress entry(UUID id) {
        return address(id).with(query);
    }

    /** The whole list with one filter alone. */
    ViewAddress only(String filter, UUID value) {
        return address(null).with(filter, value.toString());
    }

    ViewAddress everything() {
        return address(null);
    }

    Optional<UUID> uuid(String filter) {
        return query.getSingleParameter(filter).flatMap(AuditPlace::uuidIn);
    }

    private Optional<LocalDate> day(String filter) {
        return query.getSingleParameter(filter).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        });
    }

    private ViewAddress address(@Nullable UUID id) {
        Map<String, String> parameters = new HashMap<>();
        if (tenant != null) {
            parameters.put("tenant", tenant);
        }
        if (id != null) {
            parameters.put("id", id.toString());
        }
        return ViewAddress.of(view, new RouteParameters(parameters));
    }

    private static UUID openId(String text) {
        return uuidIn(text).orElseThrow(NotFound::new);
    }

    private static Optional<UUID> uuidIn(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
