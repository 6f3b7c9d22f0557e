package works.metric.portal.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the credential of a processing system still opens, and whose it is. */
public interface MachineCheck {

    /** Asked in any scope; empty when it expired, was revoked, or never was. */
    Set<CredentialScope> scopes(UUID credentialId);

    /** The one system it belongs to; empty when it opens nothing. */
    Optional<UUID> system(UUID credentialId);
}
