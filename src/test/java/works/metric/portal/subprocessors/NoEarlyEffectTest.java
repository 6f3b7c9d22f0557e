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
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import works.metric.portal.subprocessors.NaiveNotice.Verb;
import works.metric.portal.tenant.Contract.Authorisation;

/**
 * The list of a tenant as of any instant, over random histories of changes that are told, objected to, agreed to, answered,
 * withdrawn and left over, against a model that counts days on the wall: nobody is in effect early, and nobody late.
 */
class NoEarlyEffectTest {

    private static final int HISTORIES = 800;
    private static final int LOOKS = 60;
    private static final ZoneId PROCESSOR = ZoneId.of("Europe/Oslo");
    private static final Instant BEGIN = Instant.parse("2026-01-15T00:00:00Z");

    /** From the first to the last place where a day begins; with clock changes of an hour, of half of one, at midnight. */
    private static final List<String> ZONES = List.of(
            "Pacific/Kiritimati",
            "Pacific/Auckland",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Cairo",
            "Europe/Oslo",
            "Europe/London",
            "America/Sao_Paulo",
            "America/New_York",
            "America/Los_Angeles",
            "Pacific/Pago_Pago");

    private final Random random = new Random(20261129);

    /** A change that was sent, and what became of it at the tenant. @param naive null: the tenant was opened later */
    private record Sent(
            UUID id,
            ChangeKind kind,
            UUID subject,
            Instant sentAt,
            LocalDate planned,
            @Nullable NoticeTerms terms,
            @Nullable NaiveNotice naive,
            List<CourseStep> steps) {}

    private static final class Figures {
        private int notices;
        private int steps;
        private int looks;
        private int early;
        private int late;
        private int counted;
        private int never;
    }

    @Test
    void nobodyIsInEffectEarlyForAnybodyAndNobodyLate() {
        Figures figures = new Figures();
        for (int history = 0; history < HISTORIES; history++) {
            live(figures);
        }
        System.out.printf(
                "Histories of tenants: %d, notices: %d (in effect some day: %d, never: %d), steps: %d,"
                        + " lists compared: %d, early: %d, late: %d%n",
                HISTORIES,
                figures.notices,
                figures.counted,
                figures.never,
                figures.steps,
                figures.looks,
                figures.early,
                figures.late);
        assertThat(figures.early).isZero();
        assertThat(figures.late).isZero();
        assertThat(figures.counted).isGreaterThan(figures.notices / 5);
        assertThat(figures.never).isGreaterThan(figures.notices / 10);
    }

    private void live(Figures figures) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Map<UUID, List<RevisionFact>> register = new LinkedHashMap<>();
        register.put(first, begun(first));
        register.put(second, begun(second));
        Instant openedAt = BEGIN.plus(Duration.ofHours(random.nextInt(24 * 20)));
        List<Sent> all = new ArrayList<>();
        Instant at = BEGIN.plusSeconds(1);
        for (int number = 1 + random.nextInt(4); number > 0; number--) {
            at = at.plus(minutes(25 * 1_440));
            all.add(send(register, first, second, at, openedAt, zone, all.size(), figures));
        }
        Instant last = at.plus(Duration.ofDays(200));
        all.forEach(sent -> finish(sent, last));
        compare(register, all, openedAt, zone, last, figures);
    }

    private static List<RevisionFact> begun(UUID id) {
        List<RevisionFact> revisions = new ArrayList<>();
        revisions.add(new RevisionFact(
                id, 1, RevisionKind.FIRST, Reach.LATER_TENANTS, null, fields("Hosting", "2020-01-01"), BEGIN));
        return revisions;
    }

    private static Map<String, @Nullable String> fields(String service, String since) {
        Map<String, @Nullable String> fields =
                new LinkedHashMap<>(EntryFields.of(ChangeStage.entry("Cloud", "IE", TransferMechanism.EEA)));
        fields.put("service", service);
        fields.put("since", since);
        return fields;
    }

    private Sent send(
            Map<UUID, List<RevisionFact>> register,
            UUID first,
            UUID second,
            Instant at,
            Instant openedAt,
            ZoneId zone,
            int number,
            Figures figures) {
        UUID change = UUID.randomUUID();
        ChangeKind kind = ChangeKind.values()[random.nextInt(ChangeKind.values().length)];
        UUID subject = kind == ChangeKind.CHANGE ? first : UUID.randomUUID();
        LocalDate planned = LocalDate.ofInstant(at, PROCESSOR).plusDays(random.nextInt(50));
        List<RevisionFact> of = register.computeIfAbsent(subject, none -> new ArrayList<>());
        if (kind == ChangeKind.CHANGE) {
            Map<String, @Nullable String> delta = new LinkedHashMap<>();
            delta.put("service", "Service " + number);
            of.add(new RevisionFact(subject, of.size() + 1, RevisionKind.CHANGE, Reach.NOTICE, change, delta, at));
        } else {
            of.add(new RevisionFact(
                    subject,
                    1,
                    RevisionKind.FIRST,
                    Reach.NOTICE,
                    change,
                    fields("Service " + number, planned.toString()),
                    at));
        }
        if (kind == ChangeKind.REPLACE) {
            List<RevisionFact> replaced = register.computeIfAbsent(second, none -> new ArrayList<>());
            replaced.add(new RevisionFact(
                    second, replaced.size() + 1, RevisionKind.END, Reach.NOTICE, change, Map.of(), at));
        }
        if (openedAt.isAfter(at)) {
            return new Sent(change, kind, subject, at, planned, null, null, List.of());
        }
        // The job that tells may come late.
        Instant told = random.nextInt(4) == 0 ? at.plus(minutes(3 * 1_440)) : at;
        boolean general = random.nextBoolean();
        int days = 1 + random.nextInt(90);
        NoticeTerms terms =
                new NoticeTerms(general ? Authorisation.GENERAL : Authorisation.SPECIFIC, days, zone, told, planned);
        NaiveNotice naive = new NaiveNotice(general, days, zone, told, planned);
        figures.notices++;
        return new Sent(change, kind, subject, at, planned, terms, naive, course(terms, naive, told, figures));
    }

    /** Whatever people may do, as the model says; with mails and readers in between. */
    private List<CourseStep> course(NoticeTerms terms, NaiveNotice naive, Instant told, Figures figures) {
        List<CourseStep> steps = new ArrayList<>();
        Instant at = told;
        for (int left = random.nextInt(9); left > 0; left--) {
            at = next(at, terms);
            if (random.nextInt(4) == 0) {
                steps.add(new CourseStep(random.nextBoolean() ? NoticeStepKind.READ : NoticeStepKind.DELIVERED, at));
                continue;
            }
            Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
            if (naive.allows(verb, at)) {
                naive.does(verb, at);
                steps.add(new CourseStep(kind(verb), at));
                figures.steps++;
            }
        }
        return steps;
    }

    /** Some time later; now and then in the last or the first second of a day of the tenant's. */
    private Instant next(Instant at, NoticeTerms terms) {
        Instant later = at.plus(minutes(20 * 1_440)).plusSeconds(random.nextInt(60));
        if (random.nextInt(3) != 0) {
            return later;
        }
        Instant midnight = LocalDate.ofInstant(later, terms.zone())
                .plusDays(1)
                .atStartOfDay(terms.zone())
                .toInstant();
        return random.nextBoolean() ? midnight : midnight.minusSeconds(1);
    }

    private NoticeStepKind kind(Verb verb) {
        return switch (verb) {
            case CONSENT -> NoticeStepKind.CONSENTED;
            case OBJECT -> NoticeStepKind.OBJECTED;
            case WITHDRAW -> NoticeStepKind.WITHDRAWN;
            case LEAVE -> NoticeStepKind.LEAVING;
            case EXCLUDE -> NoticeStepKind.ANSWERED_EXCLUSION;
            case ANSWER -> random.nextBoolean() ? NoticeStepKind.ANSWERED_ALTERNATIVE : NoticeStepKind.ANSWERED_NONE;
        };
    }

    private static void finish(Sent sent, Instant last) {
        if (sent.naive() != null) {
            sent.naive().until(last);
        }
    }

    private void compare(
            Map<UUID, List<RevisionFact>> register,
            List<Sent> all,
            Instant openedAt,
            ZoneId zone,
            Instant last,
            Figures figures) {
        for (Sent sent : all) {
            if (sent.naive() != null) {
                figures.counted += sent.naive().everCounts() ? 1 : 0;
                figures.never += sent.naive().everCounts() ? 0 : 1;
            }
        }
        for (int look = 0; look < LOOKS; look++) {
            Instant when = moment(openedAt, zone, last);
            // What is known at that moment, and nothing of what comes later.
            Map<String, String> found = found(register, all, openedAt, zone, when);
            Map<String, String> expected = expected(register, all, openedAt, when);
            figures.looks++;
            if (!found.equals(expected)) {
                boolean early = found.entrySet().stream()
                        .anyMatch(one -> !one.getValue().equals(expected.get(one.getKey())));
                figures.early += early ? 1 : 0;
                figures.late += early ? 0 : 1;
                System.out.println("At " + when + " found " + found + ", expected " + expected + ", of " + all);
            }
        }
    }

    /** Half of them in the first seconds of a day of the tenant's or in the last ones before it. */
    private Instant moment(Instant openedAt, ZoneId zone, Instant last) {
        Instant any = openedAt.plusSeconds(1
                + (long) (random.nextDouble() * Duration.between(openedAt, last).toSeconds()));
        if (random.nextBoolean()) {
            return any;
        }
        Instant midnight = LocalDate.ofInstant(any, zone).atStartOfDay(zone).toInstant();
        Instant near = random.nextBoolean() ? midnight : midnight.minusSeconds(1);
        return near.isBefore(openedAt) ? openedAt : near;
    }

    /** Who processes with which service, as the portal counts it from the steps until then. */
    private static Map<String, String> found(
            Map<UUID, List<RevisionFact>> register, List<Sent> all, Instant openedAt, ZoneId zone, Instant when) {
        Map<UUID, Optional<Instant>> courses = new HashMap<>();
        Map<UUID, Instant> published = new HashMap<>();
        for (Sent sent : all) {
            Instant planned = sent.planned().atStartOfDay(PROCESSOR).toInstant();
            published.put(sent.id(), planned.isAfter(sent.sentAt()) ? planned : sent.sentAt());
            NoticeTerms terms = sent.terms();
            if (terms != null) {
                courses.put(
                        sent.id(),
                        terms.effect(sent.steps().stream()
                                .filter(step -> !step.at().isAfter(when))
                                .toList()));
            }
        }
        RegisterFold fold = new RegisterFold(zone, new TenantEffects(openedAt, courses, published));
        Map<String, String> found = new TreeMap<>();
        register.forEach((id, revisions) -> fold.at(revisions, when)
                .filter(state -> !state.ended())
                .ifPresent(state -> found.put(id.toString(), state.entry().service())));
        return found;
    }

    private static Map<String, String> expected(
            Map<UUID, List<RevisionFact>> register, List<Sent> all, Instant openedAt, Instant when) {
        Map<String, String> expected = new TreeMap<>();
        List<UUID> ids = List.copyOf(register.keySet());
        expected.put(ids.getFirst().toString(), "Hosting");
        expected.put(ids.get(1).toString(), "Hosting");
        for (int number = 0; number < all.size(); number++) {
            Sent sent = all.get(number);
            if (!counts(sent, openedAt, when)) {
                continue;
            }
            expected.put(sent.subject().toString(), "Service " + number);
            if (sent.kind() == ChangeKind.REPLACE) {
                expected.remove(ids.get(1).toString());
            }
        }
        return expected;
    }

    private static boolean counts(Sent sent, Instant openedAt, Instant when) {
        NaiveNotice naive = sent.naive();
        if (naive != null) {
            return naive.counts(when);
        }
        return openedAt.isAfter(sent.sentAt())
                && !when.isBefore(sent.sentAt())
                && !when.atZone(PROCESSOR).toLocalDate().isBefore(sent.planned());
    }

    private Duration minutes(int most) {
        return Duration.ofMinutes(1 + random.nextInt(most));
    }
}
