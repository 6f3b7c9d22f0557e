package works.metric.portal.shell;

import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leaves the decision on views to {@link ViewGate}, which asks for our own annotations. Vaadin's check knows only those
 * of Jakarta and would refuse every view of ours.
 */
@Configuration(proxyBeanMethods = false)
class ViewAccessConfig {

    @Bean
    static NavigationAccessControlConfigurer viewAccess() {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(NavigationContext::allow);
    }
}
