package works.metric.portal.access;

/** The actor has the right, and the tenant's contract has ended: nothing is written any more. */
public class ContractEnded extends AccessDenied {

    public ContractEnded(Permission permission) {
        super(permission);
    }
}
