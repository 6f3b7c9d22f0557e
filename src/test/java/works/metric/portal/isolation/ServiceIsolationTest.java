package works.metric.portal.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import works.metric.portal.PortalTest;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NoTenantInScope;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.TenantScope;
import works.metric.portal.isolation.Row.Kind;

/** Every public method of every service, tried by everybody who has no business in a tenant, with that tenant's ids. */
@PortalTest
@Tag("isolation")
class ServiceIsolationTest {

    @Autowired
    private ApplicationContext portal;

    private final Map<Kind, Integer> attempts = new EnumMap<>(Kind.class);
    private final List<String> leaks = new ArrayList<>();

    @Test
    void nobodyLearnsOrChangesAnythingOfAnotherTenantThroughAService() {
        VictimTenant victim = new VictimTenant(portal, "-services");
        Attackers attackers = new Attackers(portal, victim);
        Map<String, List<Row>> rows = new ServiceRows(portal, attackers.request()).all();
        assertThat(rows.keySet())
                .as("every public method of a service has a row, and every row a method")
                .containsExactlyInAnyOrderElementsOf(methods());
        try (TenantRows stored = new TenantRows(victim.cast().id().value())) {
            Set<String> ids = stored.ids();
            Map<String, String> before = stored.now();
            // What is made under a foreign id comes last: from then on the id is also one's own.
            for (boolean making : new boolean[] {false, true}) {
                rows.forEach((method, all) -> all.stream()
                        .filter(row -> making == (row.kind() == Kind.NEW || method.equals("OnboardingService.open")))
                        .forEach(row -> attackers.all().forEach((name, actor) -> {
                            String attempt = method + " by " + name;
                            attack(attempt, row, actor, victim, attackers, ids);
                            Map<String, String> after = stored.now();
                            if (mayRead(row, actor.get())) {
                                onlyToldOf(attempt, before, after);
                            }
                            if (!after.equals(before)) {
                                leaks.add(attempt + " changed rows of the victim: " + before + " to " + after);
                                before.putAll(after);
                            }
                        })));
            }
        }
        int count = attempts.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("Isolation of services: " + rows.size() + " methods, "
                + attackers.all().size() + " attackers, " + count + " attempts " + attempts + ", leaks: "
                + leaks.size());
        assertThat(leaks).isEmpty();
        assertThat(count).isGreaterThanOrEqualTo(300);
    }

    @Test
    void aForeignIdCostsAsManyStatementsAsOneOfNobody() {
        VictimTenant victim = new VictimTenant(portal, "-statements");
        Attackers attackers = new Attackers(portal, victim);
        Supplier<@Nullable Actor> admin = attackers.all().get("another tenant's TENANT_ADMIN");
        Statistics statistics = portal.getBean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        Map<String, String> different = new LinkedHashMap<>();
        long[] sums = new long[2];
        new ServiceRows(portal, attackers.request()).all().forEach((method, all) -> all.stream()
                .filter(row -> row.kind() == Kind.THING)
                .forEach(row -> {
                    long foreign = statements(statistics, row, victim.targets().getFirst(), admin);
                    long nobodys = statements(statistics, row, Targets.ofNobody(), admin);
                    sums[0] += foreign;
                    sums[1] += nobodys;
                    if (foreign != nobodys) {
                        different.put(method, foreign + " and " + nobodys);
                    }
                }));
        statistics.setStatisticsEnabled(false);
        System.out.println("Statements with foreign ids: " + sums[0] + ", with ids of nobody: " + sums[1]);
        assertThat(different).isEmpty();
    }

    private void attack(
            String attempt,
            Row row,
            Supplier<@Nullable Actor> attacker,
            VictimTenant victim,
            Attackers attackers,
            Set<String> ids) {
        if (row.kind() == Kind.OWN) {
            judge(attempt, row, attacker, victim.targets().getFirst(), "", attackers, ids);
            return;
        }
        Targets nobody = Targets.ofNobody();
        String expected = nobody.without(InWords.of(answer(row, nobody, attacker.get())));
        List<Targets> guesses = Stream.concat(
                        victim.targets().stream(),
                        Stream.of(
                                victim.targets().getFirst().shifted(1),
                                victim.targets().getFirst().shifted(-1)))
                .toList();
        for (Targets guess : guesses) {
            judge(attempt, row, attacker, guess, expected, attackers, ids);
        }
    }

    private void judge(
            String attempt,
            Row row,
            Supplier<@Nullable Actor> attacker,
            Targets guess,
            String expected,
            Attackers attackers,
            Set<String> ids) {
        attempts.merge(row.kind(), 1, Integer::sum);
        Actor actor = attacker.get();
        if (mayRead(row, actor)) {
            answer(row, guess, actor);
            return;
        }
        Object answer = answer(row, guess, actor);
        String told = guess.without(InWords.of(answer));
        boolean register = (attackers.readsTheRegister(actor)
                        && (row.kind() == Kind.REGISTER || attempt.startsWith("TenantService.current ")))
                || (isSystem(actor) && attempt.startsWith("SystemInstructionService.tenants "));
        List<String> forbidden = new ArrayList<>(List.of(VictimTenant.SECRET));
        if (!register) {
            forbidden.addAll(List.of(VictimTenant.REGISTER, VictimTenant.REFERENCES));
            forbidden.addAll(ids);
        }
        String lower = told.toLowerCase(java.util.Locale.ROOT);
        forbidden.stream()
                .filter(word -> lower.contains(word.toLowerCase(java.util.Locale.ROOT)))
                .forEach(word -> leaks.add(attempt + " learns " + word + ": " + told));
        boolean refused = answer instanceof NotFound
                || answer instanceof AccessDeniedException
                || answer instanceof NoTenantInScope;
        if (!refused
                && (row.kind() == Kind.THING
                        || ((row.kind() == Kind.REGISTER || row.kind() == Kind.AGREEMENT) && !register))) {
            leaks.add(attempt + " is not refused: " + told);
        }
        if ((row.kind() == Kind.THING || row.kind() == Kind.FILTER) && !told.equals(expected)) {
            leaks.add(attempt + " tells a foreign id from one of nobody: " + told + " / " + expected);
        }
        if (row.kind() == Kind.NEW && !told.startsWith(expected.split("[(:]")[0])) {
            leaks.add(attempt + " tells a foreign id from one of nobody: " + told + " / " + expected);
        }
    }

    private boolean mayRead(Row row, @Nullable Actor actor) {
        return row.kind() == Kind.AGREEMENT
                && actor != null
                && actor.tenant() == null
                && TenantScope.as(
                        actor, () -> portal.getBean(CurrentRights.class).has(Permission.AGREEMENT_TEMPLATES_EDIT));
    }

    /** Reading leaves entries in the tenant's audit, and nothing else. */
    private void onlyToldOf(String attempt, Map<String, String> before, Map<String, String> after) {
        Set<String> changed = after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .collect(Collectors.toSet());
        if (!changed.equals(Set.of("audit_entry"))) {
            leaks.add(attempt + " left other traces than in the audit: " + changed);
        }
        before.putAll(after);
    }

    /** MetricWorks' systems serve every tenant; which there are is all that one learns by that. */
    private static boolean isSystem(@Nullable Actor actor) {
        return actor != null && actor.kind() == Actor.Kind.MACHINE;
    }

    private static @Nullable Object answer(Row row, Targets targets, @Nullable Actor actor) {
        Supplier<Object[]> call = () -> {
            try {
                return new Object[] {row.call().apply(targets)};
            } catch (RuntimeException thrown) {
                return new Object[] {thrown};
            }
        };
        return (actor == null ? call.get() : TenantScope.as(actor, call))[0];
    }

    private static long statements(
            Statistics statistics, Row row, Targets targets, Supplier<@Nullable Actor> attacker) {
        Actor actor = attacker.get();
        long before = statistics.getPrepareStatementCount();
        answer(row, targets, actor);
        return statistics.getPrepareStatementCount() - before;
    }

    private Set<String> methods() {
        Set<String> methods = new TreeSet<>();
        for (Object service : portal.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(service);
            if (type.getPackageName().startsWith("works.metric.portal")
                    && type.getSimpleName().endsWith("Service")) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic())
                        .forEach(method -> methods.add(type.getSimpleName() + "." + method.getName()));
            }
        }
        return methods;
    }
}
