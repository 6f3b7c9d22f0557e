package works.metric.portal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.credentials.SystemCredentialService;
import works.metric.portal.inforce.MeasuringInstruction;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.local.DemoPortal;
import works.metric.portal.requests.RequestType;
import works.metric.portal.signin.SignInDirectory;
import works.metric.portal.systems.ProcessingSystemEntry;
import works.metric.portal.systems.ProcessingSystemService;

/** The portal in a process of its own: at its first start an instruction is scheduled, at each later one it only serves. */
final class SchedulingPortal {

    /** And behind it the port. */
    static final String READY = "Instructions at ";

    static final String TENANT = "nordlys";
    static final Duration AHEAD = Duration.ofSeconds(20);

    private SchedulingPortal() {}

    /** @param args where the token and the instant are left */
    public static void main(String[] args) throws IOException {
        Path note = Path.of(args[0]);
        ApplicationContext portal = DemoPortal.application().run();
        if (!Files.exists(note)) {
            SignInDirectory door = portal.getBean(SignInDirectory.class);
            String token = TenantScope.as(
                    Writer.signIn(door, DemoPeople.STAFF, DemoPeople.Role.PRIVACY_OFFICER), () -> token(portal));
            Instant at = portal.getBean(Clock.class)
                    .instant()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .plus(AHEAD);
            TenantScope.as(Writer.signIn(door, TENANT, DemoPeople.Role.PRIVACY_LEAD), () -> schedule(portal, at));
            Path whole = Files.write(note.resolveSibling("note.new"), List.of(token, at.toString()));
            Files.move(whole, note, StandardCopyOption.ATOMIC_MOVE);
        }
        System.out.println(READY + portal.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static String token(ApplicationContext portal) {
        ProcessingSystemEntry entry = new ProcessingSystemEntry(
                "Obeying store", "Installs", Set.of(RequestType.ACCESS), null, LocalDate.of(2024, 3, 1));
        return Objects.requireNonNull(portal.getBean(SystemCredentialService.class)
                .create(
                        Ids.next(),
                        portal.getBean(ProcessingSystemService.class)
                                .add(Ids.next(), entry)
                                .id(),
                        new NewCredential(
                                "Worker",
                                Set.of(CredentialScope.INSTRUCTIONS_READ),
                                LocalDate.now().plusMonths(6)))
                .token());
    }

    private static InstructionDetails schedule(ApplicationContext portal, Instant at) {
        InstructionService instructions = portal.getBean(InstructionService.class);
        InstructionDetails draft = instructions.draft(Ids.next(), MeasuringInstruction.content(Purpose.INCREMENTALITY));
        return instructions.activate(draft.id(), 1, draft.version(), new Activation("", at));
    }
}
