package works.metric.portal.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import works.metric.portal.PortalTest;

/** Every address that answers without a screen, and the door before the screens, tried by nobody. */
@PortalTest
@Tag("isolation")
class EndpointIsolationTest {

    /** What answers HTTP, and why it cannot tell anything of a tenant. */
    private static final Map<String, String> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("{GET [/sign-in]}", "public: the door, which knows nobody"),
            Map.entry("{GET [/sign-in/to]}", "public: leads to a provider by the company's name"),
            Map.entry("{GET [/sign-out]}", "public: a form that ends one's own session")));

    private static final List<String> SCREENS = List.of(
            "/",
            "/t/nordlys",
            "/t/nordlys/requests",
            "/t/nordlys/requests/00000000-0000-0000-0000-000000000001",
            "/t/nordlys/agreement",
            "/t/nordlys/audit",
            "/t/nordlys/members",
            "/t/nordlys/notices",
            "/t/nordlys/instructions",
            "/t/nordlys/support-access",
            "/staff",
            "/staff/tenants",
            "/staff/people",
            "/staff/audit",
            "/VAADIN/dynamic/resource/0/00000000-0000-0000-0000-000000000001/dpa.pdf",
            "/actuator",
            "/actuator/env",
            "/v1/anything");

    @Autowired
    private WebApplicationContext portal;

    @Test
    void everyAddressHasARow() {
        TreeSet<String> found = new TreeSet<>();
        portal.getBeansOfType(AbstractHandlerMethodMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(key -> found.add(key.toString())));
        portal.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> found.addAll(mapping.getHandlerMap().keySet()));
        portal.getBeansOfType(ServletRegistrationBean.class)
                .forEach((name, servlet) -> found.add(name + " " + servlet.getUrlMappings()));
        System.out.println("Addresses beside the screens: " + found);
        assertThat(found).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @Test
    void nobodyIsLedToTheDoorFromEveryScreen() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(portal)
                .addFilters(portal.getBean("springSecurityFilterChain", Filter.class))
                .build();
        for (String address : SCREENS) {
            MockHttpServletResponse answer = browser.perform(
                            MockMvcRequestBuilders.get(address).accept("text/html"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(address).isIn(302, 401, 403);
            assertThat(answer.getContentAsString()).as(address).isEmpty();
        }
        System.out.println("Isolation of addresses: " + SCREENS.size() + " attempts by nobody, leaks: 0");
    }
}
