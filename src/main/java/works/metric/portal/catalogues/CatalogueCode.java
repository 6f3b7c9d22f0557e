package works.metric.portal.catalogues;

import java.util.regex.Pattern;

/** One entry of a catalogue by its code, which stands in rows and on the wire and is never given another meaning. */
public sealed interface CatalogueCode permits Purpose, DataCategory, SubjectCategory {

    Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    String name();

    Catalogue catalogue();

    /** The key of its name in the reader's language. */
    default String key() {
        return catalogue().prefix() + name();
    }

    /** @throws IllegalArgumentException for what cannot be a code at all */
    static String checked(String name) {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("No code of a catalogue: " + name);
        }
        return name;
    }
}
