package works.metric.portal.signin;

import java.security.Principal;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ActorPrincipal;

/** A program that was let in for one call. Carries no authorities: rights are looked up anew at every step. */
record ApiPrincipal(Actor actor) implements ActorPrincipal, Principal {

    @Override
    public String getName() {
        return actor.name();
    }
}
