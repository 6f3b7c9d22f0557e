package works.metric.portal.agreements.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days in the address of a screen. */
final class Days {

    private Days() {}

    /** What cannot be read counts as not given. */
    static LocalDate of(QueryParameters query, String name, LocalDate otherwise) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }
}
