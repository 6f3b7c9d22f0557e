package works.metric.portal.subprocessors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import works.metric.portal.tenant.Contract.Authorisation;

/**
 * When a change takes effect for one tenant, counted from what happened to its notice.
 *
 * <p>The days of the notice are whole days in the tenant's time zone: the day of the sending does not count, the first is
 * the one after it, and the last one ends at midnight. Under general authorisation (clause 7.7(a), option 2 of Decision
 * (EU) 2021/915) the change takes effect with the day after the last, under specific authorisation (option 1) upon the
 * tenant's yes and never without; in neither case before the planned day, nor while an objection is open.
 *
 * @param noticeDays of the tenant's contract, as it was at the sending
 */
record NoticeTerms(Authorisation authorisation, int noticeDays, ZoneId zone, Instant toldAt, LocalDate plannedOn) {

    /** What the steps so far come to. */
    private static final class Course {
        private boolean objected;
        private boolean excluded;
        private boolean leaving;
        private @Nullable Instant consented;
        private @Nullable Instant released;
    }

    /** The last day on which the tenant may object. */
    LocalDate lastDay() {
        return LocalDate.ofInstant(toldAt, zone).plusDays(noticeDays);
    }

    Instant windowEnds() {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** @param steps in their order @return empty: not as things stand */
    Optional<Instant> effect(List<CourseStep> steps) {
        Course course = new Course();
        for (CourseStep step : steps) {
            Instant effect = effect(course);
            if (effect != null && !effect.isAfter(step.at())) {
                return Optional.of(effect);
            }
            take(course, step);
        }
        return Optional.ofNullable(effect(course));
    }

    /** How it stands at an instant, by the steps until then. */
    NoticeStanding standing(List<CourseStep> steps, Instant when) {
        List<CourseStep> until =
                steps.stream().filter(step -> !step.at().isAfter(when)).toList();
        Optional<Instant> effect = effect(until);
        if (effect.isPresent() && !effect.get().isAfter(when)) {
            return NoticeStanding.IN_EFFECT;
        }
        Course course = new Course();
        until.forEach(step -> take(course, step));
        if (course.excluded) {
            return NoticeStanding.EXCLUDED;
        }
        if (course.objected) {
            return course.leaving ? NoticeStanding.LEAVING : NoticeStanding.OBJECTED;
        }
        if (authorisation == Authorisation.SPECIFIC && course.consented == null) {
            return NoticeStanding.WAITS_FOR_YES;
        }
        return authorisation == Authorisation.GENERAL && when.isBefore(windowEnds())
                ? NoticeStanding.WINDOW_OPEN
                : NoticeStanding.COMING;
    }

    private static void take(Course course, CourseStep step) {
        switch (step.kind()) {
            case CONSENTED -> course.consented = step.at();
            case OBJECTED -> {
                course.objected = true;
                course.consented = null;
            }
            case ANSWERED_EXCLUSION -> course.excluded = true;
            case WITHDRAWN -> {
                course.objected = false;
                course.leaving = false;
                course.released = step.at();
            }
            case LEAVING -> course.leaving = true;
            case DELIVERED, READ, ANSWERED_ALTERNATIVE, ANSWERED_NONE -> {
                // On record only: what is in effect stays.
            }
        }
    }

    private @Nullable Instant effect(Course course) {
        if (course.excluded || course.objected) {
            return null;
        }
        Instant planned = plannedOn.atStartOfDay(zone).toInstant();
        if (authorisation == Authorisation.SPECIFIC) {
            return course.consented == null ? null : latest(planned, course.consented);
        }
        Instant silent = latest(planned, windowEnds());
        return course.released == null ? silent : latest(silent, course.released);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
