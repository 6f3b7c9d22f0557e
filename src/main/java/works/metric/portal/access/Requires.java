package works.metric.portal.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a service's method or a view: needs this permission. What carries no such word can be done by nobody. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Permission value();

    /** Binds somebody although the permission only reads: refused as soon as the tenant's contract has ended. */
    boolean binds() default false;
}
