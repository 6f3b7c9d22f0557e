package works.metric.portal.instructions;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Rules;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;

/**
 * The choices of an instruction: what machines obey, and what its plain sentences are made of. Equal choices are equal
 * values, whatever order they were made in.
 *
 * @param apps none: every app of the controller that no instruction in force names
 * @param purposes may be none only where the purpose is written in words
 * @param sensitiveSafeguards of no effect unless sensitive data are allowed
 * @param childSafeguards needed as soon as children are among the data subjects
 * @param retentionExceptions for categories that are kept for another time than the rest
 * @param regions none: wherever the agreement and its list of sub-processors allow
 * @param transfers to third countries, on what they may rest; none: there must not be any
 * @param excludedSubprocessors ids of those on MetricWorks' list that must not get this data
 */
public record InstructionTerms(
        Set<AppId> apps,
        Set<Purpose> purposes,
        boolean sensitive,
        Set<SensitiveSafeguard> sensitiveSafeguards,
        Set<ChildSafeguard> childSafeguards,
        IpHandling ip,
        IdentifierForm identifiers,
        Map<DataCategory, Retention> retentionExceptions,
        Set<String> regions,
        Set<TransferMechanism> transfers,
        Set<UUID> excludedSubprocessors,
        boolean publisherSharing,
        EndOfContract atEnd) {

    public static final int MOST_APPS = 50;

    /** An instruction in words alone: nothing narrowed and nothing widened beyond what its words say. */
    public static final InstructionTerms IN_WORDS = new InstructionTerms(
            Set.of(),
            Set.of(),
            false,
            Set.of(),
            Set.of(),
            IpHandling.FULL,
            IdentifierForm.RAW,
            Map.of(),
            Set.of(),
            Set.of(TransferMechanism.values()),
            Set.of(),
            false,
            EndOfContract.DELETE);

    public InstructionTerms {
        apps = sorted(apps);
        purposes = sorted(purposes);
        sensitiveSafeguards = sensitive ? sorted(sensitiveSafeguards) : Set.of();
        childSafeguards = sorted(childSafeguards);
        retentionExceptions = Collections.unmodifiableSortedMap(new TreeMap<>(retentionExceptions));
        regions = sorted(regions);
        transfers = sorted(transfers);
        excludedSubprocessors = sorted(excludedSubprocessors);
    }

    void check(Rules rules, Set<DataCategory> data, Set<SubjectCategory> subjects) {
        boolean children = subjects.contains(SubjectCategory.CHILDREN);
        rules.check("apps", apps.size() <= MOST_APPS, "instructions.rule.apps-most", MOST_APPS)
                .check("apps", apps.stream().allMatch(AppId::isValid), "instructions.rule.app", firstBadApp())
                .check(
                        "sensitiveSafeguards",
                        !sensitive || sensitiveSafeguards.containsAll(SensitiveSafeguard.compulsory()),
                        "instructions.rule.sensitive")
                .check(
                        "childSafeguards",
                        !children || childSafeguards.containsAll(ChildSafeguard.compulsory()),
                        "instructions.rule.children")
                .check(
                        "ip",
                        ip != IpHandling.NONE || !data.contains(DataCategory.IP_ADDRESS),
                        "instructions.rule.ip-none")
                .check(
                        "ip",
                        ip != IpHandling.NONE || !data.contains(DataCategory.APPROXIMATE_LOCATION),
                        "instructions.rule.ip-location")
                .check(
                        "identifiers",
                        identifiers == IdentifierForm.HASHED
                                || !children
                                || !childSafeguards.contains(ChildSafeguard.HASHED_IDENTIFIERS),
                        "instructions.rule.children-hashed")
                .check(
                        "publisherSharing",
                        !publisherSharing
                                || !children
                                || !childSafeguards.contains(ChildSafeguard.NO_PUBLISHER_SHARING),
                        "instructions.rule.children-publishers")
                .check("regions", Regions.allKnown(regions), "instructions.rule.region")
                .check(
                        "regions",
                        !transfers.isEmpty() || regions.stream().noneMatch(Regions::isThirdCountry),
                        "instructions.rule.no-transfers")
                .check(
                        "transfers",
                        !sensitive
                                || transfers.isEmpty()
                                || !sensitiveSafeguards.contains(SensitiveSafeguard.NO_ONWARD_TRANSFER),
                        "instructions.rule.sensitive-transfers")
                .check(
                        "retentionExceptions",
                        data.containsAll(retentionExceptions.keySet()),
                        "instructions.rule.retention-category");
        retentionExceptions
                .values()
                .forEach(kept -> rules.range(
                        "retentionExceptions", kept.length(), 1, kept.unit().most()));
    }

    private String firstBadApp() {
        return apps.stream()
                .filter(app -> !app.isValid())
                .map(AppId::value)
                .findFirst()
                .orElse("");
    }

    /** @param before null: there was nothing */
    void changesFrom(@Nullable InstructionTerms before, List<FieldChange> changes) {
        Map<String, String> was = before == null ? Map.of() : before.words();
        words().forEach((field, now) -> {
            if (before == null ? !now.isEmpty() : !now.equals(was.get(field))) {
                changes.add(new FieldChange(field, was.get(field), now));
            }
        });
    }

    /** Each choice in codes, under the name of its field. */
    private SortedMap<String, String> words() {
        SortedMap<String, String> words = new TreeMap<>();
        words.put("apps", Codes.write(apps));
        words.put("purposes", Codes.write(purposes));
        words.put("sensitive", String.valueOf(sensitive));
        words.put("sensitiveSafeguards", Codes.write(sensitiveSafeguards));
        words.put("childSafeguards", Codes.write(childSafeguards));
        words.put("ip", ip.name());
        words.put("identifiers", identifiers.name());
        words.put("retentionExceptions", Codes.writeRetention(retentionExceptions));
        words.put("regions", Codes.write(regions));
        words.put("transfers", Codes.write(transfers));
        words.put("excludedSubprocessors", Codes.write(excludedSubprocessors));
        words.put("publisherSharing", String.valueOf(publisherSharing));
        words.put("atEnd", atEnd.name());
        return words;
    }

    private static <E extends Comparable<E>> SortedSet<E> sorted(Collection<E> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
