package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every screen and dialog, looked at by somebody who may open it. A screen that no row of {@link Screens} names fails
 * the test.
 */
class EveryScreenJourneyTest extends Journey {

    @Test
    void everyRouteIsLookedAt() {
        Set<String> looked = new TreeSet<>();
        Screens.ALL.forEach(screen -> looked.add(screen.route()));
        assertThat(looked).containsAll(RunningPortal.get().routes());
    }

    /** One person after the other: tests run beside this one already, and a person speaks one language at a time. */
    @TestFactory
    Stream<DynamicTest> screens() {
        Map<Screens.Who, List<Look>> rounds = new LinkedHashMap<>();
        Screens.ALL.forEach(screen ->
                rounds.computeIfAbsent(screen.who(), who -> new ArrayList<>()).add(new Look(screen)));
        rounds.forEach(EveryScreenJourneyTest::goRound);
        return rounds.values().stream()
                .flatMap(List::stream)
                .map(look -> DynamicTest.dynamicTest(
                        look.screen().who().name() + ": " + look.screen().name(), look::verdict));
    }

    /** One person looks at all that is theirs; what is wrong with one screen does not keep them from the next. */
    private static void goRound(Screens.Who who, List<Look> looks) {
        try (Chromium chromium = new Chromium();
                Visitor visitor =
                        new Visitor(chromium.browser(), RunningPortal.get().address())) {
            if (!who.tenant().isEmpty()) {
                visitor.signIn(who.tenant(), who.name()).speak(who.language());
            }
            looks.forEach(look -> look.at(visitor));
        } catch (RuntimeException | AssertionError e) {
            looks.forEach(look -> look.hinderedBy(e));
        }
    }

    /** A screen, and what came of looking at it. */
    private record Look(Screens.Screen screen, AtomicReference<@Nullable Throwable> wrong, AtomicBoolean done) {

        Look(Screens.Screen screen) {
            this(screen, new AtomicReference<>(), new AtomicBoolean());
        }

        void at(Visitor visitor) {
            try {
                visitor.complaints().clear();
                screen.way().accept(visitor);
                visitor.look(screen.name());
                assertThat(visitor.complaints()).isEmpty();
            } catch (RuntimeException | AssertionError e) {
                wrong.set(e);
                visitor.keepTheLastScreen("wrong-" + screen.name());
            }
            done.set(true);
        }

        /** What kept the person from looking: without it nobody could tell why nothing was looked at. */
        void hinderedBy(Throwable hindrance) {
            if (!done.get()) {
                wrong.set(hindrance);
            }
        }

        void verdict() throws Throwable {
            Throwable found = wrong.get();
            if (found != null) {
                throw found;
            }
            assertThat(done).as("looked at").isTrue();
        }
    }
}
