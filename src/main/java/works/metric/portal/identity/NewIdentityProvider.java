package works.metric.portal.identity;

/** A tenant's identity provider. @param issuer exactly as its discovery document states it */
public record NewIdentityProvider(String issuer, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "NewIdentityProvider[" + issuer + ", " + clientId + "]";
    }
}
