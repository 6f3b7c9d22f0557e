package works.metric.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Role;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.PersonState;

class MembersViewTest extends ScreenTest {

    @Autowired
    private MemberService members;

    private Stage.Cast nordlys;

    @BeforeEach
    void aTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void everybodyIsListedWithTheirRoleInWords() {
        signIn(nordlys, Role.AUDITOR);

        members("");

        assertThat(screen()).contains("Person PRIVACY_LEAD", "Privacy lead", "Request handler", "Active");
        assertThat(offers("Invite somebody")).isFalse();
    }

    @Test
    void memberShowsWhatTheirRoleMayDo() {
        signIn(nordlys, Role.AUDITOR);

        members("/" + id(Role.REQUEST_HANDLER));

        assertThat(screen())
                .contains("What this role may do", "Record end-user requests")
                .doesNotContain("Refuse end-user requests");
        assertThat(offers("Remove")).isFalse();
    }

    @Test
    void adminInvitesSomebody() {
        signIn(nordlys, Role.TENANT_ADMIN);
        members("");

        press("Invite somebody");
        fill("Nora Moen", "nora@nordlys.example", Role.AUDITOR);
        press("Invite");

        assertThat(screen()).contains("Nora Moen", "Invited");
        assertThat(toasts()).contains("Nora Moen is invited.");
    }

    @Test
    void badInvitationIsToldAtTheFields() {
        signIn(nordlys, Role.TENANT_ADMIN);
        members("");

        press("Invite somebody");
        fill(" ", "not an address", Role.AUDITOR);
        press("Invite");

        Dialog dialog = find(Dialog.class).single();
        assertThat(textOf(dialog)).contains("This field is required.", "This is not an e-mail address.");
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> members.list(null)).items())
                .hasSize(4);
    }

    @Test
    void anotherRoleIsExplainedBeforeItIsGiven() {
        UUID auditor = id(Role.AUDITOR);
        signIn(nordlys, Role.TENANT_ADMIN);
        members("/" + auditor);

        press("Change role");
        role().setValue(Role.REQUEST_HANDLER);
        String words = textOf(find(Dialog.class).single());
        press("Change the role");

        assertThat(words)
                .contains("Person AUDITOR gets these rights at once", "Record end-user requests")
                .contains("Person AUDITOR loses these rights at once", "Make audit reports");
        assertThat(stored(auditor).role()).isEqualTo(Role.REQUEST_HANDLER);
        assertThat(screen()).contains("Request handler");
    }

    @Test
    void changeOnAStaleScreenShowsBothVersionsAndStoresNothing() {
        UUID auditor = id(Role.AUDITOR);
        signIn(nordlys, Role.TENANT_ADMIN);
        members("/" + auditor);
        press("Change role");
        role().setValue(Role.REQUEST_HANDLER);
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> members.changeRole(auditor, stored(auditor).version(), Role.PRIVACY_LEAD));

        press("Change the role");

        assertThat(textOf(find(Dialog.class).single()))
                .contains("Somebody else changed this member meanwhile", "As you saw it", "Privacy lead");
        assertThat(stored(auditor).role()).isEqualTo(Role.PRIVACY_LEAD);
    }

    @Test
    void removalSaysItsConsequenceFirst() {
        UUID handler = id(Role.REQUEST_HANDLER);
        signIn(nordlys, Role.TENANT_ADMIN);
        members("/" + handler);

        press("Remove");
        String words = textOf(find(Dialog.class).single());
        press("Remove Person REQUEST_HANDLER");

        assertThat(words).contains("loses every right in your tenant at once");
        assertThat(stored(handler).state()).isEqualTo(PersonState.REMOVED);
    }

    @Test
    void nobodyIsOfferedToRemoveThemselves() {
        signIn(nordlys, Role.TENANT_ADMIN);

        members("/" + id(Role.TENANT_ADMIN));

        assertThat(offers("Remove")).isFalse();
        assertThat(offers("Change role")).isFalse();
    }

    @Test
    void operatorSeesMetricWorksPeopleAndInvites() {
        stage.staff(Role.SUPPORT);
        signIn(stage.staff(Role.OPERATOR));
        visit("staff/people");

        assertThat(screen()).contains("Staff SUPPORT", "Support");
        press("Invite somebody");
        fill("Kari Lie", "kari-" + UUID.randomUUID() + "@metric.works", Role.SUPPORT);
        press("Invite");

        assertThat(screen()).contains("Kari Lie", "Invited");
    }

    private void members(String rest) {
        visit("t/" + nordlys.tenant().alias() + "/members" + rest);
    }

    private UUID id(Role role) {
        return nordlys.member(role).id();
    }

    private MemberDetails stored(UUID id) {
        return nordlys.as(Role.TENANT_ADMIN, () -> members.byId(id));
    }

    private void fill(String name, String email, Role role) {
        find(TextField.class).all().stream()
                .filter(field -> "Name".equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(name);
        find(EmailField.class).single().setValue(email);
        role().setValue(role);
    }

    @SuppressWarnings("unchecked")
    private Select<Role> role() {
        return find(Select.class).all().stream()
                .filter(field -> "Role".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
