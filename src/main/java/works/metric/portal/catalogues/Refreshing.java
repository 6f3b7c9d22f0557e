package works.metric.portal.catalogues;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What each running portal does for its own memory from time to time. What must happen once goes through jobs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Refreshing {}
