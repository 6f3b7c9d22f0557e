package works.metric.portal.opendsr.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.opendsr.ApiVersion;
import works.metric.portal.opendsr.CallbackDomainService;
import works.metric.portal.opendsr.OpenDsrService;

class OpenDsrViewTest extends ScreenTest {

    private static final String REQUEST = """
            {"regulation": "gdpr", "subject_request_id": "a7551968-d5d6-44b2-9831-815ac9017798",
             "subject_request_type": "erasure", "submitted_time": "2026-11-20T15:00:00Z",
             "subject_identities": [{"identity_type": "email", "identity_value": "kari@example.com",
                                     "identity_format": "raw"}],
             "status_callback_urls": ["https://dsr.example.com/status"]}
            """;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private OpenDsrService wire;

    private Stage.Cast nordlys;

    @BeforeEach
    void aTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void adminNamesADomainAndTakesItOffAgain() {
        signIn(nordlys, Role.TENANT_ADMIN);
        visit(address());
        assertThat(screen())
                .contains("http://localhost:8080/opendsr/v2/discovery", "opendsr.metric.works")
                .contains("No callback domains yet", "Nothing delivered yet");

        test(find(TextField.class).withCaption("Domain").single()).setValue("com");
        press("Add domain");
        assertThat(screen()).contains("Enter a domain of your own");
        test(find(TextField.class).withCaption("Domain").single()).setValue("dsr.example.com");
        press("Add domain");
        assertThat(toasts()).contains("dsr.example.com may be called back");
        assertThat(screen()).contains("dsr.example.com", "Person TENANT_ADMIN");

        press("Remove");
        press("Remove");
        assertThat(screen()).contains("No callback domains yet");
    }

    @Test
    void handlerSeesWhatWasDeliveredAndSendsItAgain() {
        delivery();
        signIn(nordlys, Role.REQUEST_HANDLER);
        visit(address());
        assertThat(screen()).contains("https://dsr.example.com/status", "pending #1", "On its way");
        assertThat(offers("Add domain")).isFalse();

        press("Send again");
        assertThat(toasts()).contains("It is sent again");
        visit(address() + "?request=a7551968-d5d6-44b2-9831-815ac9017798");
        assertThat(screen()).contains("Deliveries of one request", "pending #1");
        visit(address() + "?state=GIVEN_UP");
        assertThat(screen()).contains("No such deliveries");
    }

    @Test
    void auditorReadsAndChangesNothingInBokmal() {
        delivery();
        signIn(nordlys, Role.AUDITOR);
        speak(Locale.of("nb"));
        visit(address());
        assertThat(screen()).contains("Domener for tilbakemeldinger", "På vei");
        assertThat(offers("Send på nytt")).isFalse();
        assertThat(offers("Fjern")).isFalse();
    }

    private void delivery() {
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "example.com"));
        ObjectNode body = (ObjectNode) new JsonMapper().readTree(REQUEST);
        nordlys.as(Role.TENANT_ADMIN, () -> wire.create(ApiVersion.V2_0, body, null));
    }

    private String address() {
        return "t/" + nordlys.tenant().alias() + "/opendsr";
    }
}
