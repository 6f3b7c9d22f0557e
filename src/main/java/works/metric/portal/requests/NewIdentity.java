package works.metric.portal.requests;

/** One identifier of the person, in the clear or as its hash. Its text never shows the value, so that no log can. */
public record NewIdentity(IdentityType type, IdentityFormat format, String value) {

    public NewIdentity(IdentityType type, String value) {
        this(type, IdentityFormat.RAW, value);
    }

    @Override
    public String toString() {
        return "NewIdentity[" + type + ", " + format + "]";
    }
}
