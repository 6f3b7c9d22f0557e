package works.metric.portal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberService;

@PortalTest
class SupportAccessServiceTest {

    private static final Entry ENTRY = new Entry("Checking a stuck erasure", "T-17", Duration.ofMinutes(30));

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private MemberService members;

    @Test
    void staffEntersForAReasonAndTheTenantSeesIt() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");

        Actor visitor = enter(nordlys, Ids.next());

        assertThat(TenantScope.as(visitor, () -> members.list(null)).items()).hasSize(4);
        assertThat(nordlys.as(Role.REQUEST_HANDLER, support::running))
                .singleElement()
                .satisfies(access -> assertThat(access.reason()).isEqualTo(ENTRY.reason()));
        assertThat(zephyr.as(Role.TENANT_ADMIN, support::running)).isEmpty();
        assertThat(zephyr.as(Role.AUDITOR, () -> support.list(null)).items()).isEmpty();
    }

    @Test
    void withoutASupportAccessStaffReadsNothingOfATenant() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Actor outside = stage.staff(Role.SUPPORT);

        assertThatThrownBy(() -> TenantScope.as(outside, () -> members.list(null)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> TenantScope.as(outside.writingInto(nordlys.id()), () -> members.list(null)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void anAccessOfOneTenantOpensNoOther() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        Actor visitor = enter(nordlys, Ids.next());
        Actor forged = visitor.entering(zephyr.id(), visitor.visit());

        assertThatThrownBy(() -> TenantScope.as(forged, () -> members.list(null)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void accessIsOverWhenItsTimeIs() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Actor visitor = enter(nordlys, Ids.next());

        clock.advance(Duration.ofMinutes(30));

        assertThatThrownBy(() -> TenantScope.as(visitor, () -> members.list(null)))
                .isInstanceOf(AccessDenied.class);
        assertThat(nordlys.as(Role.TENANT_ADMIN, support::running)).isEmpty();
    }

    @Test
    void tenantShowsStaffOut() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID id = Ids.next();
        Actor visitor = enter(nordlys, id);

        nordlys.as(Role.PRIVACY_LEAD, () -> support.end(id));

        assertThatThrownBy(() -> TenantScope.as(visitor, () -> members.list(null)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void anotherTenantCannotEndIt() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        UUID id = Ids.next();
        enter(nordlys, id);

        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> support.end(id)))
                .isInstanceOf(NotFound.class);
        assertThat(nordlys.as(Role.TENANT_ADMIN, support::running)).hasSize(1);
    }

    @Test
    void enteringTwiceWithOneFormOpensOneAccess() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID id = Ids.next();

        assertThat(enter(nordlys, id)).isEqualTo(enter(nordlys, id));
        assertThat(nordlys.as(Role.AUDITOR, () -> support.list(null)).items()).hasSize(1);
    }

    @Test
    void nobodyEntersUnderTheAccessOfAColleague() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID id = Ids.next();
        enter(nordlys, id);

        assertThatThrownBy(() ->
                        TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), () -> support.enter(id, nordlys.id(), ENTRY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void noReasonOrTooLongIsRefused() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Entry bad = new Entry(" ", null, Duration.ofHours(2));

        assertThatThrownBy(() ->
                        TenantScope.as(stage.staff(Role.SUPPORT), () -> support.enter(Ids.next(), nordlys.id(), bad)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly("reason", "length"));
    }

    @Test
    void operatorMayNotEnter() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        assertThatThrownBy(() -> TenantScope.as(
                        stage.staff(Role.OPERATOR), () -> support.enter(Ids.next(), nordlys.id(), ENTRY)))
                .isInstanceOf(AccessDenied.class);
    }

    private Actor enter(Stage.Cast tenant, UUID id) {
        return TenantScope.as(stage.staff(Role.SUPPORT), () -> support.enter(id, tenant.id(), ENTRY));
    }
}
