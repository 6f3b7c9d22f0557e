package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.plans.SentStatements;

/** What one call of a program asks of the database: each question more is a wait for each request of each program. */
@PortalTest
class IntakeStatementsTest {

    /** The request with its case file, audit entry, callback and job, and what it takes to know that it may be: the right, and the contract. */
    private static final int MOST = 21;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private OpenDsrService requests;

    @Test
    void oneRequestTakesFewStatementsHoweverManyThereAre() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "nordlys.example"));
        NewCredential wanted =
                new NewCredential("Backend", Set.of(CredentialScope.REQUESTS_WRITE), LocalDate.of(2027, 6, 1));
        UUID credential = Ids.next();
        nordlys.as(Role.TENANT_ADMIN, () -> credentials.create(credential, wanted));
        Actor program = Actor.api(credential, "Backend", nordlys.id());
        List<String> first = sent(program);
        for (int i = 0; i < 10; i++) {
            sent(program);
        }
        List<String> later = sent(program);

        System.out.println("Statements of one request taken in: " + first.size());
        assertThat(first).as(String.join("\n", first)).hasSizeLessThanOrEqualTo(MOST);
        assertThat(later).hasSameSizeAs(first);
        assertThat(first)
                .filteredOn(sql -> sql.startsWith("update opendsr_request"))
                .isEmpty();
    }

    private List<String> sent(Actor program) {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = SpecController.request(id, "erasure");
        body.put("status_callback_urls", List.of("https://nordlys.example/status"));
        ObjectNode json = SpecController.JSON.valueToTree(body);
        return SentStatements.during(() -> TenantScope.as(program, () -> requests.create(ApiVersion.V2_0, json, null)));
    }
}
