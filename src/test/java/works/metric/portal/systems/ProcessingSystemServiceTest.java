package works.metric.portal.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.RequestType;

@PortalTest
@RecordApplicationEvents
class ProcessingSystemServiceTest {

    @Autowired
    private Stage stage;

    @Autowired
    private ProcessingSystemService register;

    @Autowired
    private ApplicationEvents events;

    private RegisteredSystems systems;

    @BeforeEach
    void register() {
        systems = new RegisteredSystems(stage, register);
    }

    @AfterEach
    void noSystems() {
        systems.close();
    }

    @Test
    void officerRegistersOnceAndSupportReadsIt() {
        UUID id = Ids.next();
        ProcessingSystemEntry store = RegisteredSystems.entry("Store one", 35, Set.of(RequestType.ERASURE));

        ProcessingSystemDetails added = asOfficer(() -> register.add(id, store));

        assertThat(asOfficer(() -> register.add(id, store))).isEqualTo(added);
        assertThat(TenantScope.as(stage.staff(Role.SUPPORT), () -> register.byId(id)))
                .isEqualTo(added);
        assertThat(added.isActive(asOfficer(register::today))).isTrue();
    }

    @Test
    void nobodyOfATenantAndNoOtherStaffKeepsTheRegister() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        ProcessingSystemDetails known = systems.add("Store two", null);
        List<Runnable> verbs = List.of(
                () -> register.add(Ids.next(), known.entry()),
                () -> register.change(known.id(), known.version(), known.entry()),
                () -> register.end(known.id(), known.version(), LocalDate.of(2027, 1, 1)));

        assertThat(verbs).allSatisfy(verb -> {
            for (Role role : List.of(Role.TENANT_ADMIN, Role.PRIVACY_LEAD, Role.REQUEST_HANDLER, Role.AUDITOR)) {
                assertThatThrownBy(() -> nordlys.as(role, verb)).isInstanceOf(AccessDenied.class);
            }
            for (Role role : List.of(Role.SUPPORT, Role.OPERATOR)) {
                assertThatThrownBy(() -> TenantScope.as(stage.staff(role), verb))
                        .isInstanceOf(AccessDenied.class);
            }
        });
    }

    @Test
    void changeIsPublishedFieldByFieldAndAStaleOneIsTold() {
        ProcessingSystemDetails seen = systems.add("Store three", 35);
        ProcessingSystemEntry longer = new ProcessingSystemEntry(
                seen.name(),
                seen.entry().holds(),
                seen.entry().types(),
                90,
                seen.entry().since());

        ProcessingSystemDetails changed = asOfficer(() -> register.change(seen.id(), seen.version(), longer));

        assertThat(events.stream(ProcessingSystemEvent.class).toList().getLast().changes())
                .containsExactly(new FieldChange("backupDays", "35", "90"));
        assertThatThrownBy(() -> asOfficer(() -> register.change(seen.id(), seen.version(), seen.entry())))
                .isInstanceOf(Stale.class);
        assertThat(asOfficer(() -> register.byId(seen.id()))).isEqualTo(changed);
    }

    @Test
    void badInputNamesEveryField() {
        ProcessingSystemEntry bad = new ProcessingSystemEntry(" ", "", Set.of(), 0, LocalDate.of(2030, 1, 1));

        assertThatThrownBy(() -> asOfficer(() -> register.add(Ids.next(), bad)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly("name", "holds", "types", "backupDays", "since"));
    }

    @Test
    void endAheadKeepsItInUseUntilThatDay() {
        ProcessingSystemDetails store = systems.add("Store four", null);
        LocalDate today = asOfficer(register::today);

        ProcessingSystemDetails ending = asOfficer(() -> register.end(store.id(), store.version(), today.plusDays(1)));
        assertThat(ending.isActive(today)).isTrue();
        assertThat(ending.isActive(today.plusDays(1))).isFalse();
        assertThatThrownBy(() -> asOfficer(() -> register.end(
                        store.id(), ending.version(), store.entry().since().minusDays(1))))
                .isInstanceOf(Invalid.class);
    }

    private <T> T asOfficer(Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }
}
