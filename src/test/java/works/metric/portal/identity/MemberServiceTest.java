package works.metric.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.signin.AdmissionRefused;
import works.metric.portal.signin.SignInDirectory;
import works.metric.portal.signin.SignInTarget;

@PortalTest
class MemberServiceTest {

    @Autowired
    private Stage stage;

    @Autowired
    private MemberService members;

    @Autowired
    private SignInDirectory door;

    private final NewMember nora = new NewMember("nora@nordlys.example", "Nora Moen", Role.AUDITOR, Locale.ENGLISH);

    @Test
    void adminInvitesSomebodyOnceHoweverOftenAsked() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID id = Ids.next();

        MemberDetails first = nordlys.as(Role.TENANT_ADMIN, () -> members.invite(id, nora));
        MemberDetails again = nordlys.as(Role.TENANT_ADMIN, () -> members.invite(id, nora));

        assertThat(again).isEqualTo(first);
        assertThat(first.state()).isEqualTo(PersonState.INVITED);
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> members.list(null)).items())
                .hasSize(5);
    }

    @Test
    void nobodyButTheAdminInvites() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> members.invite(Ids.next(), nora)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void memberOfAnotherTenantIsNotThere() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        MemberDetails hers = nordlys.as(Role.TENANT_ADMIN, () -> members.invite(Ids.next(), nora));

        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> members.byId(hers.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> members.remove(hers.id(), hers.version())))
                .isInstanceOf(NotFound.class);
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> members.list(null)).items())
                .hasSize(4);
    }

    @Test
    void nobodySignedInReadsNothing() {
        assertThatThrownBy(() -> members.list(null)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void badAddressNamesTheField() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        NewMember bad = new NewMember("not an address", " ", Role.SUPPORT, Locale.ENGLISH);

        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> members.invite(Ids.next(), bad)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly("name", "email", "role"));
    }

    @Test
    void removalTakesEveryRightAtOnce() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID lead = nordlys.member(Role.PRIVACY_LEAD).id();
        MemberDetails before = nordlys.as(Role.TENANT_ADMIN, () -> members.byId(lead));

        nordlys.as(Role.TENANT_ADMIN, () -> members.remove(lead, before.version()));

        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> members.list(null)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void changeOnAStaleScreenIsToldAndChangesNothing() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID auditor = nordlys.member(Role.AUDITOR).id();
        MemberDetails seen = nordlys.as(Role.TENANT_ADMIN, () -> members.byId(auditor));
        nordlys.as(Role.TENANT_ADMIN, () -> members.changeRole(auditor, seen.version(), Role.REQUEST_HANDLER));

        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN, () -> members.changeRole(auditor, seen.version(), Role.PRIVACY_LEAD)))
                .isInstanceOf(Stale.class);
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> members.byId(auditor)).role())
                .isEqualTo(Role.REQUEST_HANDLER);
    }

    @Test
    void tenantKeepsAnAdmin() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID admin = nordlys.member(Role.TENANT_ADMIN).id();
        MemberDetails seen = nordlys.as(Role.TENANT_ADMIN, () -> members.byId(admin));

        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> members.remove(admin, seen.version())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void twoAdminsWhoRemoveEachOtherLeaveOne() throws Exception {
        for (int round = 0; round < 5; round++) {
            Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
            UUID first = nordlys.member(Role.TENANT_ADMIN).id();
            UUID second = nordlys.member(Role.PRIVACY_LEAD).id();
            nordlys.as(
                    Role.TENANT_ADMIN,
                    () -> members.changeRole(second, members.byId(second).version(), Role.TENANT_ADMIN));
            MemberDetails seenFirst = nordlys.as(Role.TENANT_ADMIN, () -> members.byId(first));
            MemberDetails seenSecond = nordlys.as(Role.TENANT_ADMIN, () -> members.byId(second));
            CyclicBarrier start = new CyclicBarrier(2);

            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                both.submit(() -> removes(nordlys, Role.TENANT_ADMIN, seenSecond, start));
                both.submit(() -> removes(nordlys, Role.PRIVACY_LEAD, seenFirst, start));
            }

            long left = nordlys.as(Role.AUDITOR, () -> members.list(null)).items().stream()
                    .filter(person -> person.role() == Role.TENANT_ADMIN && person.state() == PersonState.ACTIVE)
                    .count();
            assertThat(left).isOne();
        }
    }

    private Object removes(Stage.Cast tenant, Role by, MemberDetails whom, CyclicBarrier start) throws Exception {
        start.await();
        return tenant.as(by, () -> members.remove(whom.id(), whom.version()));
    }

    @Test
    void removedMemberIsInvitedAgainAndGetsNoRoleBefore() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID auditor = nordlys.member(Role.AUDITOR).id();
        MemberDetails removed = nordlys.as(Role.TENANT_ADMIN, () -> {
            MemberDetails seen = members.byId(auditor);
            return members.remove(auditor, seen.version());
        });

        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN, () -> members.changeRole(auditor, removed.version(), Role.PRIVACY_LEAD)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void addressThatOnlyLooksLikeTheInvitedOneLetsNobodyIn() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> members.invite(Ids.next(), nora));
        SignInTarget target = door.find(nordlys.tenant().alias()).orElseThrow();

        assertThatThrownBy(() -> door.admit(target, "subject-1", "nóra@nordlys.example", true, null))
                .isInstanceOf(AdmissionRefused.class);
        assertThat(door.admit(target, "subject-2", "Nora@Nordlys.example", true, null)
                        .name())
                .isEqualTo("Nora Moen");
    }
}
