package works.metric.stack;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.dialect.lock.internal.MySQLLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/** MySQL's dialect without {@code FOR UPDATE OF alias}, which MariaDB does not know and MySQL does not need. */
public class MySqlAndMariaDbDialect extends MySQLDialect {

    private static final LockingSupport WITHOUT_ALIASES = new MySQLLockingSupport(DatabaseVersion.make(8, 4)) {
        @Override
        public RowLockStrategy getWriteRowLockStrategy() {
            return RowLockStrategy.NONE;
        }
    };

    public MySqlAndMariaDbDialect() {
        super(DatabaseVersion.make(8, 4));
    }

    public MySqlAndMariaDbDialect(DialectResolutionInfo database) {
        super(database);
    }

    @Override
    public LockingSupport getLockingSupport() {
        return WITHOUT_ALIASES;
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }
}
