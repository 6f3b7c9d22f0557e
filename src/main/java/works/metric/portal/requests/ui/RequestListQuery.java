package works.metric.portal.requests.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;

/** What the list's URL says. What cannot be read is as if it were not there. */
record RequestListQuery(RequestFilter filter, @Nullable String pageKey) {

    static final String SEARCH = "q";
    static final String STATE = "state";
    static final String TYPE = "type";
    static final String OVERDUE = "overdue";
    static final String SOURCE = "source";
    static final String MINE = "mine";
    static final String APP = "app";
    static final String PERSON = "person";
    static final String YES = "yes";
    static final String AFTER = "after";
    static final String BEFORE = "before";

    static RequestListQuery read(QueryParameters url) {
        RequestFilter filter = new RequestFilter(
                url.getSingleParameter(STATE)
                        .flatMap(value -> named(RequestState.class, value))
                        .orElse(null),
                url.getSingleParameter(TYPE)
                        .flatMap(value -> named(RequestType.class, value))
                        .orElse(null),
                url.getSingleParameter(SOURCE)
                        .flatMap(value -> named(RequestSource.class, value))
                        .orElse(null),
                url.getSingleParameter(OVERDUE).filter(YES::equals).isPresent(),
                url.getSingleParameter(MINE).filter(YES::equals).isPresent(),
                url.getSingleParameter(APP).orElse(null),
                url.getSingleParameter(SEARCH).orElse(null),
                url.getSingleParameter(PERSON).orElse(null));
        String key = url.getSingleParameter(AFTER)
                .or(() -> url.getSingleParameter(BEFORE))
                .orElse(null);
        return new RequestListQuery(filter, key);
    }

    /** As it stands in the URL: {@code in-progress}. */
    static String inUrl(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (inUrl(constant).equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
