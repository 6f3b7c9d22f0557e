package works.metric.portal.catalogues;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of all entries as they were at one moment. An entry that had none yet is called by its code: never hidden. */
public record CatalogueNames(Map<String, Wording> byKey) {

    public CatalogueNames {
        byKey = Map.copyOf(byKey);
    }

    public String name(CatalogueCode entry, Locale language) {
        Wording wording = byKey.get(entry.key());
        return wording == null ? entry.name() : wording.name(language);
    }

    /** With commas between them, in the codes' order. */
    public String names(Collection<? extends CatalogueCode> entries, Locale language) {
        return entries.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .map(entry -> name(entry, language))
                .collect(Collectors.joining(", "));
    }
}
