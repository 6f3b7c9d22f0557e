package works.metric.portal.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.InForce;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.credentials.SystemCredentialService;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.requests.RequestType;
import works.metric.portal.systems.ProcessingSystemEntry;
import works.metric.portal.systems.ProcessingSystemService;

/** "May I process these data for this purpose?" beside an endpoint of the same server that answers nothing. */
final class DecisionBench {

    private static final int[] TENANTS = {10, 1_000, 10_000};
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 4);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 20));
    private static final double LEAST = 0.7;
    private static final String QUESTION = "/decision?purpose=ATTRIBUTION&data=IP_ADDRESS&data=ADVERTISING_IDS";

    private interface Paths {
        String next(SplittableRandom random);
    }

    private record Sum(Durations took, double seconds) {
        double perSecond() {
            return took.count() / seconds;
        }

        Sum and(Sum more) {
            took.addAll(more.took);
            return new Sum(took, seconds + more.seconds);
        }
    }

    private final BenchPortal portal;
    private final String token;

    private DecisionBench(BenchPortal portal, String token) {
        this.portal = portal;
        this.token = token;
    }

    static void run() throws Exception {
        Map<String, Object> settings = Map.of("portal.api.of-systems-per-minute", 10_000_000);
        try (BenchPortal portal = BenchPortal.start(settings)) {
            new DecisionBench(portal, token(portal)).measure();
        }
    }

    private void measure() throws Exception {
        System.out.printf(
                "%n%7s %12s %9s %9s %12s %9s %9s %7s %5s%n",
                "tenants", "decisions/s", "p50", "p99", "empty/s", "p50", "p99", "ratio", "goal");
        List<Double> rates = new ArrayList<>();
        int there = 0;
        for (int tenants : TENANTS) {
            List<Actor> admins = BenchTenants.open(portal, there, tenants);
            if (there == 0) {
                instruct(admins.getFirst());
            }
            sameForAll();
            there = tenants;
            askEachOnce(tenants);
            Paths decisions = random -> "/api/systems/v1/tenants/bench-" + random.nextInt(tenants) + QUESTION;
            Paths nothing = random -> EmptyEndpoint.PATH;
            if (rates.isEmpty()) {
                load(decisions, WARM_UP);
                load(nothing, WARM_UP);
            }
            Sum decided = new Sum(new Durations(), 0);
            Sum empty = new Sum(new Durations(), 0);
            // In turn, so that whatever else this machine does meets both.
            for (int round = 0; round < ROUNDS; round++) {
                empty = empty.and(load(nothing, ROUND));
                decided = decided.and(load(decisions, ROUND));
            }
            double ratio = decided.perSecond() / empty.perSecond();
            rates.add(ratio);
            System.out.printf(
                    "%7d %12.0f %6.0f us %6.0f us %12.0f %6.0f us %6.0f us %7.2f %5.1f %s%n",
                    tenants,
                    decided.perSecond(),
                    decided.took().percentileMicros(50),
                    decided.took().percentileMicros(99),
                    empty.perSecond(),
                    empty.took().percentileMicros(50),
                    empty.took().percentileMicros(99),
                    ratio,
                    LEAST,
                    ratio >= LEAST ? "" : "MISSED");
        }
        System.out.printf(
                "%d to %d tenants: x%.2f (flat is 1)%n",
                TENANTS[TENANTS.length - 1], TENANTS[0], rates.getLast() / rates.getFirst());
    }

    /** From the database into memory, and proof that the answers are answers. */
    private void askEachOnce(int tenants) throws Exception {
        long began = System.nanoTime();
        try (RawCaller caller = new RawCaller(portal.port(), token)) {
            for (int i = 0; i < tenants; i++) {
                byte[] answer = caller.get("/api/systems/v1/tenants/bench-" + i + QUESTION);
                if (!new String(answer, StandardCharsets.UTF_8).contains("\"version\":1")) {
                    throw new IllegalStateException("Not from the state in force: " + new String(answer));
                }
            }
        }
        System.out.printf(
                "First question to each of %d tenants: %.0f us each%n",
                tenants, (System.nanoTime() - began) / 1e3 / tenants);
    }

    private Sum load(Paths paths, Duration length) throws Exception {
        long began = System.nanoTime();
        long end = began + length.toNanos();
        List<Callable<Durations>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            all.add(() -> {
                Durations took = new Durations();
                try (RawCaller caller = new RawCaller(portal.port(), token)) {
                    while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        caller.get(paths.next(random));
                        took.add(System.nanoTime() - start);
                    }
                }
                return took;
            });
        }
        Durations took = new Durations();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Durations> each : threads.invokeAll(all)) {
                took.addAll(each.get());
            }
        }
        return new Sum(took, (System.nanoTime() - began) / 1e9);
    }

    private void instruct(Actor admin) {
        InstructionService instructions = portal.bean(InstructionService.class);
        TenantScope.as(admin, () -> {
            InstructionDetails draft = instructions.draft(Ids.next(), InForce.ATTRIBUTION);
            return instructions.activate(draft.id(), 1, draft.version());
        });
    }

    /** What the first tenant instructs, every other one does: rows copied as they are, whatever columns they have. */
    private void sameForAll() throws SQLException {
        try (Connection connection = portal.filling();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("processing_instruction", "instruction_version")) {
                String columns = columns(statement, table);
                statement.executeUpdate("INSERT INTO " + table + " (tenant_id, " + columns + ") SELECT t.id, "
                        + columns.replaceAll("(\\w+)", "s.$1") + " FROM " + table
                        + " s JOIN tenant t ON t.alias <> 'bench-0'"
                        + " WHERE s.tenant_id = (SELECT id FROM tenant WHERE alias = 'bench-0')"
                        + " AND NOT EXISTS (SELECT 1 FROM " + table + " x WHERE x.tenant_id = t.id)");
            }
            statement.executeUpdate("UPDATE in_force_head SET number = 1");
            statement.executeUpdate("UPDATE instruction_ledger_head SET last_number = 1");
            connection.commit();
        }
    }

    private static String columns(Statement statement, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT column_name FROM information_schema.columns WHERE"
                + " table_schema = DATABASE() AND table_name = '" + table + "' AND column_name <> 'tenant_id'")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names.stream().collect(Collectors.joining(", "));
    }

    private static Actor officer(BenchPortal portal) throws SQLException {
        UUID id = Ids.next();
        try (Connection connection = portal.filling();
                PreparedStatement staff = connection.prepareStatement("""
                        INSERT INTO staff_member (id, version, email, name, role, state, language, issuer, subject, invited_at)
                        VALUES (?, 0, 'henrik@metric.works', 'Henrik Dahl', 'PRIVACY_OFFICER', 'ACTIVE', 'en',
                            'https://login.metric.works', 'henrik', '2026-01-01')""")) {
            staff.setBytes(1, Bytes.of(id));
            staff.executeUpdate();
            connection.commit();
        }
        return Actor.staff(id, "Henrik Dahl");
    }

    private static String token(BenchPortal portal) throws SQLException {
        Actor officer = officer(portal);
        return TenantScope.as(officer, () -> {
            var system = portal.bean(ProcessingSystemService.class)
                    .add(
                            Ids.next(),
                            new ProcessingSystemEntry(
                                    "Attribution store",
                                    "Installs",
                                    Set.of(RequestType.ERASURE),
                                    null,
                                    LocalDate.of(2024, 1, 1)));
            return Objects.requireNonNull(portal.bean(SystemCredentialService.class)
                    .create(
                            Ids.next(),
                            system.id(),
                            new NewCredential(
                                    "Worker",
                                    Set.of(CredentialScope.INSTRUCTIONS_READ),
                                    LocalDate.now().plusMonths(6)))
                    .token());
        });
    }
}
