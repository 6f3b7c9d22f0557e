package works.metric.portal.access;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stands around every service call and its transaction, and judges what the database did to it.
 *
 * <p>A call that lost a race is begun again: it was rolled back as a whole, and every call may be made twice. Twins with
 * one id sent at once are such a race: the second insert is refused by the primary key, and begun again the call finds
 * the stored row and answers with it, or with the rule it breaks. A deadlock's victim and a lock waited for in vain are
 * the others. What was seen on a screen is still compared when it is begun again, so nothing is overwritten. A lost
 * connection is not a race and is never tried again here: {@link DatabaseAway} tells the person.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class DatabaseFaults {

    private static final int ATTEMPTS = 4;
    private static final int LONGEST_PAUSE_MILLIS = 50;

    /** Duplicate key, deadlock, lock wait time-out, row changed since it was read; the same in MySQL and MariaDB. */
    private static final Set<Integer> LOST_RACE = Set.of(1062, 1213, 1205, 1020);

    @Around(
            "execution(public * works.metric.portal..*Service.*(..)) && @within(org.springframework.stereotype.Service)")
    @Nullable
    Object judge(ProceedingJoinPoint call) throws Throwable {
        boolean whole = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (RuntimeException fault) {
                if (!whole || attempt == ATTEMPTS || !lostRace(fault)) {
                    throw DatabaseAway.orSame(fault);
                }
                pause(attempt, fault);
            }
        }
    }

    private static void pause(int attempt, RuntimeException fault) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS) * attempt);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw fault;
        }
    }

    private static boolean lostRace(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && LOST_RACE.contains(told.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
