package works.metric.portal.texts;

import java.util.Locale;
import java.util.Optional;

/** Texts that people keep in the portal itself, and not in its program: names in a catalogue. No patterns: taken as is. */
public interface KeptTexts {

    /** Empty for a key that is none of these. */
    Optional<String> find(Locale language, String key);
}
