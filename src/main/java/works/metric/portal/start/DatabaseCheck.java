package works.metric.portal.start;

import com.mysql.cj.conf.HostInfo;
import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.env.PropertyResolver;

/** Knocks at the database with both accounts, so that a wrong address or password is told at once and in one sentence. */
final class DatabaseCheck {

    private static final int WRONG_ACCOUNT_OR_PASSWORD = 1045;
    private static final int NO_RIGHT_ON_SCHEMA = 1044;
    private static final String PATIENCE_MILLIS = "5000";

    private DatabaseCheck() {}

    /** @throws CannotStart when it does not answer or lets an account not in */
    static void check(PropertyResolver settings) {
        String url = settings.getRequiredProperty("spring.datasource.url").strip();
        knock(settings, settings.getProperty("spring.flyway.url", url), "spring.flyway.user", "spring.flyway.password");
        knock(settings, url, "spring.datasource.username", "spring.datasource.password");
    }

    private static void knock(PropertyResolver settings, String url, String user, String password) {
        Properties options = DatabaseUrl.options(settings);
        options.setProperty("user", settings.getRequiredProperty(user));
        options.setProperty("password", settings.getRequiredProperty(password));
        if (!url.contains("connectTimeout")) {
            options.setProperty("connectTimeout", PATIENCE_MILLIS);
        }
        try (Connection connection = new Driver().connect(url, options)) {
            if (connection == null) {
                throw new CannotStart("spring.datasource.url is not an address that MySQL's driver understands.");
            }
        } catch (SQLException refused) {
            // Before the first migration the working account has no right on anything.
            if (refused.getErrorCode() != NO_RIGHT_ON_SCHEMA || user.startsWith("spring.flyway")) {
                throw new CannotStart(sentence(refused, hosts(url, settings), user, password));
            }
        }
    }

    private static String sentence(SQLException refused, String hosts, String user, String password) {
        String state = refused.getSQLState();
        if (refused.getErrorCode() == WRONG_ACCOUNT_OR_PASSWORD) {
            return "The database at " + hosts + " does not know the account, or not this password (" + user + ", "
                    + password + ").";
        }
        if (state != null && state.startsWith("08")) {
            return "The database at " + hosts + " cannot be reached (spring.datasource.url): " + reason(refused) + ".";
        }
        return "The database at " + hosts + " refuses the account of " + user + ": " + reason(refused) + ".";
    }

    /** The innermost reason, on one line. */
    private static String reason(Throwable fault) {
        Throwable inner = fault;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        String text = inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
        return text.lines().findFirst().orElse("").strip().replaceAll("\\.$", "");
    }

    private static String hosts(String url, PropertyResolver settings) {
        return DatabaseUrl.hosts("spring.datasource.url", url, settings).stream()
                .map(HostInfo::getHostPortPair)
                .collect(Collectors.joining(", "));
    }
}
