package works.metric.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.util.ReflectionTestUtils;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.local.LocalDatabase;

/**
 * Wall 3: whatever an object mapper can be asked, by one tenant, about the row of another. Each attempt runs in a
 * transaction that has its audit entry, so that it is the tenant wall and nothing else that stops it.
 */
@PortalTest
class OrmBatteryTest {

    private static final String OWN_ROWS = "select count(m) from Member m";

    @Autowired
    private Stage stage;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @PersistenceContext
    private EntityManager entities;

    private Stage.Cast nordlys;
    private Stage.Cast zephyr;
    private UUID hers;

    @BeforeEach
    void twoTenants() {
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zéphyr Mobile SARL");
        hers = nordlys.member(Role.AUDITOR).id();
    }

    @Test
    void noOperationReadsOrChangesTheRowOfAnotherTenant() {
        Map<String, Function<EntityManager, @Nullable Object>> attempts = attempts();
        List<String> verdicts = new ArrayList<>();
        for (Map.Entry<String, Function<EntityManager, @Nullable Object>> attempt : attempts.entrySet()) {
            String before = rowOfNordlys();
            String verdict;
            try {
                Object seen = transaction
                        .as(zephyr.member(Role.TENANT_ADMIN), () -> {
                            events.publishEvent(new Attempted(hers));
                            Object result = attempt.getValue().apply(entities);
                            entities.flush();
                            return Optional.ofNullable(result);
                        })
                        .orElse(null);
                assertThat(gaveNothing(seen))
                        .as(attempt.getKey() + " gave " + seen)
                        .isTrue();
                verdict = "nothing there";
            } catch (AssertionError leak) {
                throw leak;
            } catch (RuntimeException refused) {
                verdict = "refused, " + root(refused).getClass().getSimpleName();
            }
            assertThat(rowOfNordlys()).as(attempt.getKey()).isEqualTo(before);
            verdicts.add(attempt.getKey() + ": " + verdict);
        }
        System.out.println("ORM operations tried on another tenant's row: " + attempts.size() + ", leaks: 0");
        verdicts.forEach(verdict -> System.out.println("  " + verdict));
        assertThat(attempts).hasSizeGreaterThanOrEqualTo(26);
    }

    @Test
    void wallNamesWhatItRefuses() {
        for (String statement : List.of(
                "select * from member",
                "select tenant_id, email from member",
                "select * from member m where m.tenant_id = x'00000000000000000000000000000001'",
                "select m.* from member m join member n on n.id = m.id where m.tenant_id = ?",
                "select 1 from tenant t, portal.member m",
                "with m as (select * from member) select * from m",
                "(select * from member)",
                "update member set role = 'TENANT_ADMIN' where tenant_id = ?",
                "update member set role = 'TENANT_ADMIN' where id=? and version=? and tenant_id=? or 1=1",
                "delete from member where tenant_id = ?",
                "insert into member (id, email) values (?, ?)",
                "insert into member (tenant_id, id) select tenant_id, id from member",
                "update tenant set state = 'CLOSED'",
                "truncate table member",
                "call anything()",
                "/* read */ delete from member")) {
            assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> wall().inspect(statement)))
                    .as(statement)
                    .isInstanceOf(RefusedStatement.class);
        }
    }

    @Test
    void wallLetsAStatementPassThatBindsTheTenantByParameter() {
        String known = "select * from member where tenant_id = ?";

        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> wall().inspect(known))).isEqualTo(known);
    }

    @Test
    void ownAuditEntriesOpenNoOtherTableToStaffAtHome() {
        Actor operator = stage.staff(Role.OPERATOR);

        assertThatThrownBy(() -> TenantScope.as(operator, () -> wall().inspect(
                                "select a.id from audit_entry a join member m on m.tenant_id = ? and a.tenant_id = ?")))
                .isInstanceOf(NoTenantInScope.class);
        assertThatThrownBy(() -> TenantScope.as(operator, () -> wall().inspect(
                                "select m.id from member m where m.tenant_id = ? and m.name = 'audit_entry'")))
                .isInstanceOf(NoTenantInScope.class);
        assertThat(TenantScope.as(
                        operator, () -> wall().inspect("select a.id from audit_entry a where a.tenant_id = ?")))
                .isNotNull();
    }

    @Test
    void acrossTenantsOnlySelects() {
        Actor operator = stage.staff(Role.OPERATOR);
        for (String statement : List.of(
                "update member set version=? where id=? and version=? and tenant_id=?",
                "insert into member (tenant_id, id) values (?, ?)",
                "/* sneaky */ update member set name = 'x'",
                "truncate table member",
                "call anything()")) {
            assertThatThrownBy(() ->
                            TenantScope.as(operator, () -> TenantScope.acrossTenants(() -> wall().inspect(statement))))
                    .as(statement)
                    .isInstanceOf(NoTenantInScope.class);
        }
    }

    private TenantWall wall() {
        return (TenantWall) factory.unwrap(SessionFactory.class)
                .getProperties()
                .get("hibernate.session_factory.statement_inspector");
    }

    private Map<String, Function<EntityManager, @Nullable Object>> attempts() {
        Class<?> type = memberType();
        UUID foreign = nordlys.id().value();
        Map<String, Function<EntityManager, @Nullable Object>> attempts = new LinkedHashMap<>();
        attempts.put("find", em -> em.find(type, hers));
        attempts.put("find with lock", em -> em.find(type, hers, LockModeType.PESSIMISTIC_WRITE));
        attempts.put("getReference", em -> em.getReference(type, hers).toString());
        attempts.put("findMultiple", em -> em.unwrap(Session.class).findMultiple(type, List.of(hers)).stream()
                .filter(java.util.Objects::nonNull)
                .toList());
        attempts.put("HQL by id", em -> em.createQuery("select m from Member m where m.id = :id", type)
                .setParameter("id", hers)
                .getResultList());
        attempts.put("HQL by tenant", em -> em.createQuery("select m from Member m where m.tenantId = :t", type)
                .setParameter("t", foreign)
                .getResultList());
        attempts.put("HQL or true", em -> em
                .createQuery("select m from Member m where m.id = :id or 1 = 1", type)
                .setParameter("id", hers)
                .getResultList()
                .stream()
                .filter(row -> ((TenantOwned) row).getId().equals(hers))
                .toList());
        attempts.put("HQL count", em -> em.createQuery(OWN_ROWS, Long.class).getSingleResult() - 4);
        attempts.put("HQL subquery", em -> em.createQuery(
                        "select t.alias from Tenant t where exists (select 1 from Member m where m.id = :id)",
                        String.class)
                .setParameter("id", hers)
                .getResultList());
        attempts.put("HQL join", em -> em.createQuery(
                        "select n.email from Member m join Member n on n.id = :id", String.class)
                .setParameter("id", hers)
                .getResultList());
        attempts.put("HQL bulk update", em -> em.createQuery("update Member m set m.name = 'x'")
                .executeUpdate());
        attempts.put("HQL bulk delete", em -> em.createQuery("delete from Member m where m.id = :id")
                .setParameter("id", hers)
                .executeUpdate());
        attempts.put("native select", em -> em.createNativeQuery("select name from member")
                .getResultList());
        attempts.put("native select naming tenant_id", em -> em.createNativeQuery("select tenant_id, name from member")
                .getResultList());
        attempts.put("native update", em -> em.createNativeQuery("update member set name = 'x' where tenant_id = ?1")
                .setParameter(1, foreign)
                .executeUpdate());
        attempts.put("native delete", em -> em.createNativeQuery("delete from member")
                .executeUpdate());
        attempts.put("merge", em -> {
            Object detached = detached(type);
            ReflectionTestUtils.setField(detached, "name", "x");
            em.merge(detached);
            return null;
        });
        attempts.put("remove", em -> {
            em.remove(em.merge(detached(type)));
            return null;
        });
        attempts.put("refresh", em -> {
            em.refresh(detached(type));
            return null;
        });
        attempts.put("lock", em -> {
            em.lock(detached(type), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            return null;
        });
        attempts.put("insert under a foreign tenant", em -> {
            Object fresh = detached(type);
            ReflectionTestUtils.setField(fresh, "id", Ids.next());
            ReflectionTestUtils.setField(fresh, "version", null);
            ReflectionTestUtils.setField(fresh, "email", "intruder@nordlys.example");
            em.persist(fresh);
            em.flush();
            return countOfNordlys() - 4;
        });
        attempts.put("move own row to a foreign tenant", em -> {
            TenantOwned own = em.createQuery("select m from Member m", TenantOwned.class)
                    .getResultList()
                    .getFirst();
            ReflectionTestUtils.setField(own, "tenantId", foreign);
            ReflectionTestUtils.setField(own, "name", "Moved");
            em.flush();
            return countOfNordlys() - 4;
        });
        attempts.put("stateless get", em -> stateless(session -> session.get(type, hers)));
        attempts.put(
                "stateless HQL",
                em -> stateless(session -> session.createQuery("select m from Member m where m.id = :id", type)
                        .setParameter("id", hers)
                        .getResultList()));
        attempts.put(
                "stateless update",
                em -> stateless(session -> {
                    Object detached = detached(type);
                    ReflectionTestUtils.setField(detached, "name", "x");
                    session.update(detached);
                    return null;
                }));
        attempts.put(
                "stateless upsert",
                em -> stateless(session -> {
                    Object detached = detached(type);
                    ReflectionTestUtils.setField(detached, "name", "x");
                    session.upsert(detached);
                    return null;
                }));
        attempts.put(
                "stateless delete",
                em -> stateless(session -> {
                    session.delete(detached(type));
                    return null;
                }));
        attempts.put(
                "stateless refresh",
                em -> stateless(session -> {
                    session.refresh(detached(type));
                    return null;
                }));
        return attempts;
    }

    private @Nullable Object stateless(Function<StatelessSession, @Nullable Object> work) {
        try (StatelessSession session = factory.unwrap(SessionFactory.class).openStatelessSession()) {
            session.beginTransaction();
            Object result = work.apply(session);
            session.getTransaction().commit();
            return result;
        }
    }

    /** The row as nordlys itself loads it, with its tenant, out of any session. */
    private Object detached(Class<?> type) {
        Object[] found = new Object[1];
        Thread other = Thread.ofVirtual()
                .start(() -> found[0] =
                        transaction.as(nordlys.member(Role.TENANT_ADMIN), () -> (Object) entities.find(type, hers)));
        try {
            other.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return java.util.Objects.requireNonNull(found[0]);
    }

    private static Class<?> memberType() {
        try {
            return Class.forName("works.metric.portal.identity.Member");
        } catch (ClassNotFoundException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static boolean gaveNothing(@Nullable Object seen) {
        return seen == null
                || (seen instanceof Collection<?> rows && rows.isEmpty())
                || (seen instanceof Number number && number.longValue() == 0);
    }

    private static Throwable root(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private String rowOfNordlys() {
        return asked(
                "select concat_ws('/', hex(tenant_id), name, email, role, state, version) from member where id = ?",
                hers);
    }

    private long countOfNordlys() {
        return Long.parseLong(asked(
                "select count(*) from member where tenant_id = ?", nordlys.id().value()));
    }

    private static String asked(String sql, UUID parameter) {
        try (Connection connection = LocalDatabase.shared().connectAsMigration();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, bytes(parameter));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "gone";
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private record Attempted(UUID subjectId) implements AuditableEvent {
        @Override
        public String action() {
            return "test.attempted";
        }

        @Override
        public String subjectType() {
            return "member";
        }

        @Override
        public String subjectLabel() {
            return "An attempt";
        }
    }
}
