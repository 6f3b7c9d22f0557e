package works.metric.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.parser.ParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every migration is also MySQL in the eyes of a MySQL grammar: the tests' server is MariaDB. Druid 1.2.24 cannot read a
 * trigger whose body is SIGNAL, which is plain MySQL since 5.5; for those, and only those, head and body are checked by
 * the shape MySQL's manual gives.
 */
@Tag("architecture")
class MigrationGrammarTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern SIGNAL_TRIGGER =
            Pattern.compile("CREATE TRIGGER \\w+ (BEFORE|AFTER) (INSERT|UPDATE|DELETE) ON \\w+\\s+FOR EACH ROW"
                    + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '[^']{1,128}'");

    /** Words of MariaDB that MySQL does not know, or the other way round, though a grammar may pass them. */
    private static final Pattern NOT_COMMON = Pattern.compile(
            "\\b(RETURNING|SEQUENCE|VERSIONING|PERIOD FOR|OR REPLACE TABLE|INVISIBLE|utf8mb4_0900\\w*|uca1400\\w*|INET6|UUID_SHORT)\\b"
                    + "|\\b(ADD|DROP|MODIFY) (COLUMN )?IF (NOT )?EXISTS\\b| UUID[ ,]",
            Pattern.CASE_INSENSITIVE);

    @TestFactory
    Stream<DynamicTest> everyStatementIsMySql() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> read(file)));
        }
    }

    private static void read(Path file) throws IOException {
        List<String> statements = statements(Files.readString(file));
        assertThat(statements).isNotEmpty();
        for (String statement : statements) {
            assertThat(NOT_COMMON.matcher(statement).results().toList())
                    .as(statement)
                    .isEmpty();
            if (statement.startsWith("CREATE TRIGGER")) {
                assertThat(SIGNAL_TRIGGER.matcher(statement).matches())
                        .as(statement)
                        .isTrue();
                continue;
            }
            try {
                List<SQLStatement> parsed = SQLUtils.parseStatements(statement, DbType.mysql);
                assertThat(parsed).as(statement).hasSize(1);
            } catch (ParserException unreadable) {
                throw new AssertionError(file.getFileName() + ": " + statement, unreadable);
            }
        }
    }

    private static List<String> statements(String migration) {
        String plain = migration.replaceAll("(?m)^\\s*--.*$", "").replace("${appUser}", "portal_app");
        List<String> statements = new ArrayList<>();
        for (String statement : plain.split(";\\s*(?:\\n|$)", -1)) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }
}
