package works.metric.portal.isolation;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of the matrix: how a method is tried with the ids of somebody else. */
record Row(Kind kind, Function<Targets, @Nullable Object> call) {

    enum Kind {
        /** About one thing, which for the attacker is not there. */
        THING,
        /** Takes ids as a filter: the list must be the same as for ids of nobody. */
        FILTER,
        /** Takes a page's key of somebody else: own rows may come. */
        PAGE,
        /** Makes something under an id of somebody else: at home it may become the attacker's own. */
        NEW,
        /** Takes nothing of a tenant, so it may give what is one's own. */
        OWN,
        /** The record of the organisations, which MetricWorks' people read and nobody else. */
        REGISTER,
        /** A tenant's agreement on a template, which MetricWorks' privacy officer reads and the tenant's audit tells of. */
        AGREEMENT
    }
}
