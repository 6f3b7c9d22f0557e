package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import works.metric.portal.PortalTest;
import works.metric.portal.RealParts;
import works.metric.portal.TestClock;
import works.metric.portal.access.Role;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.pdf.Passage;

/**
 * The agreement as of any instant says what was done until then: random histories of what people really do, with jobs that
 * come late, against a model that knows neither the database nor a line of what it judges. On a database of its own, so that
 * the whole of both annexes is compared.
 */
@PortalTest
@ContextConfiguration(initializers = {RealParts.class, ConsolidatedTextPropertyTest.OwnDatabase.class})
class ConsolidatedTextPropertyTest {

    private static final int HISTORIES = Integer.getInteger("fold.histories", 3);
    private static final int STEPS = Integer.getInteger("fold.steps", 60);
    private static final int MOST_INSTANTS = Integer.getInteger("fold.instants", 150);
    private static final long FIRST_SEED = Long.getLong("fold.seed", 1);

    private static Instant reached = Instant.EPOCH;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private AgreementTextService texts;

    @Autowired
    private TestClock clock;

    private int instants;
    private int days;
    private int files;
    private final List<String> wrong = new ArrayList<>();

    /** What one test has done lies in the past of the next, whichever comes first: they share the register. */
    @BeforeEach
    void goOnWhereTheLastOneEnded() {
        if (clock.instant().isBefore(reached)) {
            clock.set(reached);
        }
    }

    @AfterEach
    void rememberWhereThisOneEnded() {
        reached = clock.instant();
    }

    @Test
    void textOfAnyInstantEqualsWhatWasDoneUntilThen() throws IOException {
        int events = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            HistoryOfAnnexes history = new HistoryOfAnnexes(portal, seed);
            history.run(STEPS);
            Instant end = clock.instant();
            for (HistoryOfAnnexes.Member member : history.members()) {
                compareDays(seed, history, member, end);
                compareInstants(seed, history, member, end);
                compareFiles(seed, history, member, end);
            }
            history.close();
            events += history.events;
            System.out.printf(
                    "fold: history %d, %d events, %d refused, jobs run %d times; %d instants, %d days, %d files so far, %d"
                            + " wrong%n",
                    seed, history.events, history.refused, history.jobRuns, instants, days, files, wrong.size());
        }
        System.out.printf(
                "fold: %d histories, %d events, %d instants, %d days, %d files, %d wrong%n",
                HISTORIES, events, instants, days, files, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** A day begins at each tenant by itself, and a job that comes days late changes no date. */
    @Test
    void companyOnTheListBeginsWithTheTenantsOwnDay() {
        HistoryOfAnnexes history = new HistoryOfAnnexes(portal, 100);
        history.runAcrossTheNight();
        Instant end = clock.instant();
        HistoryOfAnnexes.Member member = history.members().getFirst();
        compareDays(100, history, member, end);
        compareInstants(100, history, member, end);
        history.close();
        assertThat(wrong).isEmpty();
    }

    /** Whole days, asked for now. */
    private void compareDays(long seed, HistoryOfAnnexes history, HistoryOfAnnexes.Member member, Instant end) {
        clock.set(end);
        LocalDate last = LocalDate.ofInstant(end, member.told.zone);
        for (LocalDate day = LocalDate.ofInstant(member.told.opened, member.told.zone);
                day.isBefore(last);
                day = day.plusDays(1)) {
            Instant at =
                    day.plusDays(1).atStartOfDay(member.told.zone).toInstant().minus(1, ChronoUnit.MICROS);
            compare("day " + day + " of history " + seed, history, member, day, at);
            days++;
        }
    }

    /** Single instants: what is asked for of a day that is not over is asked for as of that moment. */
    private void compareInstants(long seed, HistoryOfAnnexes history, HistoryOfAnnexes.Member member, Instant end) {
        Random random = new Random(seed);
        Set<Instant> all = new TreeSet<>();
        for (Instant boundary : history.model.boundaries(member.told)) {
            for (long micros : new long[] {-1_000_000, -1, 0, 1, 1_000_000}) {
                all.add(boundary.plus(micros, ChronoUnit.MICROS));
            }
        }
        long span = ChronoUnit.MICROS.between(member.told.opened, end);
        for (int i = 0; i < 40; i++) {
            all.add(member.told.opened.plus(random.nextLong(span), ChronoUnit.MICROS));
        }
        List<Instant> some = new ArrayList<>(all);
        some.removeIf(at -> at.isBefore(member.told.opened) || at.isAfter(end));
        Collections.shuffle(some, random);
        for (Instant at : some.subList(0, Math.min(some.size(), MOST_INSTANTS))) {
            clock.set(at);
            compare(
                    "instant " + at + " of history " + seed,
                    history,
                    member,
                    LocalDate.ofInstant(at, member.told.zone),
                    at);
            instants++;
        }
        clock.set(end);
    }

    private void compare(
            String what, HistoryOfAnnexes history, HistoryOfAnnexes.Member member, LocalDate day, Instant at) {
        Optional<AgreementText> text = member.cast.as(Role.AUDITOR, () -> texts.on(day));
        if (at.isBefore(member.told.bound)) {
            expect(what + ": in force", false, text.isPresent());
            return;
        }
        expect(what + ": in force", true, text.isPresent());
        if (text.isPresent()) {
            expect(what + ": as of", at, text.get().at());
            Map<String, List<List<Passage>>> cards = cards(text.get().passages());
            expect(
                    what + ": Annex II of " + member.told.zone,
                    history.model.annexII(member.told, at),
                    cards.getOrDefault("II", List.of()).stream()
                            .map(ConsolidatedTextPropertyTest::instruction)
                            .toList());
            expect(
                    what + ": Annex IV of " + member.told.zone,
                    history.model.annexIV(member.told, at),
                    cards.getOrDefault("IV", List.of()).stream()
                            .map(ConsolidatedTextPropertyTest::supplier)
                            .toList());
        }
    }

    /** The words of some files; each word of the model stands for one version or one state of an entry. */
    private void compareFiles(long seed, HistoryOfAnnexes history, HistoryOfAnnexes.Member member, Instant end)
            throws IOException {
        LocalDate last = LocalDate.ofInstant(end, member.told.zone);
        LocalDate first = LocalDate.ofInstant(member.told.bound, member.told.zone);
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            LocalDate day = first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last)));
            Instant at =
                    day.plusDays(1).atStartOfDay(member.told.zone).toInstant().minus(1, ChronoUnit.MICROS);
            String text =
                    text(member.cast.as(Role.AUDITOR, () -> texts.file(day)).bytes());
            String what = "file of " + day + " of history " + seed + ", " + member.told.zone;
            Set<String> said = new TreeSet<>();
            Set<String> all = new TreeSet<>();
            history.model.annexII(member.told, at).forEach(line -> said.add(line.substring(line.lastIndexOf(' ') + 1)));
            history.model.annexIV(member.told, at).forEach(line -> said.add(line.split(" \\| ")[1]));
            member.told.instructions.forEach(one -> one.versions.forEach(version -> all.add(version.words)));
            history.model.suppliers.values().forEach(one -> one.history.stream()
                    .map(written -> written.fields().get("address"))
                    .filter(address -> address != null)
                    .forEach(all::add));
            all.forEach(word -> expect(what + ": " + word, said.contains(word), text.contains(word)));
            files++;
        }
    }

    private void expect(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            wrong.add(what + "\n  expected " + expected + "\n  found    " + found);
        }
    }

    /** The facts of each card of an annex, by the annex's number. */
    private static Map<String, List<List<Passage>>> cards(List<Passage> passages) {
        Map<String, List<List<Passage>>> annexes = new HashMap<>();
        String card = null;
        String part = null;
        for (Passage passage : passages) {
            if (passage.part() == null || passage.card() == null) {
                card = null;
                continue;
            }
            String number = passage.part().split(" ")[1];
            if (!passage.card().equals(card) || !number.equals(part)) {
                annexes.computeIfAbsent(number, none -> new ArrayList<>()).add(new ArrayList<>());
            }
            annexes.get(number).getLast().add(passage);
            card = passage.card();
            part = number;
        }
        return annexes;
    }

    private static String instruction(List<Passage> facts) {
        String words = text(facts, 6);
        return facts.getFirst().card() + " | " + text(facts, 3) + " | "
                + text(facts, 5).split(" ")[0] + " | " + words.substring(words.lastIndexOf('\n') + 1);
    }

    private static String supplier(List<Passage> facts) {
        return String.join(
                " | ",
                String.valueOf(facts.getFirst().card()),
                text(facts, 0),
                text(facts, 1),
                text(facts, 2).split("\n")[0],
                text(facts, 3),
                text(facts, 4),
                text(facts, 6));
    }

    private static String text(List<Passage> facts, int number) {
        return number < facts.size() ? String.valueOf(facts.get(number).text()) : "";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** A register and catalogues that nobody else writes in. */
    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext portal) {
            try {
                LocalDatabase database =
                        LocalDatabase.fresh(Files.createTempDirectory("fold")).start();
                Runtime.getRuntime().addShutdownHook(new Thread(database::close));
                portal.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("own-database", new HashMap<>(database.springProperties())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
