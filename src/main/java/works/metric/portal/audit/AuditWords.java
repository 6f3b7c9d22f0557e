package works.metric.portal.audit;

import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.texts.Texts;

/** Entries in words, for screens and documents. What a feature has not named is shown as it is stored: never hidden. */
@Component
public class AuditWords {

    private static final Map<String, String> STATES = Map.of(
            "instruction", "instructions.state.",
            "request", "requests.state.",
            "member", "member.state.",
            "staff", "member.state.",
            "agreement", "agreements.state.",
            "notice", "notices.state.",
            "subprocessor", "subprocessors.state.",
            "tenant", "tenant.state.");

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("role", "role."),
            Map.entry("dataCategories", "instructions.data."),
            Map.entry("subjectCategories", "instructions.subjects."),
            Map.entry("type", "requests.type."),
            Map.entry("regulation", "requests.regulation."),
            Map.entry("identityType", "requests.identity."),
            Map.entry("ground", "requests.ground."),
            Map.entry("letter", "letters.kind."),
            Map.entry("mechanism", "subprocessors.mechanism."),
            Map.entry("scopes", "credentials.scope."),
            Map.entry("lastFailure", "notices.failure."),
            Map.entry("source", "requests.source."),
            Map.entry("obstacle", "requests.obstacle."));

    private final Texts texts;

    AuditWords(Texts texts) {
        this.texts = texts;
    }

    public String action(Locale language, String action) {
        return word(language, "audit.action." + action, action);
    }

    public String subjectType(Locale language, String type) {
        return word(language, "audit.subject." + type, type);
    }

    public String field(Locale language, String field) {
        return word(language, "audit.field." + field, field);
    }

    /** On whose side somebody acted. */
    public String side(Locale language, Actor.Kind kind) {
        return texts.get(language, "audit.kind." + kind);
    }

    /** Who acted. Jobs of the portal have names of their own, which mean nothing to a reader. */
    public String who(Locale language, AuditRow row) {
        return switch (row.actorKind()) {
            case MEMBER, STAFF -> row.actorName();
            case SYSTEM -> side(language, row.actorKind());
            case API -> texts.get(language, "audit.api", row.actorName());
            case MACHINE -> texts.get(language, "audit.machine", row.actorName());
        };
    }

    /** A value as it was stored, in words where the portal has some; several stand with commas between them. */
    public @Nullable String value(Locale language, String subjectType, String field, @Nullable String value) {
        String words = field.equals("state") ? STATES.get(subjectType) : VALUES.get(field);
        return value == null || words == null
                ? value
                : Arrays.stream(value.split(",", -1))
                        .map(one -> word(language, words + one.strip(), one))
                        .collect(Collectors.joining(", "));
    }

    /** Every action that has words, by those words. */
    public SortedMap<String, String> actions(Locale language) {
        SortedMap<String, String> actions = new TreeMap<>(Collator.getInstance(language));
        for (String action : texts.tails("audit.action.")) {
            actions.put(action(language, action), action);
        }
        return actions;
    }

    private String word(Locale language, String key, String otherwise) {
        return texts.has(language, key) ? texts.get(language, key) : otherwise;
    }
}
