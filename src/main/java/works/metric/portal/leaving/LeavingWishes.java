package works.metric.portal.leaving;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;
import works.metric.portal.catalogues.DataCategory;

/**
 * What the controller wants done with the data.
 *
 * @param choice null: not chosen yet
 * @param returned the categories to hand back; empty: all. What is not handed back is deleted all the same
 * @param format of what is handed back; null when nothing is
 * @param destination where to, in words; never a password
 */
public record LeavingWishes(
        @Nullable LeavingChoice choice,
        Set<DataCategory> returned,
        @Nullable ReturnFormat format,
        @Nullable String destination) {

    public static final int LONGEST_DESTINATION = 1_000;

    private static final int MOST_CATEGORIES = 100;

    public LeavingWishes {
        boolean returns = choice != null && choice.returns();
        returned = returns ? Collections.unmodifiableSet(new TreeSet<>(returned)) : Set.of();
        format = returns ? format : null;
        destination = returns && destination != null && !destination.isBlank() ? destination.strip() : null;
    }

    public static LeavingWishes delete() {
        return new LeavingWishes(LeavingChoice.DELETE, Set.of(), null, null);
    }

    Rules rules() {
        Rules rules = new Rules().required("choice", choice);
        if (choice != null && choice.returns()) {
            rules.required("format", format)
                    .required("destination", destination)
                    .longest("destination", destination, LONGEST_DESTINATION)
                    .check("returned", returned.size() <= MOST_CATEGORIES, "leaving.rule.categories", MOST_CATEGORIES);
        }
        return rules;
    }
}
