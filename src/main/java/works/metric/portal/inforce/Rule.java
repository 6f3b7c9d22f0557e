package works.metric.portal.inforce;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One instruction in force, in codes, as a system reads it. Purposes and data that are not named are not allowed.
 *
 * @param instruction its number within the tenant
 * @param version of the instruction
 * @param apps that it is for; empty: every app that has none of its own
 * @param countries where it may be processed, ISO 3166-1 alpha-2, or {@code EEA} for all of it; empty: wherever the
 *     agreement and its list of sub-processors allow
 * @param transfers on what a transfer out of the EEA may rest; empty: there must not be any
 * @param ipHandling full, shortened or none
 * @param identifiers raw or hashed
 * @param retention the rule for all categories first, then those that differ
 * @param publishers whether data may be shared with publishers
 * @param subprocessorsExcluded ids of sub-processors that may not be used for it
 * @param end what becomes of the data at the end: return or delete
 * @param held what is held because MetricWorks holds it unlawful, such as {@code purpose:FRAUD_DETECTION}
 */
@JsonPropertyOrder({"instruction", "version", "title", "apps", "purposes", "data", "subjects", "countries", "transfers"
})
public record Rule(
        int instruction,
        int version,
        String title,
        SortedSet<String> apps,
        SortedSet<String> purposes,
        SortedSet<String> data,
        SortedSet<String> subjects,
        SortedSet<String> countries,
        SortedSet<String> transfers,
        @JsonProperty("ip_handling") String ipHandling,
        String identifiers,
        List<Kept> retention,
        boolean publishers,
        @JsonProperty("subprocessors_excluded") SortedSet<String> subprocessorsExcluded,
        String end,
        SortedSet<String> held) {

    /**
     * How long data are kept from their collection (GDPR Art. 5(1)(e)).
     *
     * @param data the category; {@code *}: all that have no rule of their own
     * @param unit days or months
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Kept(String data, int length, String unit) {}

    public Rule {
        apps = sorted(apps);
        purposes = sorted(purposes);
        data = sorted(data);
        subjects = sorted(subjects);
        countries = sorted(countries);
        transfers = sorted(transfers);
        subprocessorsExcluded = sorted(subprocessorsExcluded);
        held = sorted(held);
        retention = List.copyOf(retention);
    }

    /** Whether it is for every app that has none of its own. */
    @JsonIgnore
    public boolean isForAll() {
        return apps.isEmpty();
    }

    private static SortedSet<String> sorted(Set<String> codes) {
        return java.util.Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }
}
