package works.metric.portal.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;
import works.metric.portal.requests.IdentityFormat;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestType;

/** Makes a request of a row. What the request itself must fulfil is checked later, where requests are recorded. */
final class RowReading {

    private static final int LONGEST_ID = 200;

    private RowReading() {}

    /** @throws Invalid naming the columns, as their headers say them */
    static NewRequest read(FileRow row, ZoneId zone) {
        Rules rules = new Rules();
        RequestType type = named(rules, RequestType.class, row, ImportColumn.TYPE, null);
        Regulation regulation = named(rules, Regulation.class, row, ImportColumn.REGULATION, null);
        IdentityType identity = named(rules, IdentityType.class, row, ImportColumn.IDENTITY_TYPE, null);
        IdentityFormat format =
                named(rules, IdentityFormat.class, row, ImportColumn.IDENTITY_FORMAT, IdentityFormat.RAW);
        Instant submitted = submitted(rules, row, zone);
        String value = row.get(ImportColumn.IDENTITY_VALUE);
        rules.required(ImportColumn.IDENTITY_VALUE.header(), value);
        rules.longest(ImportColumn.SUBJECT_REQUEST_ID.header(), row.get(ImportColumn.SUBJECT_REQUEST_ID), LONGEST_ID);
        rules.orThrow();
        if (type == null || regulation == null || identity == null || format == null || submitted == null) {
            throw new IllegalStateException("A broken rule was not told");
        }
        return new NewRequest(
                type,
                regulation,
                RequestSource.CSV,
                submitted,
                List.of(new NewIdentity(identity, format, value)),
                blankAsNone(row.get(ImportColumn.APP)),
                blankAsNone(row.get(ImportColumn.NOTE)));
    }

    private static @Nullable Instant submitted(Rules rules, FileRow row, ZoneId zone) {
        String time = row.get(ImportColumn.SUBMITTED_TIME);
        String day = row.get(ImportColumn.SUBMITTED_ON);
        String column = (time.isEmpty() ? ImportColumn.SUBMITTED_ON : ImportColumn.SUBMITTED_TIME).header();
        rules.check(column, time.isEmpty() != day.isEmpty(), "exchange.row.one-time");
        if (time.isEmpty() == day.isEmpty()) {
            return null;
        }
        try {
            return time.isEmpty()
                    ? LocalDate.parse(day).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(time.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException unreadable) {
            rules.check(column, false, time.isEmpty() ? "exchange.row.day" : "exchange.row.time");
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E named(
            Rules rules, Class<E> type, FileRow row, ImportColumn column, @Nullable E otherwise) {
        String value = row.get(column);
        if (value.isEmpty() && otherwise != null) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        rules.required(column.header(), value).check(column.header(), false, "exchange.row.one-of", choices(type));
        return null;
    }

    private static String choices(Class<? extends Enum<?>> type) {
        return String.join(
                ", ",
                List.of(type.getEnumConstants()).stream()
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static @Nullable String blankAsNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
