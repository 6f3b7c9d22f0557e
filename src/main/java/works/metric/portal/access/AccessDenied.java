package works.metric.portal.access;

import org.springframework.security.access.AccessDeniedException;

/** The actor lacks a permission. Carries it, so that the screen can name the roles which have it. */
public class AccessDenied extends AccessDeniedException {

    private final transient Permission permission;

    public AccessDenied(Permission permission) {
        super("Lacks " + permission);
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
