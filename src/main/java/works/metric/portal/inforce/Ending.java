package works.metric.portal.inforce;

import java.time.Instant;

/**
 * The end of a contract, as far as systems obey it.
 *
 * @param at from when nothing may be processed any more
 * @param dataUntil until when it may be stored, and handed back, all the same
 */
record Ending(Instant at, Instant dataUntil) {

    boolean isOver(Instant now) {
        return !now.isBefore(at);
    }

    boolean isKept(Instant now) {
        return now.isBefore(dataUntil);
    }
}
