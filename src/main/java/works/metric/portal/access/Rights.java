package works.metric.portal.access;

import java.util.Set;

/** Looks up what an actor may do at this moment: a role taken away or a support access ended counts at once. */
public interface Rights {

    /** Empty for a person who left, was removed, or whose support access is over. */
    Set<Permission> of(Actor actor);
}
