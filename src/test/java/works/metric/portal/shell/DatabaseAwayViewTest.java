package works.metric.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.UI;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import works.metric.portal.ViewTest;
import works.metric.portal.access.DatabaseAway;
import works.metric.portal.access.Role;

class DatabaseAwayViewTest extends ViewTest {

    private static final SQLException LOST = new SQLException("Communications link failure", "08S01");

    @Test
    void screenThatNeedsTheDatabaseSaysThatItIsAway() {
        signIn(stage.tenant("Nordlys Spill AS"), Role.PRIVACY_LEAD);
        UI.getCurrent().addBeforeEnterListener(event -> {
            if (!event.isErrorEvent()) {
                throw new BeanCreationException(
                        "MainLayout",
                        "cannot be made",
                        DatabaseAway.orSame(new CannotCreateTransactionException("no")));
            }
        });

        UI.getCurrent().navigate("session-ended");

        assertThat(screen()).contains(t("shell.away.title"), t("shell.away.again"));
        assertThat(screen()).doesNotContain("Exception", "cannot be made");
    }

    @Test
    void everyWayToLoseTheDatabaseIsToldAsThat() {
        signIn(stage.tenant("Nordlys Spill AS"), Role.PRIVACY_LEAD);
        TransactionSystemException rollbackFailedToo =
                new TransactionSystemException("Could not roll back", new SQLException("Connection is closed"));
        rollbackFailedToo.initApplicationException(new DataAccessResourceFailureException("lost"));

        assertThat(List.of(
                        new CannotCreateTransactionException("none", new SQLTransientConnectionException("none free")),
                        new DataAccessResourceFailureException("lost"),
                        new JpaSystemException(new JDBCConnectionException("lost", LOST)),
                        new TransactionSystemException("Could not commit", new RuntimeException(LOST)),
                        rollbackFailedToo,
                        new JpaSystemException(new GenericJDBCException(
                                "Unable to rollback", new SQLException("Connection is closed")))))
                .allSatisfy(fault -> {
                    assertThat(ActionFaults.sentence(fault)).isEqualTo(t("shell.fault.database"));
                    assertThat(ActionFaults.sentence(new RuntimeException(DatabaseAway.orSame(fault))))
                            .isEqualTo(t("shell.fault.database"));
                });
    }

    @Test
    void whatIsNotTheDatabasesFaultIsNotBlamedOnIt() {
        signIn(stage.tenant("Nordlys Spill AS"), Role.PRIVACY_LEAD);

        assertThat(ActionFaults.sentence(new CannotAcquireLockException("deadlock")))
                .isEqualTo(t("shell.fault.busy"));
        assertThat(ActionFaults.sentence(new DataIntegrityViolationException("a rule of the table")))
                .contains("the fault is ours");
    }
}
