package works.metric.portal.audit;

import java.util.Locale;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.texts.Texts;

/** Entries in words, for screens and documents. What a feature has not named is shown as it is stored: never hidden. */
@Component
class AuditWords {

    private final Texts texts;

    AuditWords(Texts texts) {
        this.texts = texts;
    }

    String action(Locale language, String action) {
        return word(language, "audit.action." + action, action);
    }

    String subjectType(Locale language, String type) {
        return word(language, "audit.subject." + type, type);
    }

    String field(Locale language, String field) {
        return word(language, "audit.field." + field, field);
    }

    /** On whose side somebody acted. */
    String side(Locale language, Actor.Kind kind) {
        return texts.get(language, "audit.kind." + kind);
    }

    private String word(Locale language, String key, String otherwise) {
        return texts.has(language, key) ? texts.get(language, key) : otherwise;
    }
}
