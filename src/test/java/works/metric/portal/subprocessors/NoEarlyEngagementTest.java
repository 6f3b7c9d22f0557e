package works.metric.portal.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.subprocessors.NaiveNotice.Verb;
import works.metric.portal.tenant.Contract.Authorisation;

/**
 * The same as {@link NoEarlyEffectTest} through the services and the database: what the services let people do, and what
 * the tenant's list and the ledger say at that moment and of every moment before.
 */
@PortalTest
class NoEarlyEngagementTest {

    private static final int WORLDS = 4;
    private static final int TENANTS = 5;
    private static final int CHANGES = 4;
    private static final int STEPS = 70;

    private static final List<String> ZONES =
            List.of("Pacific/Kiritimati", "Asia/Kathmandu", "Africa/Cairo", "Europe/Oslo", "America/Los_Angeles");

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestClock clock;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private SubprocessorService register;

    @Autowired
    private SubprocessorLedger ledger;

    @Autowired
    private SubprocessorNoticeService notices;

    @Autowired
    private SubprocessorProgressService progress;

    @Autowired
    private SubprocessorChangeService changes;

    @Autowired
    private ScopedTransaction transaction;

    private final Random random = new Random(7_7);
    private ChangeStage going;

    private int allowed;
    private int refused;
    private int compared;
    private int early;
    private int late;

    /** One tenant with the model of each notice it was told of. */
    private record Told(Stage.Cast tenant, boolean general, int days, ZoneId zone, Map<UUID, NaiveNotice> notices) {}

    @AfterEach
    void now() {
        clock.set(TestClock.START);
    }

    @Test
    void servicesAndListsSayWhatTheCalendarOnTheWallSays() {
        going = new ChangeStage(portal);
        for (int world = 0; world < WORLDS; world++) {
            // Each before the one before it, and before all other tests: no tenant of theirs is told.
            live(Instant.parse("2016-10-01T09:00:00Z").minus(Duration.ofDays(400L * world)));
        }
        System.out.printf(
                "Tenants: %d, notices: %d, steps taken: %d, refused: %d, lists compared: %d, early: %d, late: %d%n",
                WORLDS * TENANTS, WORLDS * TENANTS * CHANGES, allowed, refused, compared, early, late);
        assertThat(early).isZero();
        assertThat(late).isZero();
        assertThat(allowed).isGreaterThan(30);
        assertThat(refused).isGreaterThan(30);
    }

    private void live(Instant begin) {
        clock.set(begin);
        List<Told> all = new ArrayList<>();
        for (int number = 0; number < TENANTS; number++) {
            boolean general = number % 3 != 2;
            int days = 1 + random.nextInt(30);
            String zone = ZONES.get(number);
            all.add(new Told(
                    going.tenant(
                            "Tenant " + number, general ? Authorisation.GENERAL : Authorisation.SPECIFIC, days, zone),
                    general,
                    days,
                    ZoneId.of(zone),
                    new LinkedHashMap<>()));
        }
        Map<UUID, UUID> subjects = new LinkedHashMap<>();
        List<Instant> before = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            clock.set(next(all));
            jobs.runDueOf("subprocessor-notice");
            if (step % (STEPS / CHANGES) == 0 && subjects.size() < CHANGES) {
                send(all, subjects);
            }
            Told one = all.get(random.nextInt(all.size()));
            List<UUID> known = List.copyOf(one.notices().keySet());
            UUID change = known.get(random.nextInt(known.size()));
            attempt(one, change, Verb.values()[random.nextInt(Verb.values().length)]);
            before.add(clock.instant());
            Instant when = random.nextBoolean() ? clock.instant() : before.get(random.nextInt(before.size()));
            all.forEach(told -> compare(told, subjects, when));
        }
        clock.advance(Duration.ofDays(120));
        for (Instant when : before) {
            compare(all.get(random.nextInt(all.size())), subjects, when);
        }
    }

    /** Some days later; every third time in the first or the last second of a day of one of the tenants. */
    private Instant next(List<Told> all) {
        Instant later = clock.instant().plusSeconds(60 + random.nextInt(3 * 86_400));
        if (random.nextInt(3) != 0) {
            return later;
        }
        ZoneId zone = all.get(random.nextInt(all.size())).zone();
        Instant midnight =
                LocalDate.ofInstant(later, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return random.nextBoolean() ? midnight : midnight.minusSeconds(1);
    }

    private void send(List<Told> all, Map<UUID, UUID> subjects) {
        UUID subject = Ids.next();
        LocalDate planned =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo")).plusDays(random.nextInt(25));
        ChangeDetails reviewed = going.reviewed(NewChange.of(
                ChangeKind.ADD,
                subject,
                null,
                entry("Cloud " + subject),
                "More capacity.",
                "Another company.",
                planned));
        going.asOfficer(() -> changes.send(reviewed.id(), reviewed.version()));
        if (random.nextBoolean()) {
            clock.advance(Duration.ofMinutes(1 + random.nextInt(900)));
        }
        jobs.runDueOf("subprocessor-change");
        subjects.put(reviewed.id(), subject);
        all.forEach(told -> told.notices()
                .put(
                        reviewed.id(),
                        new NaiveNotice(told.general(), told.days(), told.zone(), clock.instant(), planned)));
    }

    private void attempt(Told one, UUID change, Verb verb) {
        NaiveNotice model = one.notices().get(change);
        boolean may = model.allows(verb, clock.instant());
        long seen = one.tenant()
                .as(Role.PRIVACY_LEAD, () -> notices.open(change))
                .summary()
                .version();
        boolean done;
        try {
            take(one.tenant(), change, verb, seen);
            done = true;
        } catch (Invalid notNow) {
            done = false;
        }
        assertThat(done).as("%s at %s: %s", verb, clock.instant(), model).isEqualTo(may);
        if (done) {
            model.does(verb, clock.instant());
            allowed++;
        } else {
            refused++;
        }
    }

    private void take(Stage.Cast tenant, UUID change, Verb verb, long seen) {
        switch (verb) {
            case CONSENT -> tenant.as(Role.TENANT_ADMIN, () -> notices.consent(change, seen));
            case OBJECT -> tenant.as(Role.PRIVACY_LEAD, () -> notices.object(change, seen, "Ground"));
            case WITHDRAW -> tenant.as(Role.PRIVACY_LEAD, () -> notices.withdraw(change, seen, null));
            case LEAVE -> tenant.as(Role.TENANT_ADMIN, () -> notices.leave(change, seen, "We go."));
            case EXCLUDE -> answer(tenant, change, seen, Answer.EXCLUSION);
            case ANSWER -> answer(tenant, change, seen, random.nextBoolean() ? Answer.ALTERNATIVE : Answer.NONE);
        }
    }

    private void answer(Stage.Cast tenant, UUID change, long seen, Answer answer) {
        going.asOfficer(() -> progress.answer(change, tenant.id(), seen, answer, "Words"));
    }

    private void compare(Told told, Map<UUID, UUID> subjects, Instant when) {
        Set<UUID> expected = told.notices().entrySet().stream()
                .filter(one -> {
                    one.getValue().until(clock.instant());
                    return one.getValue().counts(when);
                })
                .map(one -> subjects.get(one.getKey()))
                .collect(Collectors.toSet());
        Set<UUID> listed = ours(subjects, told.tenant().as(Role.AUDITOR, () -> register.at(when)));
        Set<UUID> counted =
                ours(subjects, transaction.as(Actor.system("test", told.tenant().id()), () -> ledger.at(when)));
        compared++;
        assertThat(counted).isEqualTo(listed);
        if (!expected.containsAll(listed)) {
            early++;
            System.out.println("Early at " + when + ": " + told.notices().values());
        } else if (!listed.equals(expected)) {
            late++;
            System.out.println("Late at " + when + ": " + told.notices().values());
        }
    }

    private static Set<UUID> ours(Map<UUID, UUID> subjects, List<SubprocessorDetails> list) {
        return list.stream()
                .map(SubprocessorDetails::id)
                .filter(subjects::containsValue)
                .collect(Collectors.toSet());
    }

    private static SubprocessorEntry entry(String name) {
        return new SubprocessorEntry(
                name,
                "1 Example Street",
                "IE",
                "Kim Lee",
                "privacy@cloud.example",
                "Hosting",
                "Keeps what people of the Platform write. Reads none of it.",
                Set.of(DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.PLATFORM_USERS),
                TransferMechanism.EEA,
                null,
                null,
                LocalDate.of(2010, 1, 1));
    }
}
