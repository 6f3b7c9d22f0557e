package works.metric.portal.systems.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.RequestType;
import works.metric.portal.systems.ProcessingSystemDetails;
import works.metric.portal.systems.ProcessingSystemEntry;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;

/** The register of systems in the reader's words. */
final class SystemWords {

    private SystemWords() {}

    static String types(Set<RequestType> types) {
        return types.stream().sorted().map(SystemWords::type).collect(Collectors.joining(", "));
    }

    static String type(RequestType type) {
        return t("requests.type." + type.name());
    }

    static String backups(@Nullable Integer days) {
        return days == null ? t("systems.backups.none") : t("systems.backups.days", days);
    }

    static StatusBadge badge(ProcessingSystemDetails system, LocalDate today) {
        if (!system.isActive(today)) {
            return new StatusBadge(Tone.NEUTRAL, t("systems.state.ENDED"));
        }
        return system.endedOn() == null
                ? new StatusBadge(Tone.SUCCESS, t("systems.state.ACTIVE"))
                : new StatusBadge(Tone.WARNING, t("systems.state.ENDING"));
    }

    /** As the reader saw it, and as it is now. */
    static VersionDiff both(ProcessingSystemDetails seen, ProcessingSystemDetails now) {
        ProcessingSystemEntry before = seen.entry();
        ProcessingSystemEntry after = now.entry();
        return new VersionDiff(t("systems.stale.seen"), t("systems.stale.now"))
                .field(t("systems.name"), before.name(), after.name())
                .field(t("systems.holds"), before.holds(), after.holds())
                .field(t("systems.types"), types(before.types()), types(after.types()))
                .field(t("systems.backups"), backups(before.backupDays()), backups(after.backupDays()))
                .field(t("systems.ended-on"), day(seen.endedOn()), day(now.endedOn()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(day);
    }
}
