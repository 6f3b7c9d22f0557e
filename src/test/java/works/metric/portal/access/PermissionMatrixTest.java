package works.metric.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.SystemPrograms;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

/**
 * Every method of every service, called through its proxy by every role, by nobody and by a job. The arguments are empty,
 * so whoever is let in fails at once for another reason; whoever is not is denied before anything is touched.
 */
@PortalTest
class PermissionMatrixTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stage stage;

    @Autowired
    private SupportAccessService supportAccess;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private SystemPrograms machines;

    private @Nullable Actor system;

    private record Call(Object service, Method method) {

        /** What is thrown for the actor, or null when the call went through. */
        @Nullable
        Throwable by(@Nullable Actor actor) {
            Supplier<Object[]> attempt = () -> new Object[] {catchThrowable(this::invoke)};
            return (Throwable) (actor == null ? attempt.get() : TenantScope.as(actor, attempt))[0];
        }

        private void invoke() throws Throwable {
            Object[] none =
                    Arrays.stream(method.getParameterTypes()).map(Call::none).toArray();
            try {
                method.invoke(service, none);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        private static @Nullable Object none(Class<?> type) {
            if (type == boolean.class) {
                return false;
            }
            return type == long.class ? (Object) 0L : type == int.class ? (Object) 0 : null;
        }

        @Override
        public String toString() {
            return AopUtils.getTargetClass(service).getSimpleName() + "." + method.getName();
        }
    }

    @Test
    void everyMethodSaysWhoMayCallIt() {
        List<String> silent = new ArrayList<>();
        for (Call call : calls()) {
            long words = List.of(Requires.class, SignedIn.class, SystemOnly.class).stream()
                    .filter(call.method()::isAnnotationPresent)
                    .count();
            if (words != 1) {
                silent.add(call.toString());
            }
        }
        assertThat(silent)
                .as("methods without exactly one of @Requires, @SignedIn, @SystemOnly")
                .isEmpty();
    }

    @Test
    void eachRoleDoesExactlyWhatTheMatrixSays() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        int calls = 0;
        int denied = 0;
        List<String> wrong = new ArrayList<>();
        Map<Supplier<@Nullable Actor>, Set<Permission>> people = people(nordlys);
        for (Call call : calls()) {
            for (Map.Entry<Supplier<@Nullable Actor>, Set<Permission>> entry : people.entrySet()) {
                Actor actor = entry.getKey().get();
                Throwable thrown = call.by(actor);
                boolean refused = thrown instanceof NoTenantInScope && actor == null
                        || thrown instanceof AccessDeniedException && refusesThisCall(call, thrown);
                boolean allowed = allowed(call.method(), actor, entry.getValue());
                calls++;
                denied += refused ? 1 : 0;
                if (refused == allowed) {
                    wrong.add(call + " by " + actor + (allowed ? " is refused" : " is let in") + ": " + thrown);
                }
            }
        }
        System.out.println("Service methods: " + calls().size() + ", calls by all roles: " + calls + ", denied: "
                + denied + ", against the matrix: " + wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(calls).isGreaterThan(100);
    }

    @Test
    void whoeverIsNoMemberAnyMoreMayNothingAtAll() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Actor gone = Actor.member(Ids.next(), "Gone", nordlys.id());
        Actor goneStaff = Actor.staff(Ids.next(), "Gone");
        Actor goneSystem = Actor.machine(Ids.next(), "Gone");
        Actor goneProgram = Actor.api(Ids.next(), "Gone", nordlys.id());
        for (Call call : calls()) {
            assertThat(call.by(gone)).as(call + " by a removed member").isInstanceOf(AccessDeniedException.class);
            assertThat(call.by(goneStaff)).as(call + " by removed staff").isInstanceOf(AccessDeniedException.class);
            assertThat(call.by(goneSystem)).as(call + " by no system").isInstanceOf(AccessDeniedException.class);
            assertThat(call.by(goneProgram)).as(call + " by no credential").isInstanceOf(AccessDeniedException.class);
        }
    }

    /** A service that was entered may itself be refused by another one; that is not this method's denial. */
    private static boolean refusesThisCall(Call call, Throwable thrown) {
        Requires requires = call.method().getAnnotation(Requires.class);
        return requires == null || (thrown instanceof AccessDenied denied && denied.permission() == requires.value());
    }

    private static boolean allowed(Method method, @Nullable Actor actor, Set<Permission> permissions) {
        if (actor == null) {
            return false;
        }
        Requires requires = method.getAnnotation(Requires.class);
        if (requires != null) {
            return permissions.contains(requires.value());
        }
        return method.isAnnotationPresent(SignedIn.class) || actor.kind() == Actor.Kind.SYSTEM;
    }

    private Map<Supplier<@Nullable Actor>, Set<Permission>> people(Stage.Cast tenant) {
        Map<Supplier<@Nullable Actor>, Set<Permission>> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (role.side() == Role.Side.TENANT) {
                people.put(() -> tenant.member(role), role.atHome());
            } else {
                people.put(() -> stage.staff(role), role.atHome());
                if (role.atHome().contains(Permission.SUPPORT_ENTER)) {
                    people.put(() -> visiting(role, tenant), role.visiting());
                }
                people.put(() -> stage.staff(role).writingInto(tenant.id()), Set.of());
            }
        }
        people.put(this::system, CredentialScope.permissions(CredentialScope.of(CredentialScope.Holder.SYSTEM)));
        for (CredentialScope scope : CredentialScope.of(CredentialScope.Holder.TENANT)) {
            NewCredential wanted = new NewCredential("CRM", Set.of(scope), LocalDate.of(2027, 1, 1));
            UUID id = Ids.next();
            tenant.as(Role.TENANT_ADMIN, () -> credentials.create(id, wanted));
            people.put(() -> Actor.api(id, "CRM", tenant.id()), scope.permissions());
        }
        people.put(() -> Actor.system("job", tenant.id()), Set.of());
        people.put(() -> null, Set.of());
        return people;
    }

    /** A processing system by a credential of its own, made once. */
    private Actor system() {
        if (system == null) {
            system = machines.with(stage, "Attribution store of the matrix").actor();
        }
        return system;
    }

    private Actor visiting(Role role, Stage.Cast tenant) {
        return TenantScope.as(
                stage.staff(role),
                () -> supportAccess.enter(Ids.next(), tenant.id(), new Entry("Ticket 7", "7", Entry.LONGEST)));
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Object service : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(service);
            if (!type.getPackageName().startsWith("works.metric.portal")) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()) {
                    calls.add(new Call(service, method));
                }
            }
        }
        return calls;
    }
}
