package works.metric.portal.bench;

import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestSummary;

/** The list and the search of end-user requests, as the number of cases grows. */
final class ListBench {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final double MOST_TO_FLOOR = 1.5;
    private static final double MOST_TO_ITSELF = 1.3;
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 5);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 5);
    private static final int MOST_CASES = Integer.getInteger("bench.cases", 1_000_000);

    private interface Call {
        List<RequestSummary> of(int tenant) throws Exception;
    }

    private record Pair(Call portal, Call floor) {}

    private record Result(double portal, double floor) {}

    private final BenchPortal portal;
    private final RequestService requests;
    private final List<Actor> admins;
    private final Map<TenantId, String> people = new HashMap<>();
    private final Map<TenantId, byte[]> indexes = new HashMap<>();
    private final Map<TenantId, String> second = new HashMap<>();

    private ListBench(BenchPortal portal) throws Exception {
        this.portal = portal;
        this.requests = portal.bean(RequestService.class);
        this.admins = BenchTenants.open(portal);
        for (Actor admin : admins) {
            String key = TenantScope.as(admin, () -> requests.searchKey("player@controller.example"));
            people.put(admin.requireTenant(), key);
            indexes.put(admin.requireTenant(), HexFormat.of().parseHex(key));
        }
    }

    static void run() throws Exception {
        try (BenchPortal portal = BenchPortal.start(Map.of())) {
            new ListBench(portal).measure();
        }
    }

    private void measure() throws Exception {
        FilledCases cases = new FilledCases(portal, indexes);
        Map<Integer, Map<String, Result>> results = new LinkedHashMap<>();
        System.out.printf("%-14s %10s %12s %12s %8s %6s%n", "", "cases", "portal", "plain JDBC", "ratio", "goal");
        for (int size : SIZES) {
            if (size > MOST_CASES) {
                continue;
            }
            Instant began = Instant.now();
            cases.growTo(size, admins);
            System.out.printf(
                    "%,d cases over %d tenants, filled in %d s%n",
                    size, admins.size(), ChronoUnit.SECONDS.between(began, Instant.now()));
            second.clear();
            for (Actor admin : admins) {
                second.put(
                        admin.requireTenant(),
                        Objects.requireNonNull(
                                list(admin, RequestFilter.ALL, null).next()));
            }
            results.put(size, measureAll(size));
        }
        print(results);
    }

    private Map<String, Result> measureAll(int size) throws Exception {
        try (Connection connection = portal.connection()) {
            Map<String, Pair> pairs = pairs(connection);
            Map<String, Result> results = new LinkedHashMap<>();
            for (Map.Entry<String, Pair> pair : pairs.entrySet()) {
                Result result = measure(pair.getKey(), pair.getValue());
                results.put(pair.getKey(), result);
                print(pair.getKey(), size, result);
            }
            return results;
        }
    }

    /** One call of each in turn, so that whatever else this machine does meets both. */
    private Result measure(String what, Pair pair) throws Exception {
        for (int i = 0; i < admins.size(); i++) {
            List<RequestSummary> rows = pair.portal().of(i);
            if (rows.isEmpty() || !rows.equals(pair.floor().of(i))) {
                throw new IllegalStateException("Not the same rows: " + what);
            }
        }
        inTurn(pair, WARM_UP, new Durations(), new Durations());
        Durations portalTook = new Durations();
        Durations floorTook = new Durations();
        inTurn(pair, SECONDS, portalTook, floorTook);
        return new Result(portalTook.medianMicros(), floorTook.medianMicros());
    }

    private void inTurn(Pair pair, int seconds, Durations portalTook, Durations floorTook) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; System.nanoTime() < end; i++) {
            int tenant = i * 7 % admins.size();
            portalTook.add(nanos(pair.portal(), tenant));
            floorTook.add(nanos(pair.floor(), tenant));
        }
    }

    private static long nanos(Call call, int tenant) throws Exception {
        long began = System.nanoTime();
        call.of(tenant);
        return System.nanoTime() - began;
    }

    private Map<String, Pair> pairs(Connection floor) {
        RequestFilter inProgress = new RequestFilter(RequestState.IN_PROGRESS, null, false, null);
        RequestFilter byReference = new RequestFilter(null, null, false, "R-2026-0100");
        Map<String, Pair> pairs = new LinkedHashMap<>();
        pairs.put(
                "first page",
                new Pair(
                        i -> list(admins.get(i), RequestFilter.ALL, null).items(),
                        i -> HandWrittenList.read(floor, HandWrittenList.FIRST, tenant(i))));
        pairs.put(
                "next page",
                new Pair(
                        i -> list(admins.get(i), RequestFilter.ALL, second.get(tenant(i)))
                                .items(),
                        i -> {
                            PageKey key = Objects.requireNonNull(PageKey.read(second.get(tenant(i))));
                            int place = Integer.parseInt(key.value());
                            return HandWrittenList.read(
                                    floor, HandWrittenList.NEXT, tenant(i), place, place, Bytes.of(key.id()));
                        }));
        pairs.put(
                "by state",
                new Pair(
                        i -> list(admins.get(i), inProgress, null).items(),
                        i -> HandWrittenList.read(floor, HandWrittenList.STATE, tenant(i), RequestState.IN_PROGRESS)));
        pairs.put(
                "by reference",
                new Pair(
                        i -> list(admins.get(i), byReference, null).items(),
                        i -> HandWrittenList.read(floor, HandWrittenList.REFERENCE, tenant(i), 100, 2026)));
        pairs.put(
                "by identity",
                new Pair(
                        i -> list(admins.get(i), person(tenant(i)), null).items(),
                        i -> HandWrittenList.read(
                                floor, HandWrittenList.PERSON, tenant(i), (Object) indexes.get(tenant(i)))));
        return pairs;
    }

    private RequestFilter person(TenantId tenant) {
        return new RequestFilter(null, null, null, false, false, null, null, people.get(tenant));
    }

    private TenantId tenant(int i) {
        return admins.get(i).requireTenant();
    }

    private Page<RequestSummary> list(Actor admin, RequestFilter filter, String key) {
        return TenantScope.as(admin, () -> requests.list(filter, key));
    }

    private static void print(String what, int size, Result result) {
        double ratio = result.portal() / result.floor();
        System.out.printf(
                "%-14s %,10d %9.0f us %9.0f us %8.2f %6.1f %s%n",
                what, size, result.portal(), result.floor(), ratio, MOST_TO_FLOOR, verdict(ratio, MOST_TO_FLOOR));
    }

    private static void print(Map<Integer, Map<String, Result>> results) {
        if (results.containsKey(SIZES[0]) && results.containsKey(SIZES[2])) {
            System.out.printf("%n%-14s %36s %8s %6s%n", "", "a million to ten thousand", "ratio", "goal");
            results.get(SIZES[0]).forEach((what, small) -> {
                double ratio = results.get(SIZES[2]).get(what).portal() / small.portal();
                System.out.printf(
                        "%-14s %36s %8.2f %6.1f %s%n", what, "", ratio, MOST_TO_ITSELF, verdict(ratio, MOST_TO_ITSELF));
            });
        }
    }

    private static String verdict(double ratio, double most) {
        return ratio <= most ? "" : "MISSED";
    }
}
