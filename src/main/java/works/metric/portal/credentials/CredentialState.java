package works.metric.portal.credentials;

/** What has become of a credential. Only a live one lets anybody in. */
public enum CredentialState {
    LIVE,
    EXPIRED,
    REVOKED
}
