package works.metric.portal.access;

import java.lang.reflect.Method;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Stands before every public method of every {@code ...Service} of the portal and before its transaction: no word on the
 * method, no entry.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RequiresCheck {

    private final CurrentRights rights;

    RequiresCheck(CurrentRights rights) {
        this.rights = rights;
    }

    @Around(
            "execution(public * works.metric.portal..*Service.*(..)) && @within(org.springframework.stereotype.Service)")
    @Nullable
    Object check(ProceedingJoinPoint call) throws Throwable {
        Method method = ((MethodSignature) call.getSignature()).getMethod();
        Requires requires = method.getAnnotation(Requires.class);
        if (requires != null) {
            rights.require(requires.value());
            if (requires.binds()) {
                rights.requireRunning(requires.value());
            }
        } else if (method.isAnnotationPresent(SignedIn.class)) {
            requireStillHere(TenantScope.requireActor());
        } else if (!method.isAnnotationPresent(SystemOnly.class)
                || TenantScope.requireActor().kind() != Actor.Kind.SYSTEM) {
            throw new AccessDeniedException("Nobody may call " + method);
        }
        return call.proceed();
    }

    /**
     * A person who was removed is nobody from then on, and so is a credential that expired or was revoked. Whoever visits
     * may still leave when the visit is over.
     */
    private void requireStillHere(Actor actor) {
        boolean atHome =
                actor.kind() == Actor.Kind.MEMBER || (actor.kind() == Actor.Kind.STAFF && actor.tenant() == null);
        if (atHome) {
            rights.require(Permission.HOME);
        } else if ((actor.kind() == Actor.Kind.API || actor.kind() == Actor.Kind.MACHINE) && rights.isGone()) {
            throw new AccessDeniedException("The credential is over");
        }
    }
}
