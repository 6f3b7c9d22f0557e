package works.metric.portal.instructions;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.catalogues.CatalogueEntryDetails;
import works.metric.portal.catalogues.CatalogueService;

/** What all catalogues offer at one moment, read once for many templates. */
record CatalogueOffer(Map<Catalogue, Set<String>> codes) {

    static CatalogueOffer of(CatalogueService catalogues) {
        Map<Catalogue, Set<String>> codes = new EnumMap<>(Catalogue.class);
        Arrays.stream(Catalogue.values())
                .forEach(one -> codes.put(
                        one,
                        catalogues.choices(one).stream()
                                .map(CatalogueEntryDetails::code)
                                .collect(Collectors.toSet())));
        return new CatalogueOffer(codes);
    }

    /** Those that nobody may choose: unknown, or retired. */
    List<CatalogueCode> lacks(Collection<? extends CatalogueCode> chosen) {
        return chosen.stream()
                .<CatalogueCode>map(one -> one)
                .filter(one -> !codes.getOrDefault(one.catalogue(), Set.of()).contains(one.name()))
                .toList();
    }
}
