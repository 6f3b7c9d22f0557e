package works.metric.portal.systems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Rules;
import works.metric.portal.requests.RequestType;

/**
 * What the register says of a system.
 *
 * @param holds which personal data, in words
 * @param types the requests that concern it: each such case gets a task for it
 * @param backupDays days after which a backup is overwritten; null when none is made
 * @param since first day of use
 */
public record ProcessingSystemEntry(
        String name,
        String holds,
        Set<RequestType> types,
        @Nullable Integer backupDays,
        LocalDate since) {

    private static final int LONGEST_CYCLE = 3_650;

    public ProcessingSystemEntry {
        name = name.strip();
        holds = holds.strip();
        types = Set.copyOf(types);
    }

    /** @throws works.metric.portal.access.Invalid with every broken rule */
    void check(LocalDate today) {
        new Rules()
                .required("name", name)
                .longest("name", name, 200)
                .required("holds", holds)
                .longest("holds", holds, 2_000)
                .required("types", types)
                .range("backupDays", backupDays == null ? 1 : backupDays, 1, LONGEST_CYCLE)
                .check("since", !since.isAfter(today), "systems.rule.since")
                .orThrow();
    }

    List<FieldChange> changesFrom(@Nullable ProcessingSystemEntry before) {
        List<FieldChange> changes = new ArrayList<>();
        change(changes, "name", before == null ? null : before.name, name);
        change(changes, "holds", before == null ? null : before.holds, holds);
        change(changes, "requestTypes", before == null ? null : codes(before.types), codes(types));
        change(changes, "backupDays", before == null ? null : text(before.backupDays), text(backupDays));
        change(changes, "since", before == null ? null : before.since.toString(), since.toString());
        return List.copyOf(changes);
    }

    static String codes(Set<RequestType> types) {
        return types.stream().sorted().map(RequestType::name).collect(Collectors.joining(","));
    }

    private static void change(
            List<FieldChange> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    private static @Nullable String text(@Nullable Integer days) {
        return days == null ? null : days.toString();
    }
}
