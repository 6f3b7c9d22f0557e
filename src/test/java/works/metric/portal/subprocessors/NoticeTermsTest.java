package works.metric.portal.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import works.metric.portal.tenant.Contract.Authorisation;

/** No change takes effect early for anybody, whatever the contract, the time zone, and what happened meanwhile. */
class NoticeTermsTest {

    private static final int ROUNDS = 20_000;

    private static final List<String> ZONES = List.of(
            "Europe/Oslo",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "America/Sao_Paulo",
            "Africa/Cairo",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "America/New_York",
            "UTC");

    private final Random random = new Random(20261124);

    private static NoticeTerms general(String told, int days, String zone) {
        Instant at = Instant.parse(told);
        return new NoticeTerms(
                Authorisation.GENERAL, days, ZoneId.of(zone), at, LocalDate.ofInstant(at, ZoneId.of(zone)));
    }

    @Test
    void silenceTakesEffectWithTheDayAfterTheLastWholeDay() {
        // Told at 22:30 UTC: in Oslo it is half past eleven in the evening of the 23rd, in Auckland the 24th.
        NoticeTerms oslo = general("2026-11-23T22:30:00Z", 7, "Europe/Oslo");
        NoticeTerms auckland = general("2026-11-23T22:30:00Z", 7, "Pacific/Auckland");

        assertThat(oslo.lastDay()).isEqualTo("2026-11-30");
        assertThat(oslo.effect(List.of())).contains(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(auckland.lastDay()).isEqualTo("2026-12-01");
        assertThat(auckland.effect(List.of())).contains(Instant.parse("2026-12-01T11:00:00Z"));
        assertThat(general("2026-11-23T22:30:00Z", 0, "Europe/Oslo").effect(List.of()))
                .contains(Instant.parse("2026-11-23T23:00:00Z"));
    }

    @Test
    void clockChangeNeitherShortensNorLengthensTheDays() {
        assertThat(general("2026-10-20T10:00:00Z", 7, "Europe/Oslo").effect(List.of()))
                .contains(Instant.parse("2026-10-27T23:00:00Z"));
        assertThat(general("2026-03-25T10:00:00Z", 7, "Europe/Oslo").effect(List.of()))
                .contains(Instant.parse("2026-04-01T22:00:00Z"));
    }

    @Test
    void withoutAYesNothingHappensUnderSpecificAuthorisation() {
        NoticeTerms terms = new NoticeTerms(
                Authorisation.SPECIFIC,
                14,
                ZoneId.of("Europe/Oslo"),
                Instant.parse("2026-11-23T09:00:00Z"),
                LocalDate.of(2026, 12, 1));
        CourseStep yes = new CourseStep(NoticeStepKind.CONSENTED, Instant.parse("2026-11-25T09:00:00Z"));

        assertThat(terms.effect(List.of())).isEmpty();
        assertThat(terms.standing(List.of(), Instant.parse("2036-01-01T00:00:00Z")))
                .isEqualTo(NoticeStanding.WAITS_FOR_YES);
        assertThat(terms.effect(List.of(yes))).contains(Instant.parse("2026-11-30T23:00:00Z"));
    }

    @Test
    void nothingTakesEffectEarlyForAnybody() {
        int effects = 0;
        int never = 0;
        for (int round = 0; round < ROUNDS; round++) {
            NoticeTerms terms = terms();
            List<CourseStep> steps = steps(terms);
            Optional<Instant> effect = terms.effect(steps);
            String told = terms + " " + steps + " " + effect;
            if (effect.isPresent()) {
                effects++;
                notEarly(terms, steps, effect.get(), told);
            } else {
                never++;
            }
            for (int probe = 0; probe < 5; probe++) {
                Instant when = terms.toldAt().plus(Duration.ofMinutes(random.nextInt(90 * 1_440)));
                List<CourseStep> known =
                        steps.stream().filter(step -> !step.at().isAfter(when)).toList();
                boolean then =
                        terms.effect(known).filter(at -> !at.isAfter(when)).isPresent();
                assertThat(then)
                        .as("%s: at %s it is as it was known then", told, when)
                        .isEqualTo(effect.filter(at -> !at.isAfter(when)).isPresent());
                assertThat(terms.standing(steps, when) == NoticeStanding.IN_EFFECT)
                        .as(told)
                        .isEqualTo(then);
            }
        }
        System.out.println("Courses of notices: " + ROUNDS + ", in effect some day: " + effects + ", never: " + never
                + ", early: 0");
        assertThat(effects).isGreaterThan(ROUNDS / 5);
        assertThat(never).isGreaterThan(ROUNDS / 5);
    }

    /** Said anew, day by day, and not by the code under test. */
    private static void notEarly(NoticeTerms terms, List<CourseStep> steps, Instant effect, String told) {
        LocalDate day = LocalDate.ofInstant(effect, terms.zone());
        LocalDate toldOn = LocalDate.ofInstant(terms.toldAt(), terms.zone());
        assertThat(day).as(told).isAfterOrEqualTo(terms.plannedOn());
        List<CourseStep> until =
                steps.stream().filter(step -> step.at().isBefore(effect)).toList();
        long objections = until.stream()
                .filter(step -> step.kind() == NoticeStepKind.OBJECTED)
                .count();
        long withdrawn = steps.stream()
                .filter(step ->
                        step.kind() == NoticeStepKind.WITHDRAWN && !step.at().isAfter(effect))
                .count();
        assertThat(withdrawn).as(told).isGreaterThanOrEqualTo(objections);
        assertThat(until).as(told).noneMatch(step -> step.kind() == NoticeStepKind.ANSWERED_EXCLUSION);
        if (terms.authorisation() == Authorisation.GENERAL) {
            assertThat(day).as(told).isAfter(toldOn.plusDays(terms.noticeDays()));
        } else {
            assertThat(steps)
                    .as(told)
                    .anyMatch(step -> step.kind() == NoticeStepKind.CONSENTED
                            && !step.at().isAfter(effect));
        }
    }

    private NoticeTerms terms() {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant told = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(525_600)));
        return new NoticeTerms(
                random.nextBoolean() ? Authorisation.GENERAL : Authorisation.SPECIFIC,
                random.nextInt(46),
                zone,
                told,
                LocalDate.ofInstant(told, zone).plusDays(random.nextInt(60)));
    }

    /** Only such steps as the services let through: an objection before the effect, a withdrawal of an objection. */
    private List<CourseStep> steps(NoticeTerms terms) {
        List<CourseStep> steps = new ArrayList<>();
        Instant at = terms.toldAt();
        boolean objected = false;
        boolean excluded = false;
        for (int left = random.nextInt(8); left > 0; left--) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(15 * 1_440)));
            NoticeStepKind kind = NoticeStepKind.values()[random.nextInt(NoticeStepKind.values().length)];
            boolean running = terms.standing(steps, at) == NoticeStanding.IN_EFFECT;
            boolean possible =
                    switch (kind) {
                        case DELIVERED, READ -> true;
                        case CONSENTED -> terms.authorisation() == Authorisation.SPECIFIC && !objected;
                        case OBJECTED -> !objected && !running;
                        case WITHDRAWN, ANSWERED_ALTERNATIVE, ANSWERED_NONE, LEAVING, ANSWERED_EXCLUSION -> objected;
                    };
            if (!possible || excluded) {
                continue;
            }
            objected = kind == NoticeStepKind.OBJECTED || (objected && kind != NoticeStepKind.WITHDRAWN);
            excluded = kind == NoticeStepKind.ANSWERED_EXCLUSION;
            steps.add(new CourseStep(kind, at));
        }
        return steps;
    }
}
