package works.metric.portal.credentials.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialDetails;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.CredentialState;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.uikit.DayField;

class CredentialsViewTest extends ScreenTest {

    @Autowired
    private CredentialService credentials;

    private Stage.Cast nordlys;

    @BeforeEach
    void aTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    private CredentialDetails make(String name, LocalDate lastDay) {
        return nordlys.as(
                        Role.TENANT_ADMIN,
                        () -> credentials.create(
                                Ids.next(), new NewCredential(name, Set.of(CredentialScope.REQUESTS_WRITE), lastDay)))
                .credential();
    }

    private void credentials(String rest) {
        visit("t/" + nordlys.tenant().alias() + "/credentials" + rest);
    }

    private String dialog() {
        return textOf(find(Dialog.class).last());
    }

    @SuppressWarnings("unchecked")
    private void fill(String name, Set<CredentialScope> scopes) {
        test(find(TextField.class).withCaption("Name").single()).setValue(name);
        ((CheckboxGroup<CredentialScope>) find(CheckboxGroup.class).single()).setValue(scopes);
    }

    @Test
    void adminMakesOneAndSeesItsTokenOnce() {
        signIn(nordlys, Role.TENANT_ADMIN);
        credentials("");
        assertThat(screen()).contains("No API credentials yet");

        press("Create a credential");
        fill("CRM", Set.of(CredentialScope.REQUESTS_WRITE));
        press("Create and show the token");

        assertThat(dialog()).contains("You see this token only now", "never send it by e-mail or chat");
        String token = find(TextArea.class).withCaption("Token").single().getValue();
        assertThat(token).startsWith("mwp_").hasSize(91);
        assertThat(offers("Copy the token")).isTrue();
        press("I have put it away");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(screen())
                .contains("CRM", "Works", "Record, read and cancel requests", "2027", "Never", "Europe/Oslo")
                .doesNotContain(token.substring(48));
    }

    @Test
    void whatIsMissingIsToldAtTheFields() {
        signIn(nordlys, Role.TENANT_ADMIN);
        credentials("");

        press("Create a credential");
        find(DayField.class).single().setValue(LocalDate.of(2029, 1, 1));
        press("Create and show the token");

        assertThat(dialog()).contains("This field is required.", "At most 2 years from today.");
        fill("CRM", Set.of(CredentialScope.REQUESTS_READ));
        find(DayField.class).single().setValue(LocalDate.of(2027, 1, 1));
        press("Create and show the token");
        assertThat(dialog()).contains("You see this token only now");
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> credentials.list(null)).items())
                .hasSize(1);
    }

    @Test
    void revocationSaysItsConsequenceFirst() {
        CredentialDetails crm = make("CRM", LocalDate.of(2027, 1, 1));
        signIn(nordlys, Role.TENANT_ADMIN);
        credentials("/" + crm.id());

        press("Revoke");
        assertThat(dialog()).contains("Programs that use CRM are shut out at once");
        press("Revoke it now");

        assertThat(toasts()).contains("CRM is revoked.");
        assertThat(screen()).contains("Revoked", "by Person TENANT_ADMIN");
        assertThat(offers("Revoke")).isFalse();
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> credentials.byId(crm.id()))
                        .state())
                .isEqualTo(CredentialState.REVOKED);
    }

    @Test
    void auditorReadsAndChangesNothing() {
        CredentialDetails crm = make("CRM", LocalDate.of(2027, 1, 1));
        signIn(nordlys, Role.AUDITOR);

        credentials("/" + crm.id());

        assertThat(screen()).contains("CRM", "What was done with it");
        assertThat(offers("Create a credential")).isFalse();
        assertThat(offers("Revoke")).isFalse();
    }

    @Test
    void handlerMayNotLook() {
        signIn(nordlys, Role.REQUEST_HANDLER);

        credentials("");

        assertThat(screen()).contains("You do not have permission for this");
    }

    @Test
    void oneThatEndsSoonIsSpokenOfHereAndAtHome() {
        make("CRM", LocalDate.of(2026, 12, 1));
        signIn(nordlys, Role.TENANT_ADMIN);

        credentials("");
        assertThat(screen()).contains("Ends soon");
        visit("t/" + nordlys.tenant().alias());
        assertThat(screen()).contains("The API credential CRM ends soon.", "8 days left");

        signIn(nordlys, Role.REQUEST_HANDLER);
        visit("t/" + nordlys.tenant().alias());
        assertThat(screen()).doesNotContain("CRM");
    }

    @Test
    void everythingIsSaidInNorwegianToo() {
        CredentialDetails crm = make("CRM", LocalDate.of(2027, 1, 1));
        signIn(nordlys, Role.TENANT_ADMIN);
        speak(Locale.forLanguageTag("nb"));

        credentials("/" + crm.id());

        assertThat(screen()).contains("API-nøkler", "Virker", "Siste dag", "Aldri", "Tilbakekall");
    }
}
