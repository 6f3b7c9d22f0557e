package works.metric.portal.signin;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the sign-in page may give away.
 *
 * @param listed sign-in names whose button everybody sees; all others have to be typed
 */
@ConfigurationProperties("portal.sign-in")
public record SignInProperties(@DefaultValue List<String> listed) {}
