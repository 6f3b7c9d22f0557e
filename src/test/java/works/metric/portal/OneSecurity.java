package works.metric.portal;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How a thread knows who is signed in is kept once for a process, and each portal that starts puts its own in the place of
 * what was there: the filters of those that started before would write down who comes in where nobody reads it. One process
 * of tests runs several portals, so all of them get the same.
 */
public class OneSecurity implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final VaadinAwareSecurityContextHolderStrategy ONE = new VaadinAwareSecurityContextHolderStrategy();

    @Override
    public void initialize(ConfigurableApplicationContext portal) {
        SecurityContextHolder.setContextHolderStrategy(ONE);
        portal.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof VaadinAwareSecurityContextHolderStrategy ? ONE : bean;
            }
        });
    }
}
