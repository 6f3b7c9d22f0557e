package works.metric.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.NewMember;

/** No change without its entry, no entry without its change. */
@PortalTest
class AuditWitnessTest {

    private static final String NAMES = "select count(*) from member where name = 'Silent' and tenant_id = ?";

    @Autowired
    private Stage stage;

    @Autowired
    private MemberService members;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private EntityManagerFactory factory;

    @PersistenceContext
    private EntityManager entities;

    private Stage.Cast nordlys;
    private Actor admin;
    private UUID auditor;
    private UUID tenant;

    @BeforeEach
    void aTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
        admin = nordlys.member(Role.TENANT_ADMIN);
        auditor = nordlys.member(Role.AUDITOR).id();
        tenant = nordlys.id().value();
    }

    @Test
    void changeWithoutAnEventIsNotStored() {
        assertThatThrownBy(() -> transaction.as(admin, () -> changeSilently(entities)))
                .matches(thrown -> NestedExceptionUtils.getMostSpecificCause(thrown) instanceof UnauditedChange);

        assertThat(Rows.count(NAMES, tenant)).isZero();
    }

    @Test
    void newRowWithoutAnEventIsNotStored() {
        long before = Rows.count("select count(*) from member where tenant_id = ?", tenant);

        assertThatThrownBy(() -> transaction.as(admin, () -> entities.persist(anotherMember())))
                .matches(thrown -> NestedExceptionUtils.getMostSpecificCause(thrown) instanceof UnauditedChange);

        assertThat(Rows.count("select count(*) from member where tenant_id = ?", tenant))
                .isEqualTo(before);
    }

    @Test
    void changeFlushedEarlyIsSeenAtTheCommit() {
        assertThatThrownBy(() -> transaction.as(admin, () -> {
                    changeSilently(entities);
                    entities.flush();
                    entities.clear();
                }))
                .matches(thrown -> NestedExceptionUtils.getMostSpecificCause(thrown) instanceof UnauditedChange);

        assertThat(Rows.count(NAMES, tenant)).isZero();
    }

    @Test
    void nextTransactionOfASessionBeginsWithNothingSeen() {
        TenantScope.as(admin, () -> {
            try (EntityManager own = factory.createEntityManager()) {
                own.getTransaction().begin();
                changeSilently(own);
                own.flush();
                own.getTransaction().rollback();
                own.clear();

                own.getTransaction().begin();
                changeSilently(own);
                assertThatThrownBy(own.getTransaction()::commit)
                        .matches(
                                thrown -> NestedExceptionUtils.getMostSpecificCause(thrown) instanceof UnauditedChange);
            }
        });

        assertThat(Rows.count(NAMES, tenant)).isZero();
    }

    @Test
    void changeWithItsEventIsStoredHoweverOftenItIsFlushed() {
        transaction.as(admin, () -> {
            changeSilently(entities);
            entities.flush();
            events.publishEvent(new Happened(auditor, "Several flushes", List.of()));
            entities.flush();
            ReflectionTestUtils.setField(found(entities), "email", "other@nordlys.example");
        });

        assertThat(Rows.count(NAMES, tenant)).isOne();
    }

    @Test
    void servicesInOneTransactionLeaveOneEntryEach() {
        long before = Rows.count(Rows.ENTRIES, tenant);

        transaction.as(admin, () -> {
            MemberDetails nora = members.invite(Ids.next(), newMember("nora"));
            members.changeRole(nora.id(), nora.version(), Role.AUDITOR);
        });

        assertThat(Rows.count(Rows.ENTRIES, tenant)).isEqualTo(before + 2);
    }

    @Test
    void readOnlyTransactionStoresNothingAndPasses() {
        TransactionTemplate readOnly = new TransactionTemplate(manager);
        readOnly.setReadOnly(true);

        TenantScope.as(admin, () -> readOnly.executeWithoutResult(status -> changeSilently(entities)));

        assertThat(Rows.count(NAMES, tenant)).isZero();
    }

    @Test
    void transactionGivenUpStoresNothingAndPasses() {
        TenantScope.as(admin, () -> new TransactionTemplate(manager).executeWithoutResult(status -> {
            changeSilently(entities);
            entities.flush();
            status.setRollbackOnly();
        }));

        assertThat(Rows.count(NAMES, tenant)).isZero();
    }

    @Test
    void eventOutsideOfATransactionIsRefused() {
        assertThatThrownBy(
                () -> TenantScope.as(admin, () -> events.publishEvent(new Happened(auditor, "Alone", List.of()))));
    }

    @Test
    void nothingIsStoredWhileNoEntryCanBeWritten() {
        long membersBefore = Rows.count("select count(*) from member where tenant_id = ?", tenant);
        long entriesBefore = Rows.count(Rows.ENTRIES, tenant);
        int attempts = 50;
        int refused = 0;
        Rows.asMigration("REVOKE INSERT ON audit_entry FROM 'portal_app'@'%'");
        try {
            for (int attempt = 0; attempt < attempts; attempt++) {
                String name = "nora-" + attempt;
                try {
                    nordlys.as(Role.TENANT_ADMIN, () -> members.invite(Ids.next(), newMember(name)));
                } catch (RuntimeException noEntry) {
                    refused++;
                }
            }
        } finally {
            Rows.asMigration("GRANT INSERT ON audit_entry TO 'portal_app'@'%'");
        }
        long membersAfter = Rows.count("select count(*) from member where tenant_id = ?", tenant);
        long entriesAfter = Rows.count(Rows.ENTRIES, tenant);

        System.out.println("Changes tried while no audit entry could be written: " + attempts + ", refused: " + refused
                + ", rows stored: " + (membersAfter - membersBefore) + ", entries stored: "
                + (entriesAfter - entriesBefore));
        assertThat(refused).isEqualTo(attempts);
        assertThat(membersAfter).isEqualTo(membersBefore);
        assertThat(entriesAfter).isEqualTo(entriesBefore);
        nordlys.as(Role.TENANT_ADMIN, () -> members.invite(Ids.next(), newMember("afterwards")));
        assertThat(Rows.count(Rows.ENTRIES, tenant)).isEqualTo(entriesBefore + 1);
    }

    private void changeSilently(EntityManager manager) {
        ReflectionTestUtils.setField(found(manager), "name", "Silent");
    }

    private Object found(EntityManager manager) {
        return manager.createQuery("select m from Member m where m.id = :id", Object.class)
                .setParameter("id", auditor)
                .getSingleResult();
    }

    private Object anotherMember() {
        Object member = found(entities);
        entities.detach(member);
        ReflectionTestUtils.setField(member, "id", Ids.next());
        ReflectionTestUtils.setField(member, "version", null);
        ReflectionTestUtils.setField(member, "tenantId", null);
        ReflectionTestUtils.setField(member, "identity", null);
        ReflectionTestUtils.setField(member, "email", "silent@nordlys.example");
        return member;
    }

    private static NewMember newMember(String name) {
        return new NewMember(name + "@nordlys.example", name, Role.REQUEST_HANDLER, Locale.ENGLISH);
    }
}
