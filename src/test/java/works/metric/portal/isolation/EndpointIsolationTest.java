package works.metric.portal.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import works.metric.portal.PortalTest;

/** Everything that answers HTTP is known; the journeys try it as nobody and from the sessions of others. */
@PortalTest
@Tag("isolation")
class EndpointIsolationTest {

    /** What answers HTTP, and why it cannot tell anything of a tenant. */
    private static final Map<String, String> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("{GET [/sign-in]}", "public: the door, which knows nobody"),
            Map.entry("{GET [/sign-in/to]}", "public: leads to a provider by the company's name"),
            Map.entry("{GET [/sign-out]}", "public: a form that ends one's own session"),
            Map.entry("{ [/error]}", "public: says a status and nothing else"),
            Map.entry("{GET [/actuator]", "closed to everybody"),
            Map.entry("{GET [/actuator/health]", "closed to everybody"),
            Map.entry("{GET [/actuator/health/**]", "public: liveness and readiness, up or down"),
            Map.entry("{GET [/api/me]", "the caller's own credential and tenant: CredentialOverHttpTest"),
            Map.entry("{GET [/opendsr/v2/discovery]}", "public: what the processor supports"),
            Map.entry("{POST [/opendsr/v2/requests]}", "the credential's own tenant: SameRequestTwiceTest"),
            Map.entry(
                    "{GET [/opendsr/v2/requests/{id}/status || /opendsr/v2/requests/{id}]}",
                    "the credential's own tenant: SameRequestTwiceTest"),
            Map.entry("{DELETE [/opendsr/v2/requests/{id}]}", "the credential's own tenant: SameRequestTwiceTest"),
            Map.entry(
                    "{GET [/opendsr/v2/requests/{id}/results]}",
                    "the credential's own tenant, with its own scope: ResultDownloadTest"),
            Map.entry(
                    "{HEAD [/opendsr/v2/requests/{id}/results]}",
                    "the credential's own tenant, with its own scope: ResultDownloadTest"),
            Map.entry(
                    "{GET [/opendsr/v2/sandbox/requests/{id}/results]}",
                    "the same bytes for everybody: BatchAndSandboxTest"),
            Map.entry("{POST [/opendsr/v2/batches]}", "the credential's own tenant: BatchAndSandboxTest"),
            Map.entry("{GET [/opendsr/v2/batches/{id}]}", "the credential's own tenant: BatchAndSandboxTest"),
            Map.entry(
                    "{POST [/opendsr/v2/sandbox/batches]}",
                    "the caller's own words, checked and forgotten: BatchAndSandboxTest"),
            Map.entry(
                    "{GET [/opendsr/v2/sandbox/batches/{id}]}",
                    "the caller's own words, checked and forgotten: BatchAndSandboxTest"),
            Map.entry(
                    "{GET [/opendsr/v2/sandbox/discovery]}",
                    "the caller's own words, checked and forgotten: BatchAndSandboxTest"),
            Map.entry(
                    "{POST [/opendsr/v2/sandbox/requests]}",
                    "the caller's own words, checked and forgotten: BatchAndSandboxTest"),
            Map.entry(
                    "{GET [/opendsr/v2/sandbox/requests/{id}/status || /opendsr/v2/sandbox/requests/{id}]}",
                    "the caller's own words, checked and forgotten: BatchAndSandboxTest"),
            Map.entry(
                    "{DELETE [/opendsr/v2/sandbox/requests/{id}]}",
                    "the caller's own words, checked and forgotten: BatchAndSandboxTest"),
            Map.entry("{GET [/opendsr/v1/discovery || /v1/discovery]}", "public: what the processor supports"),
            Map.entry(
                    "{POST [/opendsr/v1/opengdpr_requests || /v1/opengdpr_requests || /opendsr/v1/requests || /v1/requests]}",
                    "the credential's own tenant: SameRequestTwiceTest"),
            Map.entry(
                    "{GET [/opendsr/v1/opengdpr_requests/{id}/status || /opendsr/v1/opengdpr_requests/{id} || /v1/opengdpr_requests/{id}/status || /opendsr/v1/requests/{id}/status || /v1/opengdpr_requests/{id} || /opendsr/v1/requests/{id} || /v1/requests/{id}/status || /v1/requests/{id}]}",
                    "the credential's own tenant: SameRequestTwiceTest"),
            Map.entry(
                    "{DELETE [/opendsr/v1/opengdpr_requests/{id} || /v1/opengdpr_requests/{id} || /opendsr/v1/requests/{id} || /v1/requests/{id}]}",
                    "the credential's own tenant: SameRequestTwiceTest"),
            Map.entry("{GET [/discovery]}", "public: what the processor supports"),
            Map.entry("{POST [/opengdpr_requests]}", "the credential's own tenant: SameRequestTwiceTest"),
            Map.entry(
                    "{GET [/opengdpr_requests/{id}/status || /opengdpr_requests/{id}]}",
                    "the credential's own tenant: SameRequestTwiceTest"),
            Map.entry("{DELETE [/opengdpr_requests/{id}]}", "the credential's own tenant: SameRequestTwiceTest"),
            Map.entry("{GET [/opendsr/certificate.pem]}", "public: the certificate of the signatures"),
            Map.entry("{GET [/api/openapi.json]}", "public: the description of the interface"),
            Map.entry("{GET [/api/docs]}", "public: the description of the interface"),
            Map.entry("{GET [/api/docs/systems]}", "public: the description of the systems' interface"),
            Map.entry("{GET [/api/systems/v1/openapi.json]}", "public: the description of the systems' interface"),
            Map.entry(
                    "{GET [/api/systems/v1/tasks]",
                    "the tasks of the credential's own system: SystemTasksOverHttpTest"),
            Map.entry(
                    "{GET [/api/systems/v1/tasks/{id}]",
                    "a task of the credential's own system: SystemTasksOverHttpTest"),
            Map.entry(
                    "{POST [/api/systems/v1/tasks/{id}/take]",
                    "a task of the credential's own system: SystemTasksOverHttpTest"),
            Map.entry(
                    "{PUT [/api/systems/v1/tasks/{id}/report], consumes [application/json]",
                    "a task of the credential's own system: SystemTasksOverHttpTest"),
            Map.entry(
                    "{PUT [/api/systems/v1/tasks/{id}/results/{package}], consumes [application/json]",
                    "a package of the credential's own system: SystemResultsOverHttpTest"),
            Map.entry(
                    "{GET [/api/systems/v1/tasks/{id}/results/{package}]",
                    "a package of the credential's own system: SystemResultsOverHttpTest"),
            Map.entry(
                    "{PATCH [/api/systems/v1/tasks/{id}/results/{package}], consumes [application/octet-stream]",
                    "a package of the credential's own system: SystemResultsOverHttpTest"),
            Map.entry(
                    "{GET [/api/systems/v1/tenants]",
                    "aliases and states of all tenants, for MetricWorks' own systems: InForceOverHttpTest"),
            Map.entry(
                    "{GET [/api/systems/v1/tenants/{tenant}/instructions]",
                    "what is in force, for MetricWorks' own systems: InForceOverHttpTest"),
            Map.entry(
                    "{GET [/api/systems/v1/tenants/{tenant}/decision]",
                    "one question, for MetricWorks' own systems: InForceOverHttpTest"),
            Map.entry(
                    "{PUT [/api/systems/v1/tenants/{tenant}/applied], consumes [application/json]",
                    "the word of the credential's own system: InForceOverHttpTest"),
            Map.entry(
                    "{GET [/api/systems/v1/certificate.pem]",
                    "the processor's certificate, for MetricWorks' own systems: InForceOverHttpTest"),
            Map.entry("/api/**", "nothing, said as data"),
            Map.entry("/discovery", "nothing, said as data"),
            Map.entry("/opendsr/**", "nothing, said as data"),
            Map.entry("/opengdpr_requests/**", "nothing, said as data"),
            Map.entry("/v1/**", "nothing, said as data"),
            Map.entry("/**", "files that are the same for everybody"),
            Map.entry("/webjars/**", "files that are the same for everybody"),
            Map.entry(
                    "checkRegistration [/check]",
                    "public: whether the caller's own file was issued: DocumentCheckTest"),
            Map.entry(
                    "publicRegisterRegistration [/sub-processors]",
                    "public: the register of no tenant: PublicRegisterTest"),
            Map.entry("dispatcherServletRegistration [/]", "leads to the addresses above"),
            Map.entry("servletRegistrationBean [/vaadinServlet/*]", "the screens: RouteIsolationTest")));

    @Autowired
    private WebApplicationContext portal;

    @Test
    void everyAddressHasARow() {
        TreeSet<String> found = new TreeSet<>();
        portal.getBeansOfType(AbstractHandlerMethodMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(key -> found.add(key.toString().replaceAll(", produces.*", ""))));
        portal.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> found.addAll(mapping.getHandlerMap().keySet()));
        portal.getBeansOfType(ServletRegistrationBean.class)
                .forEach((name, servlet) -> found.add(name + " " + servlet.getUrlMappings()));
        System.out.println("Addresses beside the screens: " + found);
        assertThat(found).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }
}
