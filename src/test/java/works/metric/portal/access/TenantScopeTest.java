package works.metric.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wall 1: a thread works for one actor and one tenant, and for nobody before and after. */
class TenantScopeTest {

    private final TenantId nordlys = new TenantId(Ids.next());
    private final TenantId zephyr = new TenantId(Ids.next());
    private final Actor ingrid = Actor.member(Ids.next(), "Ingrid Solberg", nordlys);
    private final Actor louis = Actor.member(Ids.next(), "Louis Caron", zephyr);
    private final Actor staff = Actor.staff(Ids.next(), "Kari Staff");
    private final CurrentTenant hibernate = new CurrentTenant();

    @AfterEach
    void leaveNothingBehind() {
        SecurityContextHolder.clearContext();
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void withoutAnActorThereIsNoTenant() {
        assertThat(TenantScope.actor()).isNull();
        assertThat(hibernate.resolveCurrentTenantIdentifier()).isEqualTo(CurrentTenant.NOBODY);
        assertThatThrownBy(TenantScope::requireActor).isInstanceOf(NoTenantInScope.class);
    }

    @Test
    void signedInPersonWorksForTheTenantOfTheSession() {
        ActorPrincipal principal = () -> ingrid;
        SecurityContextHolder.getContext().setAuthentication(authenticated(principal));

        assertThat(hibernate.resolveCurrentTenantIdentifier()).isEqualTo(nordlys.value());
    }

    @Test
    void somebodyWhoIsNotSignedInYetIsNobody() {
        ActorPrincipal principal = () -> ingrid;
        TestingAuthenticationToken token = authenticated(principal);
        token.setAuthenticated(false);
        SecurityContextHolder.getContext().setAuthentication(token);

        assertThat(TenantScope.actor()).isNull();
    }

    @Test
    void principalThatIsNoActorIsNobody() {
        SecurityContextHolder.getContext().setAuthentication(authenticated("anonymous"));

        assertThat(TenantScope.actor()).isNull();
    }

    @Test
    void scopeEndsWithItsWorkAlsoWhenThatFails() {
        assertThatThrownBy(() -> TenantScope.as(ingrid, () -> {
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(TenantScope.actor()).isNull();

        TenantScope.as(ingrid, () -> {
            assertThatThrownBy(() -> TenantScope.as(louis, () -> {
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .hasMessage("on purpose");
            assertThat(TenantScope.actor()).isEqualTo(ingrid);
        });
        assertThat(TenantScope.actor()).isNull();
    }

    @Test
    void tenantDoesNotChangeInsideATransaction() {
        TenantScope.as(ingrid, () -> {
            TransactionSynchronizationManager.setActualTransactionActive(true);
            assertThatThrownBy(() -> TenantScope.as(louis, () -> "read")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> TenantScope.as(staff, () -> "read")).isInstanceOf(IllegalStateException.class);
            assertThat(TenantScope.as(Actor.system("job", nordlys), () -> "same tenant"))
                    .isEqualTo("same tenant");
            TransactionSynchronizationManager.setActualTransactionActive(false);
        });
    }

    @Test
    void transactionBegunByNobodyTakesNoTenantLater() {
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatThrownBy(() -> TenantScope.as(ingrid, () -> "read")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void transactionOfStaffDoesNotWidenToAllTenants() {
        TenantScope.as(staff, () -> {
            TransactionSynchronizationManager.setActualTransactionActive(true);
            assertThatThrownBy(() -> TenantScope.acrossTenants(() -> "read")).isInstanceOf(IllegalStateException.class);
            TransactionSynchronizationManager.setActualTransactionActive(false);
        });
    }

    @Test
    void noMemberAndNobodyInsideATenantReadsAcrossTenants() {
        Actor visiting = staff.entering(nordlys, new Actor.Visit(Ids.next(), "Ticket 7", Instant.EPOCH));
        for (Actor actor : List.of(ingrid, visiting, staff.writingInto(nordlys), Actor.system("job", nordlys))) {
            assertThatThrownBy(() -> TenantScope.as(actor, () -> TenantScope.acrossTenants(() -> "read")))
                    .as(actor.toString())
                    .isInstanceOf(NoTenantInScope.class);
        }
        assertThatThrownBy(() -> TenantScope.acrossTenants(() -> "read")).isInstanceOf(NoTenantInScope.class);
        assertThat(TenantScope.as(staff, () -> TenantScope.acrossTenants(TenantScope::isAcrossTenants)))
                .isTrue();
        assertThat(TenantScope.isAcrossTenants()).isFalse();
    }

    @Test
    void threadStartedBySomebodyWorksForNobody() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(1);
                ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            ActorPrincipal principal = () -> ingrid;
            SecurityContextHolder.getContext().setAuthentication(authenticated(principal));
            Callable<Boolean> asks = () -> TenantScope.actor() == null;

            assertThat(TenantScope.as(louis, () -> pool.submit(asks)).get()).isTrue();
            assertThat(TenantScope.as(louis, () -> virtual.submit(asks)).get()).isTrue();
        }
    }

    @Test
    void twoTenantsInterleavedAreNeverMixedUp() throws Exception {
        int rounds = 10_000;
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2);
                ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < rounds; round++) {
                Actor actor = round % 2 == 0 ? ingrid : louis;
                boolean fails = round % 5 == 0;
                answers.add((round % 4 < 2 ? pool : virtual).submit(() -> keepsItsTenant(actor, fails)));
            }
        }
        int mixedUp = 0;
        for (Future<Boolean> answer : answers) {
            mixedUp += answer.get() ? 0 : 1;
        }
        System.out.println("Interleavings of two tenants on shared threads: " + rounds + ", mixed up: " + mixedUp);
        assertThat(mixedUp).isZero();
    }

    private boolean keepsItsTenant(Actor actor, boolean fails) {
        if (TenantScope.actor() != null) {
            return false;
        }
        UUID own = actor.requireTenant().value();
        try {
            return TenantScope.as(actor, () -> {
                Thread.yield();
                boolean right = own.equals(hibernate.resolveCurrentTenantIdentifier());
                if (fails) {
                    throw new IllegalArgumentException(String.valueOf(right));
                }
                return right;
            });
        } catch (IllegalArgumentException onPurpose) {
            return Boolean.parseBoolean(onPurpose.getMessage()) && TenantScope.actor() == null;
        }
    }

    private static TestingAuthenticationToken authenticated(Object principal) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(principal, "none");
        token.setAuthenticated(true);
        return token;
    }
}
