package works.metric.portal.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param listed sign-in names that the sign-in page shows to everybody; empty where nobody shall see who is a tenant */
@ConfigurationProperties("portal.sign-in")
record ListedProperties(@DefaultValue List<String> listed) {}
