package works.metric.portal.access;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.RowLockStrategy;
import org.hibernate.dialect.lock.internal.MySQLLockingSupport;
import org.hibernate.dialect.lock.spi.LockingSupport;

/** MySQL's dialect without {@code FOR UPDATE OF alias}, which MariaDB does not know and MySQL does not need. */
public class MySqlAndMariaDbDialect extends MySQLDialect {

    private static final DatabaseVersion VERSION = DatabaseVersion.make(8, 4);

    private static final LockingSupport WITHOUT_ALIASES = new MySQLLockingSupport(VERSION) {
        @Override
        public RowLockStrategy getWriteRowLockStrategy() {
            return RowLockStrategy.NONE;
        }
    };

    public MySqlAndMariaDbDialect() {
        super(VERSION);
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
