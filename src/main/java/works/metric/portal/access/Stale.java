package works.metric.portal.access;

/** Somebody else changed the same thing since the screen was opened; nothing was overwritten. */
public class Stale extends RuntimeException {

    public Stale() {
        super("Changed by somebody else meanwhile");
    }

    /** @throws Stale when the version that a screen was built from is no longer the stored one */
    public static void check(TenantOwned stored, long seenVersion) {
        if (stored.getVersion() != seenVersion) {
            throw new Stale();
        }
    }
}
