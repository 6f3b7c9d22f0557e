package works.metric.portal.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingState;

/** What is said of the end of a contract on a day of its own, and whether it is still so when the day has come. */
enum LeavingReminder {
    /** Until the end another choice can be made. */
    SOON(NoticeKind.LEAVING_SOON, false, 7) {
        @Override
        LocalDate day(LeavingDetails leaving) {
            return leaving.plan().endsOn();
        }

        @Override
        boolean holds(LeavingDetails leaving, ZoneId zone, Instant now) {
            return !leaving.isOver(now);
        }
    },
    ENDED(NoticeKind.LEAVING_ENDED, false, 0) {
        @Override
        LocalDate day(LeavingDetails leaving) {
            return leaving.plan().endsOn();
        }

        @Override
        boolean holds(LeavingDetails leaving, ZoneId zone, Instant now) {
            return leaving.isOver(now) && leaving.state() == LeavingState.GIVEN;
        }
    },
    CLOSE_14(NoticeKind.LEAVING_CLOSES_SOON, false, 14) {
        @Override
        LocalDate day(LeavingDetails leaving) {
            return leaving.plan().closesOn();
        }

        /** Not beside the last one, after a time in which nothing could be sent. */
        @Override
        boolean holds(LeavingDetails leaving, ZoneId zone, Instant now) {
            return now.isBefore(CLOSE_3.at(leaving, zone));
        }
    },
    CLOSE_3(NoticeKind.LEAVING_CLOSES_NOW, false, 3) {
        @Override
        LocalDate day(LeavingDetails leaving) {
            return leaving.plan().closesOn();
        }

        @Override
        boolean holds(LeavingDetails leaving, ZoneId zone, Instant now) {
            return now.isBefore(CLOSED.at(leaving, zone));
        }
    },
    CLOSED(NoticeKind.LEAVING_CLOSED, false, 0) {
        @Override
        LocalDate day(LeavingDetails leaving) {
            return leaving.plan().closesOn();
        }

        @Override
        boolean holds(LeavingDetails leaving, ZoneId zone, Instant now) {
            return !now.isBefore(at(leaving, zone));
        }
    },
    STAFF_ENDED(NoticeKind.LEAVING_STAFF_ENDED, true, 0) {
        @Override
        LocalDate day(LeavingDetails leaving) {
            return ENDED.day(leaving);
        }

        @Override
        boolean holds(LeavingDetails leaving, ZoneId zone, Instant now) {
            return ENDED.holds(leaving, zone, now);
        }
    },
    /** The deletion is due, and nothing is certified. */
    STAFF_DUE(NoticeKind.LEAVING_STAFF_DUE, true, 7) {
        @Override
        LocalDate day(LeavingDetails leaving) {
            return leaving.plan().deleteBy();
        }

        @Override
        boolean holds(LeavingDetails leaving, ZoneId zone, Instant now) {
            return leaving.state() == LeavingState.GIVEN;
        }
    };

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final NoticeKind kind;
    private final boolean staff;
    private final int daysBefore;

    LeavingReminder(NoticeKind kind, boolean staff, int daysBefore) {
        this.kind = kind;
        this.staff = staff;
        this.daysBefore = daysBefore;
    }

    /** The day that it is about. When that is another by now, it is overtaken. */
    abstract LocalDate day(LeavingDetails leaving);

    /** Whether it is still true, of a notice that stands. */
    abstract boolean holds(LeavingDetails leaving, ZoneId zone, Instant now);

    /** When it is due: on the day itself at once, before it in the tenant's morning. */
    Instant at(LeavingDetails leaving, ZoneId zone) {
        LocalDate on = day(leaving).minusDays(daysBefore);
        return (daysBefore == 0 ? on.atStartOfDay(zone) : on.atTime(MORNING).atZone(zone)).toInstant();
    }

    /** What came too late to be said before the fact is not said: the notice itself names the day. */
    boolean isTooLate(LeavingDetails leaving, ZoneId zone, Instant now) {
        return daysBefore > 0 && !now.isBefore(at(leaving, zone));
    }

    NoticeKind kind() {
        return kind;
    }

    /** Whether it goes to MetricWorks' own people. */
    boolean isForStaff() {
        return staff;
    }
}
