package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Annexes II and IV have to say as of any instant, told anew of what was done: a list of events for each thing, walked
 * through from its beginning each time. Shares no line with what it is compared with, and knows no database.
 */
final class ModelOfAnnexes {

    /** In effect for nobody yet, or never. */
    static final Instant NEVER = Instant.MAX;

    final List<Renaming> renamings = new ArrayList<>();
    final Map<UUID, Supplier> suppliers = new LinkedHashMap<>();
    final Map<UUID, Change> changes = new LinkedHashMap<>();
    final List<Tenant> tenants = new ArrayList<>();

    record Renaming(String code, String english, String bokmal, Instant since) {}

    /** Whom an event of the register is for. */
    enum For {
        EVERYBODY,
        LATER_TENANTS,
        BY_NOTICE
    }

    /** @param ends whether it ends there; {@code endsOn} null by notice */
    record Written(
            For whom,
            @Nullable UUID change,
            Instant at,
            Map<String, String> fields,
            boolean begins,
            boolean ends,
            @Nullable LocalDate endsOn) {}

    static final class Supplier {
        final UUID id;
        final List<Written> history = new ArrayList<>();

        Supplier(UUID id) {
            this.id = id;
        }

        /** As MetricWorks would send it on: with all that was ever written. */
        Map<String, String> published() {
            Map<String, String> all = new LinkedHashMap<>();
            history.forEach(one -> all.putAll(one.fields));
            return all;
        }

        boolean everEnds() {
            return history.stream().anyMatch(one -> one.ends);
        }
    }

    static final class Change {
        final UUID id;
        final LocalDate plannedOn;
        boolean told;

        Change(UUID id, LocalDate plannedOn) {
            this.id = id;
            this.plannedOn = plannedOn;
        }
    }

    /** The course of one change with one tenant. */
    static final class Notice {
        final Instant toldAt;
        boolean objected;
        boolean excluded;

        @Nullable
        Instant yes;

        @Nullable
        Instant released;

        Notice(Instant toldAt) {
            this.toldAt = toldAt;
        }
    }

    static final class Version {
        final int number;
        final String words;
        final Set<String> data;
        final int days;
        /** Since when, be it ahead; null while it is a draft. */
        @Nullable
        Instant from;

        Instant to = NEVER;

        Version(int number, String words, Set<String> data, int days) {
            this.number = number;
            this.words = words;
            this.data = data;
            this.days = days;
        }

        boolean isIn(Instant at) {
            return from != null && !from.isAfter(at) && to.isAfter(at);
        }
    }

    static final class Instruction {
        final UUID id;
        final int number;
        final List<Version> versions = new ArrayList<>();
        boolean withdrawn;

        Instruction(UUID id, int number) {
            this.id = id;
            this.number = number;
        }

        @Nullable
        Version in(Instant at) {
            return versions.stream().filter(one -> one.isIn(at)).findFirst().orElse(null);
        }

        /** Drafted or scheduled, and not in force at that instant. */
        @Nullable
        Version upcoming(Instant at) {
            Version last = versions.getLast();
            return last.from == null || last.from.isAfter(at) ? last : null;
        }
    }

    static final class Tenant {
        final ZoneId zone;
        final Locale language;
        final boolean oneByOne;
        final int noticeDays;
        final Instant opened;
        final List<Instruction> instructions = new ArrayList<>();
        final Map<UUID, Notice> notices = new HashMap<>();
        Instant bound = NEVER;

        Tenant(ZoneId zone, Locale language, boolean oneByOne, int noticeDays, Instant opened) {
            this.zone = zone;
            this.language = language;
            this.oneByOne = oneByOne;
            this.noticeDays = noticeDays;
            this.opened = opened;
        }

        Instant windowEnds(Notice notice) {
            return LocalDate.ofInstant(notice.toldAt, zone)
                    .plusDays(noticeDays + 1L)
                    .atStartOfDay(zone)
                    .toInstant();
        }
    }

    /** When a change is in effect for a tenant, by what has happened so far. */
    Instant effect(Tenant tenant, Change change) {
        Notice notice = tenant.notices.get(change.id);
        if (notice == null || notice.excluded || notice.objected) {
            return NEVER;
        }
        Instant effect = change.plannedOn.atStartOfDay(tenant.zone).toInstant();
        if (tenant.oneByOne) {
            return notice.yes == null ? NEVER : max(effect, notice.yes);
        }
        effect = max(effect, tenant.windowEnds(notice));
        return notice.released == null ? effect : max(effect, notice.released);
    }

    /** A line for each instruction in force then, by number. */
    List<String> annexII(Tenant tenant, Instant at) {
        List<String> lines = new ArrayList<>();
        for (Instruction one : tenant.instructions) {
            Version version = one.in(at);
            if (version != null) {
                lines.add(one.number + " · Instruction " + one.number + " | " + names(version.data, tenant.language, at)
                        + " | " + version.days + " | " + version.words);
            }
        }
        return lines;
    }

    /** A line for each who processes then, by name. */
    List<String> annexIV(Tenant tenant, Instant at) {
        List<String> lines = new ArrayList<>();
        for (Supplier supplier : suppliers.values()) {
            Map<String, String> fields = new LinkedHashMap<>();
            boolean begun = false;
            boolean ended = false;
            LocalDate endsOn = null;
            for (Written one : supplier.history) {
                if (since(tenant, one).isAfter(at)) {
                    continue;
                }
                fields.putAll(one.fields);
                begun |= one.begins;
                if (one.ends) {
                    ended |= one.endsOn == null;
                    endsOn = one.endsOn == null ? endsOn : one.endsOn;
                }
            }
            ended |= endsOn != null
                    && !endsOn.atStartOfDay(tenant.zone).toInstant().isAfter(at);
            if (begun && !ended) {
                lines.add(line(fields, tenant.language, at));
            }
        }
        lines.sort(String.CASE_INSENSITIVE_ORDER);
        return lines;
    }

    private Instant since(Tenant tenant, Written one) {
        return switch (one.whom) {
            case EVERYBODY -> one.at;
            case LATER_TENANTS ->
                one.at.isAfter(tenant.opened)
                        ? NEVER
                        : LocalDate.parse(one.fields.get("since"))
                                .atStartOfDay(tenant.zone)
                                .toInstant();
            case BY_NOTICE -> effect(tenant, changes.get(one.change));
        };
    }

    private String line(Map<String, String> fields, Locale language, Instant at) {
        return String.join(
                " | ",
                fields.get("name"),
                fields.get("address"),
                fields.get("contactName") + ", " + fields.get("contactEmail"),
                fields.get("service"),
                names(Set.of(fields.get("data").split(",")), language, at),
                Locale.of("", fields.get("country")).getDisplayCountry(language),
                fields.get("optOut"));
    }

    private String names(Collection<String> codes, Locale language, Instant at) {
        return codes.stream()
                .map(code -> name(code, language, at))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private String name(String code, Locale language, Instant at) {
        String name = code;
        for (Renaming one : renamings) {
            if (one.code.equals(code) && !one.since.isAfter(at)) {
                name = language.getLanguage().equals("nb") ? one.bokmal : one.english;
            }
        }
        return name;
    }

    /** Every instant at which something may become different for the tenant. */
    Set<Instant> boundaries(Tenant tenant) {
        Set<Instant> all = new TreeSet<>();
        renamings.forEach(one -> all.add(one.since));
        for (Instruction one : tenant.instructions) {
            for (Version version : one.versions) {
                if (version.from != null) {
                    all.add(version.from);
                }
                all.add(version.to);
            }
        }
        for (Supplier supplier : suppliers.values()) {
            for (Written one : supplier.history) {
                all.add(since(tenant, one));
                all.add(one.at);
                if (one.endsOn != null) {
                    all.add(one.endsOn.atStartOfDay(tenant.zone).toInstant());
                }
            }
        }
        for (Map.Entry<UUID, Notice> one : tenant.notices.entrySet()) {
            all.add(one.getValue().toldAt);
            all.add(tenant.windowEnds(one.getValue()));
        }
        all.add(tenant.bound);
        all.remove(NEVER);
        return all;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
