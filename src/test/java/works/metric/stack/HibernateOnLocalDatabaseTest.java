package works.metric.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.local.LocalDatabase;

/** The settings under which Hibernate speaks MySQL to the local MariaDB, with the account that has no DDL. */
@Tag("database")
class HibernateOnLocalDatabaseTest {

    @SpringBootConfiguration
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class
    })
    @EntityScan(basePackageClasses = HibernateOnLocalDatabaseTest.class)
    static class Trial {}

    @Entity(name = "stack_note")
    static class Note {
        @Id
        private UUID id = UUID.randomUUID();

        @Version
        private long version;

        private Instant at = Instant.parse("2026-03-29T01:30:00.123456Z");

        @Column(length = 2000)
        private String text = "";

        @Convert(converter = JsonText.class)
        private Map<String, String> details = new HashMap<>();
    }

    /** As text, because Hibernate's own JSON type writes {@code CAST(? AS JSON)}, which MariaDB does not know. */
    @Converter
    static class JsonText implements AttributeConverter<Map<String, String>, String> {

        private static final JsonMapper JSON = new JsonMapper();

        @Override
        public String convertToDatabaseColumn(Map<String, String> details) {
            return JSON.writeValueAsString(details);
        }

        @Override
        public Map<String, String> convertToEntityAttribute(String json) {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        }
    }

    @Test
    void entityWithUuidInstantJsonAndVersionGoesInAndOut(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("V001__note.sql"), """
                CREATE TABLE stack_note (
                    id BINARY(16) NOT NULL PRIMARY KEY,
                    version BIGINT NOT NULL,
                    at DATETIME(6) NOT NULL,
                    text VARCHAR(2000) NOT NULL,
                    details JSON NOT NULL
                ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                GRANT SELECT, INSERT, UPDATE, DELETE ON portal.stack_note TO 'portal_app'@'%';
                """);
        try (LocalDatabase database =
                        LocalDatabase.fresh(folder.resolve("home")).start();
                ConfigurableApplicationContext context = start(database, folder)) {
            EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
            Note note = new Note();
            note.text = "Ærlig talt, 日本語 😀";
            note.details.put("article", "28(3)(a)");

            inTransaction(factory, entities -> entities.persist(note));

            try (EntityManager entities = factory.createEntityManager()) {
                Note read = entities.createQuery("from stack_note n where n.at = :at", Note.class)
                        .setParameter("at", note.at)
                        .setMaxResults(1)
                        .getSingleResult();
                assertThat(read.id).isEqualTo(note.id);
                assertThat(read.at).isEqualTo(note.at);
                assertThat(read.text).isEqualTo(note.text);
                assertThat(read.details).isEqualTo(note.details);
            }
            try (Connection connection = database.connectAsApplication();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT LENGTH(id), CAST(at AS CHAR), JSON_VALUE(details, '$.article') FROM stack_note")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(16);
                assertThat(row.getString(2)).isEqualTo("2026-03-29 01:30:00.123456");
                assertThat(row.getString(3)).isEqualTo("28(3)(a)");
            }
            inTransaction(factory, entities -> entities.find(Note.class, note.id).text = "changed");
            inTransaction(factory, entities -> {
                entities.find(Note.class, note.id, LockModeType.PESSIMISTIC_WRITE);
                assertThat(entities.createQuery("from stack_note n order by n.at", Note.class)
                                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                .setHint("jakarta.persistence.lock.timeout", -2)
                                .setMaxResults(5)
                                .getResultList())
                        .hasSize(1);
            });
            assertThatThrownBy(() -> inTransaction(factory, entities -> entities.merge(note)))
                    .hasRootCauseInstanceOf(StaleObjectStateException.class);
        }
    }

    private static ConfigurableApplicationContext start(LocalDatabase database, Path migrations) {
        Map<String, Object> settings = new HashMap<>(database.springProperties());
        settings.put("spring.config.name", "none");
        settings.put("spring.main.banner-mode", "off");
        settings.put("spring.flyway.locations", "filesystem:" + migrations);
        settings.put("spring.jpa.hibernate.ddl-auto", "none");
        settings.put("spring.jpa.open-in-view", "false");
        settings.put("spring.jpa.database-platform", MySqlAndMariaDbDialect.class.getName());
        settings.put("spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("spring.jpa.properties.jakarta.persistence.database-product-name", "MySQL");
        settings.put("spring.jpa.properties.jakarta.persistence.database-product-version", "8.4");
        settings.put("spring.jpa.properties.jakarta.persistence.database-major-version", "8");
        settings.put("spring.jpa.properties.jakarta.persistence.database-minor-version", "4");
        settings.put("spring.jpa.properties.hibernate.type.preferred_uuid_jdbc_type", "BINARY");
        settings.put("spring.jpa.properties.hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP");
        settings.put("spring.jpa.properties.hibernate.jdbc.time_zone", "UTC");
        return new SpringApplicationBuilder(Trial.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run();
    }

    private interface Work {
        void with(EntityManager entities);
    }

    private static void inTransaction(EntityManagerFactory factory, Work work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            work.with(entities);
            entities.getTransaction().commit();
        }
    }
}
