package works.metric.portal.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.credentials.SystemCredentialService;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.AppId;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionTemplateService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Regions;
import works.metric.portal.instructions.Retention;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.systems.ProcessingSystemEntry;
import works.metric.portal.systems.ProcessingSystemService;
import works.metric.portal.systems.SystemTaskService;
import works.metric.portal.systems.TaskOutcome;
import works.metric.portal.systems.TaskReport;
import works.metric.portal.texts.Texts;

/** What the demo people have done before one looks: a register, an instruction in force, a few requests. */
final class DemoWork {

    private static final LocalDate REGISTER_BEGAN = LocalDate.of(2024, 1, 1);

    private final ApplicationContext portal;
    private final boolean norwegian;
    private @Nullable RequestDetails started;

    DemoWork(ApplicationContext portal, boolean norwegian) {
        this.portal = portal;
        this.norwegian = norwegian;
    }

    /** As privacy officer of MetricWorks. What is not known of a sub-processor is left open, and shown as open. */
    void fillRegister() {
        SubprocessorService register = portal.getBean(SubprocessorService.class);
        register.add(
                Ids.next(),
                entry(
                        "Intercom, Inc.",
                        "US",
                        "Support chat, in-app messages and e-mail",
                        "Keeps the conversations between MetricWorks' support and the people who use the Platform, and gathers"
                                + " public contact and social data on them. Receives no data of end users of the tenants' apps.",
                        Set.of(DataCategory.EMAIL_ADDRESS, DataCategory.ACCOUNT_FACTS, DataCategory.PUBLIC_PROFILE),
                        TransferMechanism.SCC,
                        "Ask MetricWorks to leave a person out"));
        register.add(
                Ids.next(),
                entry(
                        "Campaign Monitor Pty Ltd",
                        "AU",
                        "Sending of product mails and newsletters",
                        "Sends mails to active users of the Platform and evaluates them. Contacts nobody on its own account and"
                                + " hands nothing on. Receives no data of end users of the tenants' apps.",
                        Set.of(DataCategory.EMAIL_ADDRESS),
                        TransferMechanism.SCC,
                        "Ask MetricWorks, or use the link in each mail"));
        register.add(
                Ids.next(),
                entry(
                        "Google Inc.",
                        "US",
                        "Analysis of MetricWorks' website",
                        "Counts visits to MetricWorks' website with shortened IP addresses; the full address is processed only in"
                                + " exceptional cases before it is shortened. Receives no data of end users of the tenants' apps.",
                        Set.of(DataCategory.WEB_USAGE, DataCategory.COOKIE_IDS, DataCategory.IP_ADDRESS),
                        TransferMechanism.DPF,
                        "Browser add-on, or blocking cookies"));
    }

    /** As privacy officer of MetricWorks. */
    List<Actor> registerSystems() {
        ProcessingSystemService systems = portal.getBean(ProcessingSystemService.class);
        systems.add(
                Ids.next(),
                new ProcessingSystemEntry(
                        "Attribution store",
                        "Installs and clicks with advertising IDs, shortened IP addresses and device facts of app users.",
                        EnumSet.allOf(RequestType.class),
                        35,
                        REGISTER_BEGAN));
        systems.add(
                Ids.next(),
                new ProcessingSystemEntry(
                        "Reporting warehouse",
                        "In-app events of app users, by advertising ID and by the controller's own customer ID.",
                        EnumSet.allOf(RequestType.class),
                        35,
                        REGISTER_BEGAN));
        systems.add(
                Ids.next(),
                new ProcessingSystemEntry(
                        "Support desk",
                        "Questions of tenants about single app users, with what they wrote of them.",
                        Set.of(RequestType.ACCESS, RequestType.ERASURE, RequestType.RECTIFICATION),
                        null,
                        REGISTER_BEGAN));
        SystemCredentialService credentials = portal.getBean(SystemCredentialService.class);
        LocalDate lastDay = systems.today().plusYears(1);
        return systems.all().stream()
                .map(system -> Actor.machine(
                        credentials
                                .create(
                                        Ids.next(),
                                        system.id(),
                                        new NewCredential("Worker", Set.of(CredentialScope.TASKS_REPORT), lastDay))
                                .credential()
                                .id(),
                        system.name()))
                .toList();
    }

    /** As privacy lead of a tenant: one for all apps, one for a children's app, one scheduled, one superseded, a draft. */
    void instruct() {
        InstructionService instructions = portal.getBean(InstructionService.class);
        InstructionDetails drafted = instructions.draft(
                Ids.next(),
                instruction(
                        say("Attribution of installs", "Attribusjon av installasjoner"),
                        say(
                                "To tell which advertisement led to an install of the app.",
                                "Finne ut hvilken annonse som førte til at appen ble installert."),
                        Set.of(
                                DataCategory.ADVERTISING_IDS,
                                DataCategory.IP_ADDRESS,
                                DataCategory.DEVICE_AND_OS,
                                DataCategory.IN_APP_EVENTS),
                        new Retention(13, Retention.Unit.MONTHS),
                        say(
                                "IP addresses are shortened before they are stored. Data are not combined across"
                                        + " controllers.",
                                "IP-adresser forkortes før de lagres. Opplysningene brukes ikke på tvers av virksomheter."),
                        terms(Set.of(Purpose.ATTRIBUTION, Purpose.SUPPORT), IpHandling.SHORTENED)));
        instructions.activate(drafted.id(), 1, drafted.version());
        childrensApp(instructions);
        superseded(instructions);
        scheduled(instructions);
        instructions.draft(
                Ids.next(),
                instruction(
                        say("Detection of advertising fraud", "Avsløring av annonsesvindel"),
                        say(
                                "To find installs and clicks that do not come from people.",
                                "Finne installasjoner og klikk som ikke kommer fra mennesker."),
                        Set.of(DataCategory.ADVERTISING_IDS, DataCategory.IP_ADDRESS, DataCategory.DEVICE_AND_OS),
                        new Retention(90, Retention.Unit.DAYS),
                        say("For this purpose only.", "Bare til dette formålet."),
                        terms(Set.of(Purpose.FRAUD_DETECTION), IpHandling.FULL)));
    }

    private void childrensApp(InstructionService instructions) {
        InstructionContent strict = portal.getBean(InstructionTemplateService.class)
                .offered()
                .getLast()
                .offered()
                .instruction(norwegian ? Texts.BOKMAL : Texts.ENGLISH);
        InstructionTerms terms = strict.terms();
        InstructionDetails own = instructions.draft(
                Ids.next(),
                new InstructionContent(
                        say("The colouring book", "Fargeleggingsboka"),
                        "",
                        strict.dataCategories(),
                        strict.subjectCategories(),
                        strict.retention(),
                        "",
                        new InstructionTerms(
                                Set.of(new AppId(norwegian ? "no.nordlys.fargelegg" : "com.zephyr.coloring")),
                                terms.purposes(),
                                terms.sensitive(),
                                terms.sensitiveSafeguards(),
                                terms.childSafeguards(),
                                terms.ip(),
                                terms.identifiers(),
                                terms.retentionExceptions(),
                                terms.regions(),
                                terms.transfers(),
                                terms.excludedSubprocessors(),
                                terms.publisherSharing(),
                                terms.atEnd())));
        instructions.activate(own.id(), 1, own.version());
    }

    private void superseded(InstructionService instructions) {
        InstructionDetails first = instructions.draft(Ids.next(), reports(new Retention(25, Retention.Unit.MONTHS)));
        InstructionDetails active = instructions.activate(first.id(), 1, first.version());
        InstructionDetails next = instructions.draftNewVersion(
                active.id(), active.version(), reports(new Retention(13, Retention.Unit.MONTHS)));
        instructions.activate(
                next.id(),
                2,
                next.version(),
                Activation.now(say("A year is enough for our reports.", "Et år er nok for rapportene våre.")));
    }

    private void scheduled(InstructionService instructions) {
        InstructionDetails first = instructions.draft(Ids.next(), mediaMix(Set.of(Purpose.MEDIA_MIX)));
        InstructionDetails active = instructions.activate(first.id(), 1, first.version());
        InstructionDetails next = instructions.draftNewVersion(
                active.id(), active.version(), mediaMix(Set.of(Purpose.MEDIA_MIX, Purpose.INCREMENTALITY)));
        instructions.activate(
                next.id(),
                2,
                next.version(),
                new Activation(
                        say("Our lift tests begin then.", "Da begynner effektmålingene våre."),
                        portal.getBean(Clock.class)
                                .instant()
                                .truncatedTo(ChronoUnit.DAYS)
                                .plus(Duration.ofDays(14))));
    }

    private InstructionContent reports(Retention kept) {
        return instruction(
                say("Reports on audiences", "Rapporter om målgrupper"),
                "",
                Set.of(DataCategory.ADVERTISING_IDS, DataCategory.IN_APP_EVENTS),
                kept,
                "",
                terms(Set.of(Purpose.AUDIENCE_REPORTING), IpHandling.NONE));
    }

    private InstructionContent mediaMix(Set<Purpose> purposes) {
        return instruction(
                say("Media mix", "Mediemiks"),
                "",
                Set.of(DataCategory.ADVERTISING_CONTACTS, DataCategory.REVENUE),
                new Retention(25, Retention.Unit.MONTHS),
                "",
                terms(purposes, IpHandling.NONE));
    }

    private static InstructionContent instruction(
            String title, String purpose, Set<DataCategory> data, Retention kept, String text, InstructionTerms terms) {
        return new InstructionContent(title, purpose, data, Set.of(SubjectCategory.APP_USERS), kept, text, terms);
    }

    private static InstructionTerms terms(Set<Purpose> purposes, IpHandling ip) {
        return new InstructionTerms(
                Set.of(),
                purposes,
                false,
                Set.of(),
                Set.of(),
                ip,
                IdentifierForm.RAW,
                Map.of(),
                Set.of(Regions.EEA),
                Set.of(),
                Set.of(),
                false,
                EndOfContract.DELETE);
    }

    private String say(String english, String bokmal) {
        return norwegian ? bokmal : english;
    }

    /** As request handler of a tenant. */
    void takeRequests() {
        RequestService requests = portal.getBean(RequestService.class);
        RequestWorkService steps = portal.getBean(RequestWorkService.class);
        Instant now = portal.getBean(Clock.class).instant();
        record(requests, RequestType.ACCESS, now.minus(Duration.ofDays(25)), IdentityType.EMAIL, "kai@post.example");
        RequestDetails erasure = record(
                requests,
                RequestType.ERASURE,
                now.minus(Duration.ofDays(6)),
                IdentityType.IOS_ADVERTISING_ID,
                "6D92078A-8246-4BA4-AE5B-76104861E7DC");
        steps.take(erasure.id(), erasure.version(), StepTaken.of(RequestStep.START));
        RequestDetails objection = record(
                requests,
                RequestType.OBJECTION,
                now.minus(Duration.ofDays(12)),
                IdentityType.CONTROLLER_CUSTOMER_ID,
                "cust-48213");
        started = steps.take(objection.id(), objection.version(), StepTaken.of(RequestStep.START));
    }

    /** As one of MetricWorks' systems: all reports on the objection, and one of three on the erasure. */
    void reportTasks() {
        SystemTaskService tasks = portal.getBean(SystemTaskService.class);
        String system = TenantScope.requireActor().name();
        tasks.due(null, SystemTaskService.MOST, false).tasks().forEach(task -> {
            RequestType type = Objects.requireNonNull(task.work()).standing().type();
            if (type == RequestType.OBJECTION || system.equals("Attribution store")) {
                TaskOutcome outcome = type == RequestType.OBJECTION ? TaskOutcome.CARRIED_OUT : TaskOutcome.DELETED;
                tasks.report(task.task().id(), task.task().version(), TaskReport.of(outcome), null);
            }
        });
    }

    /** As request handler of a tenant. */
    void completeRequests() {
        RequestDetails done = Objects.requireNonNull(started);
        portal.getBean(RequestWorkService.class)
                .take(
                        done.id(),
                        done.version(),
                        StepTaken.complete(
                                norwegian
                                        ? "Personen er tatt ut av all måling."
                                        : "The person is left out of all measurement."));
    }

    private static RequestDetails record(
            RequestService requests, RequestType type, Instant asked, IdentityType kind, String value) {
        UUID id = Ids.next();
        return requests.record(
                id,
                new NewRequest(
                        type,
                        Regulation.GDPR,
                        RequestSource.SCREEN,
                        asked,
                        List.of(new NewIdentity(kind, value)),
                        "example.game.fjord",
                        null));
    }

    private static SubprocessorEntry entry(
            String name,
            String country,
            String service,
            String description,
            Set<DataCategory> data,
            TransferMechanism mechanism,
            String optOut) {
        return new SubprocessorEntry(
                name,
                null,
                country,
                null,
                null,
                service,
                description,
                data,
                Set.of(SubjectCategory.PLATFORM_USERS),
                mechanism,
                null,
                optOut,
                REGISTER_BEGAN);
    }
}
