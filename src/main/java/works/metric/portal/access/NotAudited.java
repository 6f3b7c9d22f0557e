package works.metric.portal.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity whose changes leave no audit entry of their own. For what merely counts or dates, never for what somebody
 * decided; a test keeps the list.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotAudited {

    /** Why, and where the fact is audited instead. */
    String value();
}
