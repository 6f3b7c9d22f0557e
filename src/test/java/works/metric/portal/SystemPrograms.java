package works.metric.portal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.credentials.IssuedCredential;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.credentials.SystemCredentialService;
import works.metric.portal.requests.RequestType;
import works.metric.portal.systems.ProcessingSystemDetails;
import works.metric.portal.systems.ProcessingSystemEntry;
import works.metric.portal.systems.ProcessingSystemService;

/** Processing systems that come in with credentials of their own. */
@TestComponent
public class SystemPrograms {

    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);

    private final ProcessingSystemService systems;
    private final SystemCredentialService credentials;

    SystemPrograms(ProcessingSystemService systems, SystemCredentialService credentials) {
        this.systems = systems;
        this.credentials = credentials;
    }

    /** @param token as the privacy officer was shown it */
    public record Program(ProcessingSystemDetails system, IssuedCredential credential, String token) {

        /** As who it comes in. */
        public Actor actor() {
            return Actor.machine(credential.credential().id(), system.name());
        }
    }

    /** A credential for a system that is in the register. */
    public Program of(Stage stage, ProcessingSystemDetails system) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), () -> {
            IssuedCredential made = credentials.create(
                    Ids.next(),
                    system.id(),
                    new NewCredential(
                            "Worker",
                            Set.of(CredentialScope.TASKS_REPORT, CredentialScope.INSTRUCTIONS_READ),
                            LocalDate.of(2027, 11, 1)));
            return new Program(system, made, Objects.requireNonNull(made.token()));
        });
    }

    /** A system that was in use once and gets no tasks, so that no other test meets it. */
    public Program with(Stage stage, String name) {
        ProcessingSystemEntry entry =
                new ProcessingSystemEntry(name, "Installs", EnumSet.allOf(RequestType.class), null, SINCE);
        return of(stage, TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), () -> {
            ProcessingSystemDetails added = systems.add(Ids.next(), entry);
            return systems.end(added.id(), added.version(), SINCE);
        }));
    }
}
