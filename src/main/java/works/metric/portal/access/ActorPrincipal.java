package works.metric.portal.access;

/** A signed-in principal that knows its actor. The only way from a session to a tenant. */
public interface ActorPrincipal {
    Actor actor();
}
