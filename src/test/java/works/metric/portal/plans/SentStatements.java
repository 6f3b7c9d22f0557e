package works.metric.portal.plans;

import com.mysql.cj.BindValue;
import com.mysql.cj.MysqlConnection;
import com.mysql.cj.PreparedQuery;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the driver sends to the database for this thread, with the values in it, whoever asked the driver. The driver makes
 * one for each connection.
 */
public final class SentStatements implements QueryInterceptor {

    private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();
    private static final Pattern MARK = Pattern.compile("\\?");

    /** All that is sent meanwhile, in order. */
    public static List<String> during(Runnable work) {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, @Nullable Query query) {
        List<String> sent = SENT.get();
        if (sent != null) {
            sent.add(query instanceof PreparedQuery prepared ? bound(prepared) : sql.get());
        }
        return null;
    }

    @Override
    public <T extends Resultset> @Nullable T postProcess(
            Supplier<String> sql, @Nullable Query query, @Nullable T rows, @Nullable ServerSession session) {
        return null;
    }

    private static String bound(PreparedQuery query) {
        BindValue[] values = query.getQueryBindings().getBindValues();
        int[] next = {0};
        return MARK.matcher(query.getOriginalSql())
                .replaceAll(mark -> Matcher.quoteReplacement(literal(values[next[0]++])));
    }

    private static String literal(BindValue value) {
        if (value.isNull()) {
            return "null";
        }
        return value.getValue() instanceof byte[] bytes
                ? "x'" + HexFormat.of().formatHex(bytes) + "'"
                : value.getString();
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }
}
