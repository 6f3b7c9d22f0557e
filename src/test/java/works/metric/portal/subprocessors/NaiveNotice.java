package works.metric.portal.subprocessors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of decision 017 told once more, as a person with a calendar would: quarter of an hour by quarter of an hour, by
 * what the tenant's clock on the wall shows. Shares nothing with the code that it is held against.
 */
final class NaiveNotice {

    /** What somebody does. */
    enum Verb {
        CONSENT,
        OBJECT,
        WITHDRAW,
        LEAVE,
        EXCLUDE,
        ANSWER
    }

    private final boolean general;
    private final int days;
    private final ZoneId zone;
    private final Instant told;
    private final LocalDate planned;
    private final List<String> course = new ArrayList<>();

    private Instant reached;
    private boolean objected;
    private boolean leaving;
    private boolean excluded;
    private boolean agreed;
    private @Nullable Instant since;

    NaiveNotice(boolean general, int days, ZoneId zone, Instant told, LocalDate planned) {
        this.general = general;
        this.days = days;
        this.zone = zone;
        this.told = told;
        this.planned = planned;
        this.reached = told;
        look(told);
    }

    /** Lives until that instant. */
    void until(Instant when) {
        while (!reached.isAfter(when)) {
            look(reached);
            Instant next = Instant.ofEpochSecond((reached.getEpochSecond() / 900 + 1) * 900);
            if (next.isAfter(when)) {
                break;
            }
            reached = next;
        }
        reached = when;
        look(when);
    }

    /** Whether somebody may do that at this instant. */
    boolean allows(Verb verb, Instant when) {
        until(when);
        return switch (verb) {
            case CONSENT -> !general && !agreed && !objected && !excluded && since == null;
            case OBJECT -> !objected && !excluded && since == null && (!general || wholeDays(when) < days);
            case WITHDRAW, EXCLUDE, ANSWER -> objected && !excluded;
            case LEAVE -> objected && !excluded && !leaving;
        };
    }

    /** Does it, without asking whether it is allowed. */
    void does(Verb verb, Instant when) {
        until(when);
        course.add(verb + "@" + when);
        switch (verb) {
            case CONSENT -> agreed = true;
            case OBJECT -> {
                objected = true;
                agreed = false;
            }
            case WITHDRAW -> {
                objected = false;
                leaving = false;
            }
            case LEAVE -> leaving = true;
            case EXCLUDE -> excluded = true;
            case ANSWER -> {
                // Words alone.
            }
        }
        look(when);
    }

    /** Whether the change counts for the tenant at an instant up to which it has lived. */
    boolean counts(Instant when) {
        return since != null && !since.isAfter(when);
    }

    boolean everCounts() {
        return since != null;
    }

    private void look(Instant now) {
        if (since != null || objected || excluded) {
            return;
        }
        boolean time = !wall(now).isBefore(planned);
        boolean say = general ? wholeDays(now) >= days && wall(now).isAfter(wall(told)) : agreed;
        if (time && say) {
            since = now;
        }
    }

    /** Whole days of the tenant's that lie between the telling and now, counted one by one. */
    private int wholeDays(Instant now) {
        int count = 0;
        LocalDate today = wall(now);
        for (LocalDate day = wall(told).plusDays(1); day.isBefore(today); day = day.plusDays(1)) {
            count++;
        }
        return count;
    }

    private LocalDate wall(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    @Override
    public String toString() {
        return (general ? "general " : "specific ") + days + " days " + zone + " told " + told + " planned " + planned
                + " " + course + " since " + since;
    }
}
