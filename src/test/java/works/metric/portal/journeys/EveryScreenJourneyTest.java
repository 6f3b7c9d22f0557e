package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
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

    @TestFactory
    Stream<DynamicContainer> screens() {
        Map<Screens.Who, List<Screens.Screen>> byPerson = new LinkedHashMap<>();
        Screens.ALL.forEach(screen ->
                byPerson.computeIfAbsent(screen.who(), who -> new ArrayList<>()).add(screen));
        return byPerson.entrySet().stream().map(entry -> rounds(entry.getKey(), entry.getValue()));
    }

    private DynamicContainer rounds(Screens.Who who, List<Screens.Screen> screens) {
        List<DynamicTest> tests = new ArrayList<>();
        List<Visitor> person = new ArrayList<>();
        for (Screens.Screen screen : screens) {
            tests.add(DynamicTest.dynamicTest(screen.name(), () -> {
                if (person.isEmpty()) {
                    person.add(arrived(who));
                }
                Visitor visitor = person.getFirst();
                visitor.complaints().clear();
                screen.way().accept(visitor);
                visitor.look(screen.name());
                assertThat(visitor.complaints()).isEmpty();
            }));
        }
        return DynamicContainer.dynamicContainer(who.name(), tests);
    }

    private Visitor arrived(Screens.Who who) {
        return who.tenant().isEmpty()
                ? visitor()
                : visitor().signIn(who.tenant(), who.name()).speak(who.language());
    }
}
