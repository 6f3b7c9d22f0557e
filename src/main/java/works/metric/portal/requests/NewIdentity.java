package works.metric.portal.requests;

/** One identifier of the person, in the clear. Its text never shows the value, so that no log can. */
public record NewIdentity(IdentityType type, String value) {

    @Override
    public String toString() {
        return "NewIdentity[" + type + "]";
    }
}
