package works.metric.portal.shell;

import java.util.List;

/** Thrown by a view that the reader may not open. */
public class MissingPermissionException extends RuntimeException {

    private final transient List<String> roleNames;

    /** @param roleNames the roles that may, in the reader's language */
    public MissingPermissionException(List<String> roleNames) {
        super("Permission missing");
        this.roleNames = List.copyOf(roleNames);
    }

    public List<String> roleNames() {
        return roleNames;
    }
}
