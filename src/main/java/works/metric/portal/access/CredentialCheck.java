package works.metric.portal.access;

import java.util.Set;
import java.util.UUID;

/** What an API credential still opens. */
public interface CredentialCheck {

    /** Asked in the scope of the credential's tenant; empty when it expired, was revoked, or never was. */
    Set<CredentialScope> scopes(UUID credentialId);
}
