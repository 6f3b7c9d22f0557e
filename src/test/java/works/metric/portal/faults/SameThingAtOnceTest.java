package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.DatabaseAway;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.NewMember;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.Retention;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestType;

/** People who change, or make, the very same thing in the same moment. */
@PortalTest
@Tag("faults")
class SameThingAtOnceTest {

    private static final int EDITORS = 6;
    private static final Duration EDITING = Duration.ofSeconds(Integer.getInteger("faults.seconds", 5));
    private static final int TWINS = 50;
    private static final int IDS = Integer.getInteger("faults.ids", 20);

    @Autowired
    private Stage stage;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private MemberService members;

    @Autowired
    private RequestService requests;

    @Test
    void sixEditorsOfOneDraftLoseNothingAndEachConflictIsTold() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID id = Ids.next();
        InstructionDetails first = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(id, content("first")));
        Queue<String> kept = new ConcurrentLinkedQueue<>();
        AtomicInteger conflicts = new AtomicInteger();
        long end = System.nanoTime() + EDITING.toNanos();
        try (ExecutorService editors = Executors.newFixedThreadPool(EDITORS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int editor = 0; editor < EDITORS; editor++) {
                String name = "editor " + editor;
                all.add(editors.submit(() -> {
                    for (int edit = 0; System.nanoTime() < end; edit++) {
                        String title = name + " edit " + edit;
                        InstructionDetails seen = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.byId(id));
                        try {
                            nordlys.as(
                                    Role.PRIVACY_LEAD,
                                    () -> instructions.editDraft(id, seen.version(), content(title)));
                            kept.add(title);
                        } catch (Stale | OptimisticLockingFailureException told) {
                            conflicts.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        InstructionDetails last = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.byId(id));
        List<String> trail = trail(id);
        System.out.printf(
                "Six editors for %d s: %d changes stored, %d conflicts told, lost 0%n",
                EDITING.toSeconds(), kept.size(), conflicts.get());
        assertThat(trail).as("the audit's chain of titles").containsExactlyInAnyOrderElementsOf(kept);
        assertThat(trail.getLast())
                .isEqualTo(last.versions().getFirst().content().title());
        assertThat(last.version() - first.version()).isEqualTo(kept.size());
        assertThat(conflicts).hasPositiveValue();
    }

    @Test
    void twinsSentAtOnceMakeOneRowEach() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        twins("invitations", IDS, "member", "member.invited", id -> nordlys.as(
                        Role.TENANT_ADMIN, () -> members.invite(id, newMember(id + "@twins.example")))
                .id());
        twins("requests", IDS / 4, "subject_request", "request.recorded", id -> nordlys.as(
                        Role.REQUEST_HANDLER, () -> requests.record(id, newRequest()))
                .id());
        twins("instructions", IDS / 4, "processing_instruction", "instruction.drafted", id -> nordlys.as(
                        Role.PRIVACY_LEAD, () -> instructions.draft(id, content("Twin " + id)))
                .id());
    }

    @Test
    void oneAddressInvitedTwiceAtOnceIsOneMember() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AtomicInteger invited = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        atOnce(EDITORS, number -> {
            try {
                nordlys.as(Role.TENANT_ADMIN, () -> members.invite(Ids.next(), newMember("nora@twins.example")));
                invited.incrementAndGet();
            } catch (Invalid told) {
                assertThat(told.problems().getFirst().key()).isEqualTo("member.rule.email-taken");
                taken.incrementAndGet();
            }
            return number;
        });

        assertThat(invited).hasValue(1);
        assertThat(taken).hasValue(EDITORS - 1);
    }

    @Test
    void oneWhoChangesTwiceInARowIsNotTheirOwnConflict() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID auditor = nordlys.member(Role.AUDITOR).id();
        MemberDetails seen = nordlys.as(Role.TENANT_ADMIN, () -> members.byId(auditor));

        MemberDetails once =
                nordlys.as(Role.TENANT_ADMIN, () -> members.changeRole(auditor, seen.version(), Role.REQUEST_HANDLER));
        MemberDetails twice =
                nordlys.as(Role.TENANT_ADMIN, () -> members.changeRole(auditor, once.version(), Role.AUDITOR));

        assertThat(twice).isEqualTo(nordlys.as(Role.TENANT_ADMIN, () -> members.byId(auditor)));
    }

    private static void twins(String what, int ids, String table, String action, Function<UUID, UUID> make)
            throws Exception {
        long begun = System.nanoTime();
        AtomicInteger conflicts = new AtomicInteger();
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < ids; i++) {
            UUID id = Ids.next();
            all.add(id);
            Set<UUID> answers = Set.copyOf(atOnce(TWINS, number -> {
                for (; ; ) {
                    try {
                        return make.apply(id);
                    } catch (Stale | OptimisticLockingFailureException | DatabaseAway told) {
                        conflicts.incrementAndGet();
                    }
                }
            }));
            assertThat(answers).containsExactly(id);
        }
        long rows = 0;
        long audited = 0;
        for (UUID id : all) {
            rows += count("select count(*) from " + table + " where id = ?", id);
            audited += count("select count(*) from audit_entry where subject_id = ? and action = '" + action + "'", id);
        }
        System.out.printf(
                "%d twins of %d %s: %d rows, %d audit entries, %d sent again, %.1f s%n",
                TWINS, ids, what, rows, audited, conflicts.get(), (System.nanoTime() - begun) / 1e9);
        assertThat(rows).isEqualTo(ids);
        assertThat(audited).isEqualTo(ids);
    }

    /** All wait for each other, then call. */
    private static <T> List<T> atOnce(int calls, Function<Integer, T> call) throws Exception {
        CountDownLatch ready = new CountDownLatch(calls);
        List<Future<T>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < calls; i++) {
                int number = i;
                answers.add(people.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.apply(number);
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    /** The titles in the order in which each says it replaced the one before. */
    private static List<String> trail(UUID id) throws SQLException {
        Map<String, String> afterBefore = new HashMap<>();
        try (Connection connection = LocalDatabase.shared().connectAsMigration();
                PreparedStatement question = connection.prepareStatement("select changes from audit_entry"
                        + " where subject_id = ? and action = 'instruction.draft-changed'")) {
            question.setBytes(1, bytes(id));
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    JsonNode change =
                            new JsonMapper().readTree(rows.getString(1)).get(0);
                    String before = change.get("before").asString();
                    assertThat(afterBefore.put(before, change.get("after").asString()))
                            .as("replaced twice: %s", before)
                            .isNull();
                }
            }
        }
        List<String> trail = new ArrayList<>();
        for (String title = afterBefore.get("first"); title != null; title = afterBefore.get(title)) {
            trail.add(title);
        }
        assertThat(trail).as("one chain").hasSameSizeAs(afterBefore.keySet());
        return trail;
    }

    private static long count(String question, UUID id) throws SQLException {
        try (Connection connection = LocalDatabase.shared().connectAsMigration();
                PreparedStatement sql = connection.prepareStatement(question)) {
            sql.setBytes(1, bytes(id));
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static NewMember newMember(String email) {
        return new NewMember(email, "Nora Moen", Role.AUDITOR, Locale.ENGLISH);
    }

    private static NewRequest newRequest() {
        return new NewRequest(
                RequestType.ERASURE,
                Regulation.GDPR,
                RequestSource.SCREEN,
                TestClock.START.minusSeconds(60),
                List.of(new NewIdentity(IdentityType.EMAIL, "player@twins.example")),
                null,
                null);
    }

    private static InstructionContent content(String title) {
        return new InstructionContent(
                title,
                "Measure installs",
                Set.of(DataCategory.ADVERTISING_IDS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(12, Retention.Unit.MONTHS),
                "Process only this.");
    }
}
