package works.metric.portal.inforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import works.metric.portal.instructions.Regions;

/**
 * Answers a question from what is in force, and from nothing else. One instruction must allow all of it: what two allow in
 * parts, neither allows. What is held counts as not allowed.
 */
final class Decision {

    private static final String HELD = "held:";
    private static final String NOTHING_IN_FORCE = "instruction";
    static final String CONTRACT_ENDED = "contract_ended";
    /** What a system still does when the contract has ended, until it has deleted: GDPR Art. 28(3)(g). */
    private static final Set<String> UNTIL_DELETED = Set.of("STORAGE", "RETURN");

    private static final List<String> ASKED = List.of("purpose:", "data:", "country:", "transfer:", "publishers");

    private Decision() {}

    static Answer on(TenantState state, Question question, Instant now) {
        Ending ending = state.ending();
        if (ending != null && ending.isOver(now)) {
            boolean winding = UNTIL_DELETED.contains(question.purpose()) && ending.isKept(now);
            return winding ? Answer.untilDeleted(state, now) : Answer.no(state, now, List.of(CONTRACT_ENDED));
        }
        List<List<String>> obstacles = new ArrayList<>();
        for (Rule rule : state.governing(question.app())) {
            List<String> inTheWay = obstacles(rule, question);
            if (inTheWay.isEmpty()) {
                return Answer.yes(state, now, rule);
            }
            obstacles.add(inTheWay);
        }
        return Answer.no(
                state,
                now,
                obstacles.stream()
                        .min(Comparator.<List<String>>comparingLong(Decision::missing)
                                .thenComparingInt(List::size))
                        .orElse(List.of(NOTHING_IN_FORCE)));
    }

    /** What was never allowed. An instruction that would allow all but for a hold is the nearest: the hold is the reason. */
    private static long missing(List<String> inTheWay) {
        return inTheWay.stream().filter(item -> !item.startsWith(HELD)).count();
    }

    private static List<String> obstacles(Rule rule, Question question) {
        List<String> found = new ArrayList<>();
        need(found, rule, "purpose:" + question.purpose(), rule.purposes().contains(question.purpose()));
        for (String data : question.data()) {
            need(found, rule, "data:" + data, rule.data().contains(data));
        }
        String country = question.country();
        if (country != null) {
            need(found, rule, "country:" + country, allows(rule, country));
        }
        String subprocessor = question.subprocessor();
        if (subprocessor != null) {
            need(
                    found,
                    rule,
                    "subprocessor:" + subprocessor,
                    !rule.subprocessorsExcluded().contains(subprocessor));
        }
        if (question.publishers()) {
            need(found, rule, "publishers", rule.publishers());
        }
        rule.held().stream().filter(Decision::isOfTheWhole).forEach(item -> found.add(HELD + item));
        return found;
    }

    private static void need(List<String> found, Rule rule, String item, boolean allowed) {
        if (!allowed) {
            found.add(item);
        } else if (rule.held().contains(item)) {
            found.add(HELD + item);
        }
    }

    /** What a question cannot name, such as the controller's own words or how long all is kept: held, it holds all. */
    private static boolean isOfTheWhole(String item) {
        return ASKED.stream().noneMatch(item::startsWith);
    }

    private static boolean allows(Rule rule, String country) {
        boolean third = Regions.isThirdCountry(country);
        boolean named = rule.countries().isEmpty()
                || rule.countries().contains(country)
                || (!third && rule.countries().contains(Regions.EEA));
        return named && !(third && rule.transfers().isEmpty());
    }
}
