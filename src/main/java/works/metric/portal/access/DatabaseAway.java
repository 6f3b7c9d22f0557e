package works.metric.portal.access;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * The database could not be reached, or was lost in the middle of a call. Whether the call was stored is certain only
 * when it comes back: a connection lost during the commit does not tell. The same call with the same id may be made
 * again; it is stored once.
 */
public class DatabaseAway extends RuntimeException {

    /** SQL's class of connection faults. */
    private static final String CONNECTION = "08";

    /** The driver's own, not the server's: the pool closed the broken connection, and the statement with it. */
    private static final String CLOSED_BENEATH = "S1009";

    private DatabaseAway(Throwable cause) {
        super("The database is away", cause);
    }

    /** The same fault, under this name if that is what it is. */
    public static RuntimeException orSame(RuntimeException fault) {
        return !(fault instanceof DatabaseAway) && isMeantBy(fault) ? new DatabaseAway(fault) : fault;
    }

    /** Whether this is at the bottom of a fault, however often it was wrapped on its way. */
    public static boolean isMeantBy(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isItself(cause)) {
                return true;
            }
            // A rollback that fails too hides the fault that it was for.
            if (cause instanceof TransactionSystemException failed && isMeantBy(failed.getApplicationException())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItself(Throwable cause) {
        return switch (cause) {
            case DatabaseAway named -> true;
            case CannotCreateTransactionException noConnection -> true;
            case DataAccessResourceFailureException lost -> true;
            case SQLTransientConnectionException noneFree -> true;
            case SQLNonTransientConnectionException lost -> true;
            case SQLRecoverableException lost -> true;
            // Without a state it is not the server's: the pool says that it took a broken connection away. So fails the
            // rollback after a lost statement, and hides what it was for.
            case SQLException other ->
                other.getSQLState() == null
                        || other.getSQLState().startsWith(CONNECTION)
                        || (other.getErrorCode() == 0 && CLOSED_BENEATH.equals(other.getSQLState()));
            default -> false;
        };
    }
}
