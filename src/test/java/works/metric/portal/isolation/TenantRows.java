package works.metric.portal.isolation;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import works.metric.portal.local.LocalDatabase;

/** A tenant's rows as the database holds them, past every wall of the portal. */
final class TenantRows implements AutoCloseable {

    private final Connection database;
    private final UUID tenant;
    private final Map<String, StringJoiner> columnsByTable = new LinkedHashMap<>();

    TenantRows(UUID tenant) {
        this.tenant = tenant;
        try {
            this.database = LocalDatabase.shared().connectAsMigration();
            try (Statement statement = database.createStatement();
                    ResultSet columns = statement.executeQuery("""
                            select c.table_name, c.column_name from information_schema.columns c
                            where c.table_schema = database() and exists (
                                select 1 from information_schema.columns t
                                where t.table_schema = database() and t.table_name = c.table_name
                                    and t.column_name = 'tenant_id')
                            order by c.table_name, c.ordinal_position""")) {
                while (columns.next()) {
                    columnsByTable
                            .computeIfAbsent(columns.getString(1), table -> new StringJoiner(",'|',"))
                            .add("coalesce(hex(`" + columns.getString(2) + "`),'-')");
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** How many rows each table has of this tenant, and what they say. */
    Map<String, String> now() {
        StringJoiner parts = new StringJoiner(" union all ");
        columnsByTable.forEach((table, columns) -> parts.add("select '" + table
                + "', count(*), coalesce(sum(crc32(concat(" + columns + "))),0) from `" + table
                + "` where tenant_id = ?"));
        Map<String, String> found = new TreeMap<>();
        try (PreparedStatement statement = prepared(parts.toString(), columnsByTable.size());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2) + " rows, " + rows.getString(3));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return found;
    }

    /** The ids of all rows of this tenant. */
    Set<String> ids() {
        StringJoiner parts = new StringJoiner(" union all ");
        int count = 0;
        for (Map.Entry<String, StringJoiner> table : columnsByTable.entrySet()) {
            if (table.getValue().toString().contains("`id`")) {
                parts.add("select id from `" + table.getKey() + "` where tenant_id = ?");
                count++;
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        try (PreparedStatement statement = prepared(parts.toString(), count);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(1));
                ids.add(new UUID(bytes.getLong(), bytes.getLong()).toString());
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return ids;
    }

    private PreparedStatement prepared(String sql, int count) throws SQLException {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .array();
        PreparedStatement statement = database.prepareStatement(sql);
        for (int i = 1; i <= count; i++) {
            statement.setBytes(i, id);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
