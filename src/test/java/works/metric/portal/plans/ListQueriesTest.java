package works.metric.portal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Page;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.AccessionService;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.audit.AuditService;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.home.HomeFactSource;
import works.metric.portal.home.WaitingSource;
import works.metric.portal.identity.MemberService;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.notices.NoticeState;
import works.metric.portal.opendsr.CallbackService;
import works.metric.portal.opendsr.CallbackState;
import works.metric.portal.requests.DaySpan;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestBulkService;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestQueueService;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.StateGroup;
import works.metric.portal.results.ResultService;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.systems.RequestTaskService;

/**
 * Every list and search by an index, over tables of several tenants of which one has thousands of rows: the statements
 * are those that the services send, and the rows are those that the database really reads for them.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListQueriesTest {

    /** A page, the row that tells there is more, and finding the beginning. */
    private static final int A_PAGE = 60;

    /** Where one index serves one of two conditions, or not the order: what is left out, or sorted, is read too. */
    private static final int SIFTED = 51 * 16;

    /** The right, the contract, the tenant's day, the rows, and what hangs on a case. One for each row would be 50. */
    private static final int MOST_STATEMENTS = 8;

    /** How far a step for many is, is counted over its own thousand requests. */
    private static final int ITS_OWN = 1_050;

    /** Each of the 67 callbacks that were given up is looked at for whether a later one came through. */
    private static final int GIVEN_UP = 67 * 3 + 10;

    /** The last is two indexes together; how many rows it may read is limited all the same. */
    private static final Set<String> BY_INDEX =
            Set.of("system", "const", "eq_ref", "ref", "ref_or_null", "range", "index_merge");

    /** Registers of MetricWorks itself, as short as they are; and the tenants, found by id. */
    private static final Set<String> SHORT = Set.of(
            "agreement_template",
            "tenant",
            "processing_system",
            "subprocessor",
            "subprocessor_change",
            "subprocessor_revision",
            "staff_member");

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    private Connection connection;
    private ManyTenants rows;
    private Stage.Cast nordlys;
    private String person;
    private UUID real;
    private final List<String> report = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void manyRows() throws SQLException {
        nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        Stage.Cast kite = stage.tenant("Kite Games GmbH");
        person = nordlys.as(Role.REQUEST_HANDLER, () -> requests.searchKey("kari.nordmann@example.com"));
        real = nordlys.as(Role.REQUEST_HANDLER, () -> requests.record(Ids.next(), request())
                .id());
        connection = ManyTenants.connection();
        rows = new ManyTenants(connection, List.of(nordlys.id(), zephyr.id(), kite.id()));
        rows.cases(nordlys.member(Role.PRIVACY_LEAD), HexFormat.of().parseHex(person));
        rows.fill(
                "notice",
                2_000,
                Map.of(
                        "kind", i -> "AGREEMENT_ACCEPTED",
                        "language", i -> "en",
                        "state", i -> i % 30 == 0 ? "FAILED" : i % 31 == 0 ? "PENDING" : "SENT",
                        "created_at", ManyTenants::ago,
                        "recipient_id", i -> new byte[16]));
        rows.fill(
                "opendsr_callback",
                2_000,
                Map.of(
                        "request_id", i -> i,
                        "url", i -> "https://controller.example/callback",
                        "message_sequence", i -> 1,
                        "place", i -> 0,
                        "request_status", i -> "PENDING",
                        "request_state", i -> "RECEIVED",
                        "state", i -> i % 30 == 0 ? "GIVEN_UP" : "DELIVERED",
                        "created_at", ManyTenants::ago));
        rows.fill(
                "audit_entry",
                3_000,
                Map.of(
                        "actor_kind", i -> "MEMBER",
                        "actor_id", i -> ManyTenants.bytes(new UUID(0, i % 20)),
                        "action", i -> i % 25 == 0 ? "request.refused" : "request.recorded",
                        "subject_id", i -> ManyTenants.bytes(ManyTenants.id(nordlys.id(), i / 5)),
                        "changes", i -> "[]",
                        "happened_at", ManyTenants::ago));
        rows.fill(
                "api_credential",
                400,
                Map.of(
                        "scopes", i -> "REQUESTS_READ",
                        "created_at", ManyTenants::ago,
                        "expires_on", i -> LocalDate.of(2027, 1, 1).plusDays(i),
                        "expires_at", i -> LocalDate.of(2027, 1, 1).plusDays(i).atStartOfDay()));
        rows.fill(
                "agreement_accession",
                400,
                Map.of(
                        "country", i -> "DK",
                        "apps", i -> "",
                        "state", i -> "WITHDRAWN",
                        "begins_on", i -> LocalDate.of(2026, 11, 23),
                        "signed_at", ManyTenants::ago));
        rows.fill(
                "request_task",
                2_000,
                Map.of(
                        "request_id", i -> ManyTenants.KNOWN + i / 8,
                        "holder_id", i -> ManyTenants.bytes(new UUID(0, i)),
                        "holder_kind", i -> "SYSTEM",
                        "state", i -> "OPEN"));
        rows.fill(
                "request_result",
                2_000,
                Map.of(
                        "request_id", i -> ManyTenants.KNOWN + i / 4,
                        "state", i -> "READY",
                        "uploader_kind", i -> "STAFF",
                        "begun_at", ManyTenants::ago));
        rows.fill(
                "support_access",
                1_000,
                Map.of(
                        "started_at", ManyTenants::ago,
                        "until", ManyTenants::ago,
                        "ended_at", ManyTenants::ago));
        rows.fill(
                "request_bulk",
                3,
                Map.of(
                        "step",
                        i -> "START",
                        "actor_kind",
                        i -> "MEMBER",
                        "filter_text",
                        i -> "",
                        "asked_at",
                        ManyTenants::ago));
        rows.fill(
                "request_bulk_item",
                3_000,
                Map.of(
                        "bulk_id", i -> ManyTenants.bytes(ManyTenants.id(nordlys.id(), i % 3)),
                        "request_id", i -> i,
                        "outcome", i -> i % 30 == 0 ? "FAILED" : "DONE",
                        "problem", i -> "requests.rule.bulk.gone"));
    }

    private static NewRequest request() {
        return new NewRequest(
                RequestType.ACCESS,
                Regulation.GDPR,
                RequestSource.SCREEN,
                TestClock.START.minusSeconds(60),
                List.of(new NewIdentity(IdentityType.EMAIL, "kari.nordmann@example.com")),
                null,
                null);
    }

    @AfterAll
    void gone() throws SQLException {
        rows.close();
        connection.close();
    }

    @Test
    void eachListAndSearchReadsByAnIndexAndHardlyMoreThanItShows() throws SQLException {
        requestLists();
        requestListsByDay();
        otherLists();

        report.forEach(System.out::println);
        assertThat(faults).isEmpty();
    }

    private void requestLists() throws SQLException {
        Actor reader = nordlys.member(Role.PRIVACY_LEAD);
        String app = "com.example.game3";
        RequestState refused = RequestState.REFUSED;
        RequestState working = RequestState.IN_PROGRESS;
        pages("requests", A_PAGE, reader, filter(null, null, null, false, false, null, null, null));
        pages("requests by state", A_PAGE, reader, filter(refused, null, null, false, false, null, null, null));
        pages(
                "requests by type",
                A_PAGE,
                reader,
                filter(null, RequestType.ACCESS, null, false, false, null, null, null));
        pages(
                "requests by source",
                A_PAGE,
                reader,
                filter(null, null, RequestSource.OPENDSR, false, false, null, null, null));
        pages("requests by app", A_PAGE, reader, filter(null, null, null, false, false, app, null, null));
        pages("requests of mine", A_PAGE, reader, filter(null, null, null, false, true, null, null, null));
        pages("requests overdue", A_PAGE, reader, filter(null, null, null, true, false, null, null, null));
        pages(
                "requests by reference",
                A_PAGE,
                reader,
                filter(null, null, null, false, false, null, "R-2026-0078", null));
        pages("requests by number", A_PAGE, reader, filter(null, null, null, false, false, null, "78", null));
        pages("requests by identity", A_PAGE, reader, filter(null, null, null, false, false, null, null, person));
        pages(
                "requests by state, type",
                A_PAGE,
                reader,
                filter(working, RequestType.ERASURE, null, false, false, null, null, null));
        pages(
                "requests overdue, by type",
                A_PAGE,
                reader,
                filter(null, RequestType.ACCESS, null, true, false, null, null, null));
        // Beside many rows of others, the page before is read from the end of the state, past what is not overdue.
        pages("requests overdue, by state", SIFTED, reader, filter(working, null, null, true, false, null, null, null));
        pages("requests of mine, by state", SIFTED, reader, filter(working, null, null, false, true, null, null, null));
        pages("requests of mine, overdue", SIFTED, reader, filter(null, null, null, true, true, null, null, null));
        pages(
                "requests by app, type",
                SIFTED,
                reader,
                filter(null, RequestType.ACCESS, null, false, false, app, null, null));
        pages("requests by app, state", SIFTED, reader, filter(refused, null, null, false, false, app, null, null));
        pages(
                "requests by source, state",
                SIFTED,
                reader,
                filter(refused, null, RequestSource.EMAIL, false, false, null, null, null));
        pages(
                "requests by identity, state",
                A_PAGE,
                reader,
                filter(working, null, null, false, false, null, null, person));
    }

    private void requestListsByDay() throws SQLException {
        Actor reader = nordlys.member(Role.PRIVACY_LEAD);
        for (StateGroup group : StateGroup.values()) {
            pages("requests, " + group, SIFTED, reader, days(group, null, null, null));
        }
        LocalDate day = LocalDate.of(2026, 3, 10);
        pages(
                "requests received in 7 days",
                SIFTED,
                reader,
                days(null, DaySpan.around(DaySpan.Around.LAST_7_DAYS), null, null));
        pages("requests received on a day", SIFTED, reader, days(null, DaySpan.between(day, day), null, null));
        pages(
                "requests received long ago",
                SIFTED,
                reader,
                days(null, DaySpan.between(null, LocalDate.of(2025, 1, 20)), null, null));
        pages(
                "requests due in 7 days",
                A_PAGE,
                reader,
                days(null, null, DaySpan.around(DaySpan.Around.NEXT_7_DAYS), null));
        pages("requests due on a day", SIFTED, reader, days(null, null, DaySpan.between(day, day), null));
        pages(
                "requests promised in 7 days",
                SIFTED,
                reader,
                days(null, null, null, DaySpan.around(DaySpan.Around.NEXT_7_DAYS)));
        pages("requests promised on a day", SIFTED, reader, days(null, null, null, DaySpan.between(day, day)));
    }

    private static RequestFilter days(
            @Nullable StateGroup group,
            @Nullable DaySpan received,
            @Nullable DaySpan legal,
            @Nullable DaySpan promise) {
        return new RequestFilter(group, null, null, null, null, null, null, null, received, legal, promise);
    }

    private static RequestFilter filter(
            @Nullable RequestState state,
            @Nullable RequestType type,
            @Nullable RequestSource source,
            boolean overdue,
            boolean mine,
            @Nullable String app,
            @Nullable String reference,
            @Nullable String person) {
        return new RequestFilter(state, type, source, overdue, mine, app, reference, person);
    }

    private void pages(String what, int most, Actor reader, RequestFilter filter) throws SQLException {
        pages(what, most, reader, key -> requests.list(filter, key));
    }

    /** The first page, the next, and back again. */
    private <T> void pages(String what, int most, Actor reader, Function<@Nullable String, Page<T>> list)
            throws SQLException {
        Page<T> first = TenantScope.as(reader, () -> list.apply(null));
        look(what, most, reader, () -> list.apply(null));
        if (first.next() != null) {
            look(what + ", next page", most, reader, () -> list.apply(first.next()));
            String back = Objects.requireNonNull(
                    TenantScope.as(reader, () -> list.apply(first.next())).previous());
            look(what + ", page before", most, reader, () -> list.apply(back));
        }
    }

    private void otherLists() throws SQLException {
        Actor lead = nordlys.member(Role.PRIVACY_LEAD);
        Actor admin = nordlys.member(Role.TENANT_ADMIN);
        UUID known = ManyTenants.id(nordlys.id(), ManyTenants.KNOWN);
        RequestQueueService queue = portal.getBean(RequestQueueService.class);
        pages(
                "queue of MetricWorks",
                A_PAGE,
                stage.staff(Role.SUPPORT),
                key -> TenantScope.acrossTenants(() -> queue.open(key)));
        CallbackService callbacks = portal.getBean(CallbackService.class);
        pages("callbacks", A_PAGE, lead, key -> callbacks.list(null, key));
        pages("callbacks given up", A_PAGE, lead, key -> callbacks.list(CallbackState.GIVEN_UP, key));
        look("callbacks of a request", A_PAGE, lead, () -> callbacks.ofRequest(known));
        NoticeService notices = portal.getBean(NoticeService.class);
        pages("notices", A_PAGE, admin, key -> notices.list(null, key));
        pages("notices failed", A_PAGE, admin, key -> notices.list(NoticeState.FAILED, key));
        AuditService audit = portal.getBean(AuditService.class);
        LocalDate day = LocalDate.of(2026, 11, 22);
        pages("audit", A_PAGE, admin, key -> audit.list(AuditFilter.ALL, key));
        pages(
                "audit by action",
                A_PAGE,
                admin,
                key -> audit.list(new AuditFilter("request.refused", null, null, null, null), key));
        pages(
                "audit by actor",
                A_PAGE,
                admin,
                key -> audit.list(new AuditFilter(null, new UUID(0, 7), null, null, null), key));
        pages(
                "audit by subject",
                A_PAGE,
                admin,
                key -> audit.list(new AuditFilter(null, null, known, null, null), key));
        pages("audit between days", A_PAGE, admin, key -> audit.list(AuditFilter.between(day, day), key));
        pages(
                "audit by action, days",
                A_PAGE,
                admin,
                key -> audit.list(new AuditFilter("request.refused", null, null, day, day), key));
        CredentialService credentials = portal.getBean(CredentialService.class);
        pages("credentials", A_PAGE * 2, admin, credentials::list);
        AccessionService accessions = portal.getBean(AccessionService.class);
        pages("affiliates", A_PAGE, admin, accessions::list);
        MemberService members = portal.getBean(MemberService.class);
        pages("members", A_PAGE, admin, members::list);
        SupportAccessService support = portal.getBean(SupportAccessService.class);
        pages("support accesses", A_PAGE, admin, support::list);
        look("support accesses running", A_PAGE, admin, support::running);
        look("tasks of a request", A_PAGE, lead, () -> portal.getBean(RequestTaskService.class)
                .list(known));
        look("results of a request", A_PAGE, lead, () -> portal.getBean(ResultService.class)
                .list(known));
        look("a case", A_PAGE, lead, () -> requests.details(real));
        look("a bulk step", ITS_OWN, lead, () -> portal.getBean(RequestBulkService.class)
                .details(ManyTenants.id(nordlys.id(), 0)));
        look("home, what waits", GIVEN_UP, lead, () -> portal.getBeansOfType(WaitingSource.class)
                .values()
                .forEach(WaitingSource::waiting));
        // Counting reads what is counted: entries of one index, and of this tenant alone.
        look("home, counts", ManyTenants.CASES + 50, lead, () -> portal.getBeansOfType(HomeFactSource.class)
                .values()
                .forEach(HomeFactSource::facts));
    }

    private void look(String what, int most, Actor actor, Runnable call) throws SQLException {
        List<String> sent = SentStatements.during(() -> TenantScope.as(actor, call));
        List<String> selects = sent.stream()
                .filter(sql ->
                        sql.strip().toLowerCase(java.util.Locale.ROOT).startsWith("select") && sql.contains(" from "))
                .toList();
        if (selects.isEmpty()) {
            faults.add(what + ": nothing was sent");
        }
        if (selects.size() > MOST_STATEMENTS && !what.startsWith("home")) {
            faults.add(what + ": " + selects.size() + " statements: " + selects);
        }
        long worst = 0;
        for (String sql : selects) {
            long reads = Cost.reads(connection, sql);
            worst = Math.max(worst, reads);
            if (reads > most) {
                faults.add(what + ": reads " + reads + ", more than " + most + ": " + Plan.of(connection, sql) + " "
                        + sql);
            }
            for (Plan step : Plan.of(connection, sql)) {
                judge(what, sql, step);
            }
        }
        report.add("%-38s %2d statements, reads at most %,6d of %,6d allowed"
                .formatted(what, selects.size(), worst, most));
    }

    private void judge(String what, String sql, Plan step) {
        if (step.table() == null || step.table().startsWith("<") || isShort(sql)) {
            return;
        }
        if (!BY_INDEX.contains(Objects.requireNonNullElse(step.type(), ""))) {
            faults.add(what + ": not by an index: " + step + " " + sql);
        }
    }

    private static boolean isShort(String sql) {
        return SHORT.stream().anyMatch(table -> sql.matches("(?s).* from " + table + " .*"));
    }
}
