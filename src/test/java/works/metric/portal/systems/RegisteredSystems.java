package works.metric.portal.systems;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.RequestType;

/** Systems in use for the length of a test: all tests share one register, and others close their cases without tasks. */
public final class RegisteredSystems implements AutoCloseable {

    private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);

    private final Stage stage;
    private final ProcessingSystemService systems;

    public RegisteredSystems(Stage stage, ProcessingSystemService systems) {
        this.stage = stage;
        this.systems = systems;
    }

    public static ProcessingSystemEntry entry(String name, @Nullable Integer backupDays, Set<RequestType> types) {
        return new ProcessingSystemEntry(name, "Installs and advertising IDs of app users", types, backupDays, SINCE);
    }

    /** For requests of every type. */
    public ProcessingSystemDetails add(String name, @Nullable Integer backupDays) {
        return add(entry(name, backupDays, EnumSet.allOf(RequestType.class)));
    }

    public ProcessingSystemDetails add(ProcessingSystemEntry entry) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), () -> systems.add(Ids.next(), entry));
    }

    @Override
    public void close() {
        TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), () -> systems.all().stream()
                .filter(system -> system.isActive(systems.today()))
                .forEach(system -> systems.end(
                        system.id(), system.version(), system.entry().since())));
    }
}
