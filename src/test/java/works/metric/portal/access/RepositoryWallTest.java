package works.metric.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.support.Repositories;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;

/** Wall 2: every method of every repository, called by nobody, by staff outside of a tenant, and across tenants. */
@PortalTest
class RepositoryWallTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stage stage;

    @Autowired
    private PlatformTransactionManager manager;

    private record Access(Class<?> entity, Object repository, Method method) {

        /** Deleting what is not there writes nothing; OrmBatteryTest shows the wall refusing each DELETE statement. */
        boolean writes() {
            return method.getName().startsWith("save");
        }

        /** In a transaction, as a row can be locked in one only. */
        @Nullable
        Throwable attempt(PlatformTransactionManager manager) {
            return catchThrowable(() -> new TransactionTemplate(manager).executeWithoutResult(status -> invoke()));
        }

        private void invoke() {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> type.isAssignableFrom(entity) ? row(entity) : some(type))
                    .toArray();
            method.setAccessible(true);
            try {
                method.invoke(repository, arguments);
            } catch (InvocationTargetException refused) {
                throw (RuntimeException) refused.getCause();
            } catch (IllegalAccessException fault) {
                throw new IllegalStateException(fault);
            }
        }

        @Override
        public String toString() {
            return entity.getSimpleName() + "Repository." + method.getName();
        }
    }

    @Test
    void nobodyReachesAnyRow() {
        List<Access> accesses = accesses();
        for (Access access : accesses) {
            assertThat(access.attempt(manager))
                    .as(access + " by nobody")
                    .matches(thrown -> rootOf(thrown) instanceof NoTenantInScope)
                    .satisfies(thrown -> assertThat(access.writes() || thrown instanceof NoTenantInScope)
                            .as(access + " reaches the caller as it is, not wrapped: " + thrown)
                            .isTrue());
        }
        System.out.println("Repository methods called by nobody: " + accesses.size() + ", let through: 0");
        assertThat(accesses).hasSizeGreaterThan(20);
    }

    @Test
    void staffOutsideOfATenantReachesNoTenantsRow() {
        Actor operator = stage.staff(Role.OPERATOR);
        List<Access> accesses = accesses().stream()
                .filter(access -> TenantOwned.class.isAssignableFrom(access.entity()))
                .filter(access -> !access.entity().getSimpleName().equals("AuditEntry"))
                .toList();
        for (Access access : accesses) {
            assertThat(TenantScope.as(operator, () -> access.attempt(manager)))
                    .as(access + " by staff at home")
                    .matches(thrown -> rootOf(thrown) instanceof NoTenantInScope);
        }
        System.out.println("Repository methods called by staff at home: " + accesses.size() + ", let through: 0");
        assertThat(accesses).hasSizeGreaterThan(10);
    }

    @Test
    void nothingIsWrittenAcrossTenants() {
        Actor operator = stage.staff(Role.OPERATOR);
        List<Access> writes = accesses().stream().filter(Access::writes).toList();
        for (Access access : writes) {
            assertThat(
                            TenantScope.as(
                                    operator,
                                    () -> TenantScope.acrossTenants(() -> new Object[] {access.attempt(manager)}))[0])
                    .as(access + " across tenants")
                    .isInstanceOf(Exception.class);
        }
        assertThat(writes).isNotEmpty();
    }

    @Test
    void workHandedToAnotherThreadHasNoTenant() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Access read = accesses().stream()
                .filter(access -> access.toString().equals("MemberRepository.after"))
                .findFirst()
                .orElseThrow();
        AsyncTaskExecutor executor = context.getBean("applicationTaskExecutor", AsyncTaskExecutor.class);
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            nordlys.as(Role.TENANT_ADMIN, () -> {
                assertThat(read.attempt(manager)).isNull();
                assertThat(of(pool.submit(() -> read.attempt(manager)))).isInstanceOf(NoTenantInScope.class);
                assertThat(of(executor.submit(() -> read.attempt(manager)))).isInstanceOf(NoTenantInScope.class);
            });
        }
    }

    private static @Nullable Throwable rootOf(@Nullable Throwable thrown) {
        return thrown == null ? null : NestedExceptionUtils.getMostSpecificCause(thrown);
    }

    private static @Nullable Throwable of(java.util.concurrent.Future<@Nullable Throwable> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private List<Access> accesses() {
        Repositories repositories = new Repositories(context);
        List<Access> found = new ArrayList<>();
        for (Class<?> entity : repositories) {
            Object repository = repositories.getRepositoryFor(entity).orElseThrow();
            Class<?> type =
                    repositories.getRequiredRepositoryInformation(entity).getRepositoryInterface();
            for (Method method : type.getMethods()) {
                if (Modifier.isAbstract(method.getModifiers())
                        && !method.getName().equals("flush")) {
                    found.add(new Access(entity, repository, method));
                }
            }
        }
        return found;
    }

    private static Object row(Class<?> entity) {
        try {
            Constructor<?> empty = entity.getDeclaredConstructor();
            empty.setAccessible(true);
            Object row = empty.newInstance();
            // A file that was issued is known by its hash, everything else by an id.
            if (entity.getSimpleName().equals("IssuedDocument")) {
                ReflectionTestUtils.setField(row, "sha256", "0".repeat(64));
            } else {
                ReflectionTestUtils.setField(row, "id", Ids.next());
            }
            return row;
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(entity + " has no constructor for JPA", fault);
        }
    }

    private static Object some(Class<?> type) {
        if (type == UUID.class) {
            return Ids.next();
        } else if (type == String.class) {
            return "x";
        } else if (type == Limit.class) {
            return Limit.of(1);
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class || type == Long.class) {
            return 1L;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (Collection.class.isAssignableFrom(type)) {
            return type.isAssignableFrom(List.class) ? List.of() : java.util.Set.of();
        } else if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalStateException("Give the test a value for " + type);
    }

    private static Object record(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(RepositoryWallTest::some)
                    .toArray());
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
