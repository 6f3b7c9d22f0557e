package works.metric.portal.inforce;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;

/**
 * "May I process these data for this purpose?" Whatever is named must be allowed; what is not named is not asked.
 *
 * @param app bundle id or store id; null: data of no app in particular
 * @param data categories, one at least
 * @param country where it would happen, ISO 3166-1 alpha-2
 * @param subprocessor the id of one that would do it
 * @param publishers whether the data would be shared with publishers
 */
public record Question(
        @Nullable String app,
        String purpose,
        SortedSet<String> data,
        @Nullable String country,
        @Nullable String subprocessor,
        boolean publishers) {

    private static final int LONGEST = 200;
    private static final int MOST = 50;

    public static Question of(
            @Nullable String app,
            @Nullable String purpose,
            @Nullable Collection<String> data,
            @Nullable String country,
            @Nullable String subprocessor,
            boolean publishers) {
        return new Question(
                blankAsNull(app),
                purpose == null ? "" : purpose.strip(),
                new TreeSet<>(data == null ? java.util.List.of() : data),
                blankAsNull(country),
                blankAsNull(subprocessor),
                publishers);
    }

    /** @throws works.metric.portal.access.Invalid with every broken rule */
    void check() {
        new Rules()
                .longest("app", app, LONGEST)
                .required("purpose", purpose)
                .longest("purpose", purpose, LONGEST)
                .required("data", data)
                .check("data", data.size() <= MOST, "inforce.rule.data", MOST)
                .check("data", data.stream().allMatch(one -> one.length() <= LONGEST), "rule.longest", LONGEST)
                .check("country", country == null || country.matches("[A-Z]{2}"), "inforce.rule.country")
                .longest("subprocessor", subprocessor, LONGEST)
                .orThrow();
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
