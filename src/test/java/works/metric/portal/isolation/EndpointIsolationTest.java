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
            Map.entry("/api/**", "nothing, said as data"),
            Map.entry("/discovery", "nothing, said as data"),
            Map.entry("/opendsr/**", "nothing, said as data"),
            Map.entry("/opengdpr_requests/**", "nothing, said as data"),
            Map.entry("/v1/**", "nothing, said as data"),
            Map.entry("/**", "files that are the same for everybody"),
            Map.entry("/webjars/**", "files that are the same for everybody"),
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
