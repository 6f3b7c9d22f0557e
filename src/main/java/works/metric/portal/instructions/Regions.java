package works.metric.portal.instructions;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Where data may be processed: the EEA as a whole, or countries by their ISO 3166 code. */
public final class Regions {

    public static final String EEA = "EEA";

    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IS", "IE", "IT", "LV", "LI",
            "LT", "LU", "MT", "NL", "NO", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private Regions() {}

    public static boolean isKnown(String region) {
        return region.equals(EEA) || COUNTRIES.contains(region);
    }

    /** Whether processing there is a transfer in the sense of Chapter V. */
    public static boolean isThirdCountry(String region) {
        return !region.equals(EEA) && !MEMBERS.contains(region);
    }

    /** What a form offers: the EEA first, then all countries. */
    public static List<String> all() {
        return Stream.concat(Stream.of(EEA), COUNTRIES.stream().sorted()).toList();
    }

    static boolean allKnown(Collection<String> regions) {
        return regions.stream().allMatch(Regions::isKnown);
    }
}
