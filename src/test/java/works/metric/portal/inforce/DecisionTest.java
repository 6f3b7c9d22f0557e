package works.metric.portal.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.TenantId;

/** "May I?" answered from what is in force, and from nothing else. */
class DecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String APP = "com.example.game";

    @Test
    void nothingInForceAllowsNothing() {
        Answer answer = ask(state(), "ATTRIBUTION", "IP_ADDRESS");

        assertThat(answer.allowed()).isFalse();
        assertThat(answer.reasons()).containsExactly("instruction");
        assertThat(answer.version()).isEqualTo(7);
    }

    @Test
    void whatOneInstructionAllowsIsAllowedUnderItsConditions() {
        Rule rule = rule(1, "", "ATTRIBUTION", "IP_ADDRESS,REVENUE");

        Answer answer = ask(state(rule), "ATTRIBUTION", "IP_ADDRESS", "REVENUE");

        assertThat(answer.allowed()).isTrue();
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.asOf()).isEqualTo(NOW);
    }

    @Test
    void everythingInTheWayIsNamed() {
        assertThat(ask(state(rule(1, "", "ATTRIBUTION", "IP_ADDRESS")), "MEDIA_MIX", "IP_ADDRESS", "REVENUE")
                        .reasons())
                .containsExactly("purpose:MEDIA_MIX", "data:REVENUE");
    }

    @Test
    void whatTwoInstructionsAllowInPartsNeitherAllows() {
        TenantState state = state(rule(1, "", "ATTRIBUTION", "IP_ADDRESS"), rule(2, "", "MEDIA_MIX", "REVENUE"));

        assertThat(ask(state, "ATTRIBUTION", "REVENUE").allowed()).isFalse();
        assertThat(ask(state, "MEDIA_MIX", "REVENUE").allowed()).isTrue();
    }

    @Test
    void anAppWithRulesOfItsOwnIsGovernedByThemAlone() {
        TenantState state =
                state(rule(1, "", "ATTRIBUTION", "IP_ADDRESS"), rule(2, APP, "FRAUD_DETECTION", "IP_ADDRESS"));

        assertThat(on(state, APP, "ATTRIBUTION").allowed()).isFalse();
        assertThat(on(state, APP, "FRAUD_DETECTION").allowed()).isTrue();
        assertThat(on(state, "com.example.other", "ATTRIBUTION").allowed()).isTrue();
        assertThat(on(state, "com.example.other", "FRAUD_DETECTION").allowed()).isFalse();
        assertThat(on(state, null, "FRAUD_DETECTION").allowed()).isFalse();
    }

    @Test
    void whatIsHeldIsNotAllowed() {
        Rule open = rule(1, "", "ATTRIBUTION,MEDIA_MIX", "IP_ADDRESS");
        TenantState held = state(held(open, "purpose:MEDIA_MIX"));

        assertThat(ask(held, "MEDIA_MIX", "IP_ADDRESS").reasons()).containsExactly("held:purpose:MEDIA_MIX");
        assertThat(ask(held, "ATTRIBUTION", "IP_ADDRESS").allowed()).isTrue();
        assertThat(ask(state(held(open, "words:1f")), "ATTRIBUTION", "IP_ADDRESS")
                        .reasons())
                .containsExactly("held:words:1f");
    }

    @Test
    void theHoldIsTheReasonWhereOnlyItIsInTheWay() {
        Rule other = rule(1, "", "SUPPORT", "IP_ADDRESS");
        Rule held = held(rule(2, "", "MEDIA_MIX", "IP_ADDRESS"), "data:IP_ADDRESS");

        assertThat(ask(state(other, held), "MEDIA_MIX", "IP_ADDRESS").reasons())
                .containsExactly("held:data:IP_ADDRESS");
    }

    @Test
    void countriesSubprocessorsAndPublishersCountOnlyWhenAsked() {
        TenantState state = state(rule(1, "", "ATTRIBUTION", "IP_ADDRESS"));

        assertThat(where(state, "NO").allowed()).isTrue();
        assertThat(where(state, "GB").allowed()).isTrue();
        assertThat(where(state, "US").reasons()).containsExactly("country:US");
        assertThat(Decision.on(
                                state,
                                Question.of(null, "ATTRIBUTION", List.of("IP_ADDRESS"), null, "intercom", true),
                                NOW)
                        .reasons())
                .containsExactly("subprocessor:intercom", "publishers");
    }

    /** Against the rule as one would say it in a sentence. */
    @Test
    void tenThousandRandomQuestionsAreAnsweredAsTheSentenceSays() {
        Random random = new Random(20261124);
        List<String> purposes = List.of("A1", "B1", "C1");
        List<String> apps = List.of("", "app.one", "app.two");
        int yes = 0;
        for (int round = 0; round < 10_000; round++) {
            Rule[] rules = new Rule[random.nextInt(4)];
            for (int i = 0; i < rules.length; i++) {
                rules[i] = rule(
                        i + 1,
                        pick(random, apps),
                        pick(random, purposes),
                        pick(random, purposes) + "," + pick(random, purposes));
                if (random.nextInt(4) == 0) {
                    rules[i] = held(rules[i], "purpose:" + pick(random, purposes));
                }
            }
            String app = pick(random, apps);
            String purpose = pick(random, purposes);
            String data = pick(random, purposes);
            boolean own = List.of(rules).stream().anyMatch(rule -> rule.apps().contains(app));
            boolean expected = List.of(rules).stream()
                    .filter(rule ->
                            own ? rule.apps().contains(app) : rule.apps().isEmpty())
                    .anyMatch(rule -> rule.purposes().contains(purpose)
                            && rule.data().contains(data)
                            && !rule.held().contains("purpose:" + purpose));
            Answer answer = Decision.on(state(rules), Question.of(app, purpose, List.of(data), null, null, false), NOW);
            assertThat(answer.allowed()).isEqualTo(expected);
            assertThat(answer.reasons().isEmpty()).isEqualTo(expected);
            yes += expected ? 1 : 0;
        }
        System.out.println("Questions: 10000, yes: " + yes);
        assertThat(yes).isBetween(500, 9_500);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Answer ask(TenantState state, String purpose, String... data) {
        return Decision.on(state, Question.of(null, purpose, List.of(data), null, null, false), NOW);
    }

    private static Answer on(TenantState state, @org.jspecify.annotations.Nullable String app, String purpose) {
        return Decision.on(state, Question.of(app, purpose, List.of("IP_ADDRESS"), null, null, false), NOW);
    }

    private static Answer where(TenantState state, String country) {
        return Decision.on(state, Question.of(null, "ATTRIBUTION", List.of("IP_ADDRESS"), country, null, false), NOW);
    }

    private static TenantState state(Rule... rules) {
        return new TenantState(new TenantId(new UUID(1, 1)), "nordlys", 7, NOW, null, List.of(rules), null, 0);
    }

    private static Rule rule(int number, String apps, String purposes, String data) {
        return new Rule(
                number,
                1,
                "Title",
                codes(apps),
                codes(purposes),
                codes(data),
                codes("APP_USERS"),
                codes("EEA,GB"),
                codes("SCC"),
                "full",
                "raw",
                List.of(),
                false,
                codes("intercom"),
                "delete",
                new TreeSet<>());
    }

    private static Rule held(Rule rule, String item) {
        return new Rule(
                rule.instruction(),
                rule.version(),
                rule.title(),
                rule.apps(),
                rule.purposes(),
                rule.data(),
                rule.subjects(),
                rule.countries(),
                rule.transfers(),
                rule.ipHandling(),
                rule.identifiers(),
                rule.retention(),
                rule.publishers(),
                rule.subprocessorsExcluded(),
                rule.end(),
                codes(item));
    }

    private static TreeSet<String> codes(String codes) {
        TreeSet<String> all = new TreeSet<>(List.of(codes.split(",")));
        all.remove("");
        return all;
    }
}
