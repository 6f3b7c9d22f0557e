package works.metric.portal.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ActorPrincipal;

/** The signed-in person. Carries no authorities: rights are looked up anew at every step. */
public final class PortalPrincipal extends DefaultOidcUser implements ActorPrincipal {

    private final Actor actor;
    private final String alias;
    private final boolean staff;

    PortalPrincipal(Actor actor, String alias, boolean staff, OidcIdToken idToken) {
        super(AuthorityUtils.NO_AUTHORITIES, idToken);
        this.actor = actor;
        this.alias = alias;
        this.staff = staff;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    /** The sign-in name under which the person came in. */
    public String alias() {
        return alias;
    }

    /** Whether a person of MetricWorks. */
    public boolean staff() {
        return staff;
    }

    PortalPrincipal as(Actor other) {
        return new PortalPrincipal(other, alias, staff, getIdToken());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof PortalPrincipal that && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + actor.hashCode();
    }
}
