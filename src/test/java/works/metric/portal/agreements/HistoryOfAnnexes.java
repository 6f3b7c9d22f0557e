package works.metric.portal.agreements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.JobsForTests;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.ModelOfAnnexes.Change;
import works.metric.portal.agreements.ModelOfAnnexes.For;
import works.metric.portal.agreements.ModelOfAnnexes.Instruction;
import works.metric.portal.agreements.ModelOfAnnexes.Notice;
import works.metric.portal.agreements.ModelOfAnnexes.Renaming;
import works.metric.portal.agreements.ModelOfAnnexes.Supplier;
import works.metric.portal.agreements.ModelOfAnnexes.Version;
import works.metric.portal.agreements.ModelOfAnnexes.Written;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.catalogues.Wording;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.InstructionApprovalService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.Retention;
import works.metric.portal.subprocessors.Answer;
import works.metric.portal.subprocessors.ChangeDetails;
import works.metric.portal.subprocessors.ChangeKind;
import works.metric.portal.subprocessors.ChangeStage;
import works.metric.portal.subprocessors.NewChange;
import works.metric.portal.subprocessors.SubprocessorChangeService;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorNoticeService;
import works.metric.portal.subprocessors.SubprocessorProgressService;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.NewTenant;

/** Does what people do in random order, through the services, and tells a model of it. The clock only goes forward. */
final class HistoryOfAnnexes {

    /** Metric Works' own days. */
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** What makes documents follow; neither mails nor files. */
    private static final String[] JOBS = {
        "instruction-activation",
        "subprocessor-change",
        "subprocessor-spread",
        "subprocessor-changed",
        "subprocessor-notice",
        "agreement-register-changed",
        "agreement-annexes",
        "agreement-annexes-daily"
    };

    private final ApplicationContext portal;
    private final TestClock clock;
    private final ChangeStage staff;
    private final Random random;
    private final long seed;
    private final List<String> codes = new ArrayList<>();
    private final Map<String, UUID> catalogue = new HashMap<>();
    private final List<Member> members = new ArrayList<>();

    final ModelOfAnnexes model = new ModelOfAnnexes();
    int events;
    int refused;
    int jobRuns;

    /** A tenant, and what it has accepted that nobody has signed yet. */
    static final class Member {
        final Stage.Cast cast;
        final ModelOfAnnexes.Tenant told;

        @Nullable
        AgreementDetails waiting;

        Member(Stage.Cast cast, ModelOfAnnexes.Tenant told) {
            this.cast = cast;
            this.told = told;
        }
    }

    HistoryOfAnnexes(ApplicationContext portal, long seed) {
        this.portal = portal;
        this.clock = portal.getBean(TestClock.class);
        this.staff = new ChangeStage(portal);
        this.random = new Random(seed);
        this.seed = seed;
    }

    List<Member> members() {
        return members;
    }

    /** Two tenants that agree to the list as they find it, and then whatever comes. */
    void run(int steps) {
        // At any hour: a day may have begun at MetricWorks and not yet at a tenant.
        clock.advance(Duration.ofMinutes(random.nextInt(1_440)));
        name("A");
        name("B");
        addForLaterTenants();
        clock.advance(Duration.ofMinutes(random.nextInt(200)));
        members.add(tenant("Europe/Oslo", Locale.ENGLISH, Contract.Authorisation.GENERAL));
        members.add(tenant("America/Los_Angeles", Locale.of("nb"), Contract.Authorisation.SPECIFIC));
        members.forEach(this::accept);
        for (int step = 0; step < steps; step++) {
            moveOn();
            attempt(this::anything);
            if (random.nextInt(3) == 0) {
                runJobs();
            }
        }
        clock.advance(Duration.ofDays(1));
        for (Member member : members) {
            attempt(() -> sign(member));
        }
        clock.advance(Duration.ofDays(30));
        runJobs();
    }

    /** Ends whoever still processes, so that the next history begins with an empty list. */
    void close() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OSLO);
        for (Supplier supplier : model.suppliers.values()) {
            var now = staff.asOfficer(() -> register().byId(supplier.id));
            if (now.endedOn() == null || now.endedOn().isAfter(today)) {
                staff.asOfficer(() -> register().end(supplier.id, now.version(), today));
            }
        }
        clock.advance(Duration.ofDays(1));
        runJobs();
    }

    /** At the beginning of a day of MetricWorks a company is put on the list that a tenant farther west finds on its own day. */
    void runAcrossTheNight() {
        Instant night = LocalDate.ofInstant(clock.instant(), OSLO)
                .plusDays(1)
                .atStartOfDay(OSLO)
                .plusMinutes(30)
                .toInstant();
        clock.set(night);
        name("A");
        addForLaterTenants();
        clock.advance(Duration.ofMinutes(5));
        members.add(tenant("America/Los_Angeles", Locale.ENGLISH, Contract.Authorisation.GENERAL));
        accept(members.getFirst());
        clock.advance(Duration.ofDays(3));
        runJobs();
    }

    private void moveOn() {
        switch (random.nextInt(8)) {
            case 0 -> {}
            case 1 -> clock.advance(Duration.ofNanos(1_000));
            case 2, 3 -> clock.advance(Duration.ofSeconds(1 + random.nextInt(40_000)));
            case 4, 5 -> clock.advance(Duration.ofMinutes(1_440 + random.nextInt(4_000)));
            default -> {
                Instant now = clock.instant();
                Set<Instant> ahead = new TreeSet<>();
                members.forEach(one -> ahead.addAll(model.boundaries(one.told)));
                long[] nearMicros = {-1_000_000, -1, 0, 1, 1_000_000};
                ahead.stream()
                        .filter(one -> one.isAfter(now))
                        .findFirst()
                        .map(one -> one.plus(nearMicros[random.nextInt(nearMicros.length)], ChronoUnit.MICROS))
                        .filter(one -> one.isAfter(now))
                        .ifPresent(clock::set);
            }
        }
    }

    private void attempt(Runnable verb) {
        try {
            verb.run();
        } catch (Invalid | Stale no) {
            refused++;
        }
    }

    private void anything() {
        Member member = members.get(random.nextInt(members.size()));
        switch (random.nextInt(25)) {
            case 0, 1, 2 -> newInstruction(member);
            case 3, 4, 5, 6 -> nextVersion(member);
            case 7 -> withdraw(member);
            case 8 -> cancel(member);
            case 9 -> addForLaterTenants();
            case 10, 11 -> send(ChangeKind.ADD);
            case 12, 13 -> send(ChangeKind.CHANGE);
            case 14 -> send(ChangeKind.REPLACE);
            case 15, 16 -> correct();
            case 17 -> end();
            case 18 -> rename();
            case 19, 20 -> decide(member);
            case 21, 22 -> decide(members.getLast());
            case 23 -> accept(member);
            default -> sign(member);
        }
    }

    private void newInstruction(Member member) {
        Instruction one = new Instruction(Ids.next(), member.told.instructions.size() + 1);
        Version version = version(member, one, 1);
        lead(member, () -> instructions().draft(one.id, content(one, version)));
        one.versions.add(version);
        member.told.instructions.add(one);
        events++;
        activate(member, one, version);
    }

    private void nextVersion(Member member) {
        Instruction one = any(member.told.instructions);
        Instant now = clock.instant();
        if (one == null || one.withdrawn) {
            return;
        }
        Version upcoming = one.upcoming(now);
        if (upcoming == null) {
            Version version = version(member, one, one.versions.size() + 1);
            lead(member, () -> instructions().draftNewVersion(one.id, seen(one), content(one, version)));
            one.versions.add(version);
            events++;
            activate(member, one, version);
        } else if (upcoming.from == null) {
            activate(member, one, upcoming);
        }
    }

    /** At once, or at an instant ahead. */
    private void activate(Member member, Instruction one, Version version) {
        Instant now = clock.instant();
        Instant wanted =
                switch (random.nextInt(5)) {
                    case 0, 1 -> null;
                    case 2 -> now.plus(1 + random.nextInt(3), ChronoUnit.MICROS);
                    case 3 -> now.plus(Duration.ofMinutes(1 + random.nextInt(8_000)));
                    default ->
                        LocalDate.ofInstant(now, member.told.zone)
                                .plusDays(1L + random.nextInt(4))
                                .atStartOfDay(member.told.zone)
                                .toInstant();
                };
        lead(member, () -> instructions()
                .activate(one.id, version.number, seen(one), new Activation("It has to be clearer", wanted)));
        Instant from = wanted == null ? now : wanted;
        Version former = one.versions.stream()
                .filter(other -> other != version && other.from != null && other.to == ModelOfAnnexes.NEVER)
                .findFirst()
                .orElse(null);
        if (former != null) {
            former.to = from;
        }
        version.from = from;
        events++;
    }

    private void withdraw(Member member) {
        Instruction one = any(member.told.instructions);
        Instant now = clock.instant();
        if (one == null || one.in(now) == null) {
            return;
        }
        lead(member, () -> instructions().withdraw(one.id, seen(one), "No longer needed"));
        Version upcoming = one.upcoming(now);
        if (upcoming != null) {
            upcoming.from = null;
        }
        Objects.requireNonNull(one.in(now)).to = now;
        one.withdrawn = true;
        events++;
    }

    private void cancel(Member member) {
        Instruction one = any(member.told.instructions);
        Instant now = clock.instant();
        Version upcoming = one == null ? null : one.upcoming(now);
        if (one == null || upcoming == null || upcoming.from == null) {
            return;
        }
        lead(member, () -> portal.getBean(InstructionApprovalService.class)
                .cancelSchedule(one.id, upcoming.number, seen(one), "Not yet"));
        Instant from = upcoming.from;
        upcoming.from = null;
        one.versions.stream().filter(other -> other.to.equals(from)).forEach(other -> other.to = ModelOfAnnexes.NEVER);
        events++;
    }

    private void addForLaterTenants() {
        UUID id = Ids.next();
        Map<String, String> fields = fields();
        Instant now = clock.instant();
        staff.asOfficer(() -> register().add(id, entry(fields)));
        Supplier supplier = new Supplier(id);
        supplier.history.add(new Written(For.LATER_TENANTS, null, now, fields, true, false, null));
        model.suppliers.put(id, supplier);
        events++;
    }

    private void send(ChangeKind kind) {
        Instant now = clock.instant();
        LocalDate planned = LocalDate.ofInstant(now, OSLO).plusDays(random.nextInt(25));
        Supplier known = any(model.suppliers.values());
        if (kind != ChangeKind.ADD && (known == null || known.everEnds())) {
            return;
        }
        UUID id = kind == ChangeKind.CHANGE ? Objects.requireNonNull(known).id : Ids.next();
        Map<String, String> changed = kind == ChangeKind.CHANGE ? changed() : fields();
        Map<String, String> whole = kind == ChangeKind.CHANGE
                ? new LinkedHashMap<>(Objects.requireNonNull(known).published())
                : changed;
        whole.putAll(changed);
        UUID replaced = kind == ChangeKind.REPLACE ? Objects.requireNonNull(known).id : null;
        ChangeDetails reviewed = staff.reviewed(
                NewChange.of(kind, id, replaced, entry(whole), "It is needed.", "Something is different.", planned));
        staff.asOfficer(() -> portal.getBean(SubprocessorChangeService.class).send(reviewed.id(), reviewed.version()));
        model.changes.put(reviewed.id(), new Change(reviewed.id(), planned));
        Supplier supplier = model.suppliers.computeIfAbsent(id, Supplier::new);
        supplier.history.add(
                new Written(For.BY_NOTICE, reviewed.id(), now, changed, kind != ChangeKind.CHANGE, false, null));
        if (replaced != null) {
            Objects.requireNonNull(known)
                    .history
                    .add(new Written(For.BY_NOTICE, reviewed.id(), now, Map.of(), false, true, null));
        }
        events++;
    }

    private void correct() {
        Supplier supplier = any(model.suppliers.values());
        if (supplier == null) {
            return;
        }
        Instant now = clock.instant();
        Map<String, String> changed = new LinkedHashMap<>();
        switch (random.nextInt(3)) {
            case 0 -> changed.put("name", word("Renamed"));
            case 1 -> changed.put("address", word("Street"));
            default -> changed.put("optOut", word("Away"));
        }
        Map<String, String> whole = new LinkedHashMap<>(supplier.published());
        whole.putAll(changed);
        long seen = staff.asOfficer(() -> register().byId(supplier.id)).version();
        staff.asOfficer(() -> register().correct(supplier.id, seen, entry(whole)));
        supplier.history.add(new Written(For.EVERYBODY, null, now, changed, false, false, null));
        events++;
    }

    private void end() {
        Supplier supplier = any(model.suppliers.values());
        if (supplier == null) {
            return;
        }
        Instant now = clock.instant();
        LocalDate on = LocalDate.ofInstant(now, OSLO).plusDays(random.nextInt(8) - 1L);
        long seen = staff.asOfficer(() -> register().byId(supplier.id)).version();
        staff.asOfficer(() -> register().end(supplier.id, seen, on));
        supplier.history.add(new Written(For.EVERYBODY, null, now, Map.of(), false, true, on));
        events++;
    }

    private void name(String letter) {
        String code = "FOLD_" + seed + "_" + letter;
        Wording wording = wording();
        Instant now = clock.instant();
        var added = staff.asOfficer(
                () -> portal.getBean(CatalogueService.class).add(Ids.next(), Catalogue.DATA, code, wording));
        codes.add(code);
        catalogue.put(code, added.id());
        model.renamings.add(new Renaming(code, wording.english(), wording.bokmal(), now));
        events++;
    }

    private void rename() {
        String code = codes.get(random.nextInt(codes.size()));
        CatalogueService names = portal.getBean(CatalogueService.class);
        UUID id = Objects.requireNonNull(catalogue.get(code));
        Wording wording = wording();
        Instant now = clock.instant();
        long seen = staff.asOfficer(() -> names.byId(id)).version();
        staff.asOfficer(() -> names.reword(id, seen, wording));
        model.renamings.add(new Renaming(code, wording.english(), wording.bokmal(), now));
        events++;
    }

    /** What a tenant, or MetricWorks towards it, can do about a change that it was told of. */
    private void decide(Member member) {
        List<Change> open = model.changes.values().stream()
                .filter(one -> one.told && model.effect(member.told, one).isAfter(clock.instant()))
                .toList();
        Change change = any(open);
        if (change == null) {
            return;
        }
        Instant now = clock.instant();
        Notice notice = Objects.requireNonNull(member.told.notices.get(change.id));
        SubprocessorNoticeService notices = portal.getBean(SubprocessorNoticeService.class);
        long seen = member.cast
                .as(Role.PRIVACY_LEAD, () -> notices.byId(change.id))
                .summary()
                .version();
        if (notice.objected && random.nextInt(3) == 0) {
            staff.asOfficer(() -> portal.getBean(SubprocessorProgressService.class)
                    .answer(change.id, member.cast.id(), seen, Answer.EXCLUSION, "You are left out."));
            notice.excluded = true;
        } else if (notice.objected) {
            lead(member, () -> notices.withdraw(change.id, seen, null));
            notice.objected = false;
            notice.released = now;
        } else if (member.told.oneByOne && random.nextInt(3) > 0) {
            lead(member, () -> notices.consent(change.id, seen));
            notice.yes = now;
        } else {
            lead(member, () -> notices.object(change.id, seen, "Not this one."));
            notice.objected = true;
            notice.yes = null;
        }
        events++;
    }

    private void accept(Member member) {
        AgreementService agreements = portal.getBean(AgreementService.class);
        AgreementDetails accepted = member.cast.as(Role.TENANT_ADMIN, () -> {
            AgreementPreview preview = agreements.prepare();
            agreements.open(preview.id());
            return agreements.accept(preview.id(), new NewAcceptance("Ingrid Solberg", "CEO", true));
        });
        if (accepted.state() == AgreementState.IN_FORCE) {
            bind(member);
        } else {
            member.waiting = accepted;
        }
        events++;
    }

    private void sign(Member member) {
        AgreementDetails waiting = member.waiting;
        if (waiting == null) {
            return;
        }
        TenantScope.as(
                portal.getBean(Stage.class).staff(Role.PRIVACY_OFFICER), () -> portal.getBean(CountersignService.class)
                        .sign(
                                member.cast.id(),
                                waiting.id(),
                                waiting.bytesSha256(),
                                new ProcessorSignature("Henrik Dahl", "Head of Privacy")));
        member.waiting = null;
        bind(member);
        events++;
    }

    private void bind(Member member) {
        if (member.told.bound == ModelOfAnnexes.NEVER) {
            member.told.bound = clock.instant();
        }
    }

    /** As a process would that has just come up: all that is due, late or not. */
    void runJobs() {
        Instant now = clock.instant();
        // Nobody reads mails here, and files are made when somebody asks.
        portal.getBean(JdbcTemplate.class)
                .update(
                        "delete from scheduled_tasks where task_name not in (" + "?, ".repeat(JOBS.length - 1) + "?)",
                        (Object[]) JOBS);
        portal.getBean(JobsForTests.class).runDueOf(JOBS);
        for (Change change : model.changes.values()) {
            if (!change.told) {
                change.told = true;
                members.forEach(one -> one.told.notices.put(change.id, new Notice(now)));
            }
        }
        jobRuns++;
    }

    private Member tenant(String zone, Locale language, Contract.Authorisation authorisation) {
        int days = 3 + random.nextInt(15);
        TenantId id = new TenantId(Ids.next());
        String alias = "fold-" + id.value().toString().substring(24);
        Stage.Cast any = portal.getBean(Stage.class).tenant("Any AS");
        Instant now = clock.instant();
        Stage.Cast cast = new Stage.Cast(
                any.people()
                        .open(
                                id,
                                new NewTenant(
                                        alias,
                                        new LegalIdentity(
                                                "Fold " + alias,
                                                null,
                                                "Storgata 1",
                                                "NO",
                                                "Ingrid Solberg",
                                                null,
                                                "i@" + alias + ".example",
                                                null,
                                                null),
                                        new Contract(authorisation, days, 10, false),
                                        language,
                                        ZoneId.of(zone))),
                any.people());
        ModelOfAnnexes.Tenant told = new ModelOfAnnexes.Tenant(
                ZoneId.of(zone), language, authorisation == Contract.Authorisation.SPECIFIC, days, now);
        model.tenants.add(told);
        return new Member(cast, told);
    }

    private Version version(Member member, Instruction one, int number) {
        String words = "Words" + members.indexOf(member) + "i" + one.number + "v" + number + "x";
        return new Version(number, words, someCodes(), 1 + random.nextInt(300));
    }

    private InstructionContent content(Instruction one, Version version) {
        return new InstructionContent(
                "Instruction " + one.number,
                "Measure",
                categories(version.data),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(version.days, Retention.Unit.DAYS),
                version.words);
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", word("Cloud"));
        fields.put("address", word("Street"));
        fields.put("contactName", "Kim Lee");
        fields.put("contactEmail", "privacy@cloud.example");
        fields.put("service", word("Service"));
        fields.put("data", String.join(",", someCodes()));
        fields.put("country", random.nextBoolean() ? "NO" : "US");
        fields.put("optOut", word("Away"));
        fields.put("since", LocalDate.ofInstant(clock.instant(), OSLO).toString());
        return fields;
    }

    /** What needs a notice to be changed. */
    private Map<String, String> changed() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("service", word("Service"));
        if (random.nextBoolean()) {
            fields.put("address", word("Street"));
        }
        if (random.nextBoolean()) {
            fields.put("country", random.nextBoolean() ? "NO" : "US");
        }
        return fields;
    }

    private static SubprocessorEntry entry(Map<String, String> fields) {
        boolean inside = "NO".equals(fields.get("country"));
        return new SubprocessorEntry(
                text(fields, "name"),
                text(fields, "address"),
                text(fields, "country"),
                text(fields, "contactName"),
                text(fields, "contactEmail"),
                text(fields, "service"),
                "Keeps what people write.",
                categories(Set.of(text(fields, "data").split(","))),
                Set.of(SubjectCategory.PLATFORM_USERS),
                inside ? TransferMechanism.EEA : TransferMechanism.SCC,
                inside ? null : "https://cloud.example/dpa",
                text(fields, "optOut"),
                LocalDate.parse(text(fields, "since")));
    }

    private static String text(Map<String, String> fields, String field) {
        return Objects.requireNonNull(fields.get(field), field);
    }

    private static Set<DataCategory> categories(Collection<String> codes) {
        return codes.stream().map(DataCategory::new).collect(Collectors.toSet());
    }

    private Set<String> someCodes() {
        return switch (random.nextInt(3)) {
            case 0 -> Set.of(codes.getFirst());
            case 1 -> Set.of(codes.getLast());
            default -> Set.copyOf(codes);
        };
    }

    private Wording wording() {
        String word = word("Kind");
        return new Wording("English " + word, "Norsk " + word, "", "");
    }

    private String word(String kind) {
        return kind + seed + "n" + events + "r" + random.nextInt(1_000) + "x";
    }

    private long seen(Instruction one) {
        InstructionDetails now = instructions().byId(one.id);
        return now.version();
    }

    private void lead(Member member, java.util.function.Supplier<?> work) {
        member.cast.as(Role.PRIVACY_LEAD, () -> {
            work.get();
        });
    }

    private InstructionService instructions() {
        return portal.getBean(InstructionService.class);
    }

    private SubprocessorService register() {
        return portal.getBean(SubprocessorService.class);
    }

    private <T> @Nullable T any(Collection<T> all) {
        return all.isEmpty() ? null : new ArrayList<>(all).get(random.nextInt(all.size()));
    }
}
