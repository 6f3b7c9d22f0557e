package works.metric.portal.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The state of an entry as of any instant, whatever was put right, changed, held back and ended. */
class RegisterFoldTest {

    private static final int ROUNDS = 5_000;
    private static final Instant BEGIN = Instant.parse("2026-01-10T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private final Random random = new Random(31);

    @Test
    void everyFieldIsThatOfTheLastRevisionInEffectThatTouchedIt() {
        int probes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<UUID, Optional<Instant>> courses = new HashMap<>();
            List<RevisionFact> revisions = revisions(courses);
            RegisterFold fold = new RegisterFold(
                    ZONE,
                    one -> one.reach() == Reach.NOTICE
                            ? courses.get(Objects.requireNonNull(one.change()))
                            : Optional.of(one.recordedAt()));
            for (int probe = 0; probe < 5; probe++) {
                Instant when = BEGIN.plus(Duration.ofHours(random.nextInt(24 * 120)));
                RegisterFold.State state = fold.at(revisions, when).orElseThrow();
                for (String field : List.of("address", "country", "service")) {
                    assertThat(EntryFields.of(state.entry()).get(field))
                            .as("%s at %s of %s", field, when, revisions)
                            .isEqualTo(expected(field, revisions, courses, when));
                }
                probes++;
            }
        }
        System.out.println("Histories: " + ROUNDS + ", looked at: " + probes);
    }

    /** Backwards from the last one, and not as the code under test does it. */
    private static @Nullable String expected(
            String field, List<RevisionFact> revisions, Map<UUID, Optional<Instant>> courses, Instant when) {
        for (int i = revisions.size() - 1; i >= 0; i--) {
            RevisionFact one = revisions.get(i);
            UUID change = one.change();
            Instant since = i == 0
                    ? Instant.MIN
                    : change == null ? one.recordedAt() : courses.get(change).orElse(Instant.MAX);
            if (!since.isAfter(when) && one.fields().containsKey(field)) {
                return one.fields().get(field);
            }
        }
        throw new IllegalStateException("The first revision holds every field");
    }

    private List<RevisionFact> revisions(Map<UUID, Optional<Instant>> courses) {
        UUID id = UUID.randomUUID();
        List<RevisionFact> revisions = new ArrayList<>();
        SubprocessorEntry entry = ChangeStage.entry("Cloud", "IE", TransferMechanism.EEA);
        revisions.add(new RevisionFact(
                id, 1, RevisionKind.FIRST, Reach.EVERYBODY, null, EntryFields.of(entry), BEGIN.minusSeconds(1)));
        Instant at = BEGIN;
        for (int number = 2; number < 2 + random.nextInt(8); number++) {
            at = at.plus(Duration.ofHours(1 + random.nextInt(400)));
            Map<String, @Nullable String> fields = new LinkedHashMap<>();
            boolean correction = random.nextBoolean();
            if (correction) {
                fields.put("address", "Street " + number);
                revisions.add(new RevisionFact(id, number, RevisionKind.CORRECTION, Reach.EVERYBODY, null, fields, at));
            } else {
                fields.put(random.nextBoolean() ? "service" : "address", "Changed " + number);
                fields.put("country", List.of("US", "IE", "BR").get(random.nextInt(3)));
                UUID change = UUID.randomUUID();
                Instant told = at;
                courses.put(
                        change,
                        random.nextInt(3) == 0
                                ? Optional.empty()
                                : Optional.of(told.plus(Duration.ofHours(random.nextInt(1_500)))));
                revisions.add(new RevisionFact(id, number, RevisionKind.CHANGE, Reach.NOTICE, change, fields, at));
            }
        }
        return revisions;
    }

    @Test
    void whatEndsStaysInTheListUntilItsDayBegins() {
        UUID id = UUID.randomUUID();
        SubprocessorEntry entry = ChangeStage.entry("Cloud", "IE", TransferMechanism.EEA);
        List<RevisionFact> revisions = List.of(
                new RevisionFact(id, 1, RevisionKind.FIRST, Reach.EVERYBODY, null, EntryFields.of(entry), BEGIN),
                new RevisionFact(
                        id,
                        2,
                        RevisionKind.END,
                        Reach.EVERYBODY,
                        null,
                        Map.of(EntryFields.ENDED_ON, LocalDate.of(2026, 3, 1).toString()),
                        BEGIN.plusSeconds(60)));
        RegisterFold fold = new RegisterFold(ZONE, one -> Optional.of(one.recordedAt()));

        assertThat(fold.at(revisions, Instant.parse("2026-02-28T22:59:59Z"))
                        .orElseThrow()
                        .ended())
                .isFalse();
        assertThat(fold.at(revisions, Instant.parse("2026-02-28T23:00:00Z"))
                        .orElseThrow()
                        .ended())
                .isTrue();
    }
}
