package works.metric.portal.requests;

import java.util.UUID;

/**
 * Keeps something else by which the person of a case could be known again, such as a hash of what was sent. Implemented by
 * a bean of the module that keeps it.
 */
public interface IdentityKeeper {

    /**
     * Erases it, in the transaction and scope in which the identifiers themselves go. Erased again, it changes nothing.
     *
     * @param request the id of the case
     */
    void erase(UUID request);
}
