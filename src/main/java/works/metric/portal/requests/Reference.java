package works.metric.portal.requests;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number people use for a case: R-2026-0007. Runs per tenant and year. */
record Reference(int year, int number) {

    private static final Pattern TYPED = Pattern.compile("(?:[Rr]-?)?(?:(\\d{4})-)?(\\d{1,9})");

    /** What somebody may have meant. @param year null when none was typed */
    record Wanted(@Nullable Integer year, int number) {}

    static @Nullable Wanted read(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            return null;
        }
        String year = matcher.group(1);
        return new Wanted(year == null ? null : Integer.valueOf(year), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return "R-%d-%04d".formatted(year, number);
    }
}
