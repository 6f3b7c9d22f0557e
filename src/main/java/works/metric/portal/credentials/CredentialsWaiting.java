package works.metric.portal.credentials;

import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;

/** Tells those who can make another one that a credential ends soon, before the program that uses it stops. */
@Component
class CredentialsWaiting implements WaitingSource {

    private final CredentialService credentials;
    private final CurrentRights rights;

    CredentialsWaiting(CredentialService credentials, CurrentRights rights) {
        this.credentials = credentials;
        this.rights = rights;
    }

    @Override
    public List<WaitingItem> waiting() {
        if (!rights.has(Permission.CREDENTIALS_MANAGE)) {
            return List.of();
        }
        return credentials.expiring().stream()
                .map(credential -> new WaitingItem(
                        "credentials.waiting",
                        List.of(credential.name()),
                        credential.expiresOn(),
                        "credentials.waiting.for-you",
                        "credentials/" + credential.id()))
                .toList();
    }
}
