package works.metric.portal.signin;

/**
 * One provider at which people of one company, or of MetricWorks, sign in.
 *
 * @param alias the company's sign-in name; part of the redirect address, so no two share one
 * @param issuer compared letter by letter with what the provider says of itself; never blank
 * @param clientSecret blank for a public client, which is held by PKCE alone
 * @param staff whether its people are MetricWorks' own
 */
public record SignInTarget(
        String alias, String displayName, String issuer, String clientId, String clientSecret, boolean staff) {

    @Override
    public String toString() {
        return "SignInTarget[" + alias + " at " + issuer + "]";
    }
}
