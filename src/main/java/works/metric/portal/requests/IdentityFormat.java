package works.metric.portal.requests;

import java.util.Locale;
import java.util.regex.Pattern;

/** How an identifier is written: as it is, or only its hash (OpenDSR 2.0). */
public enum IdentityFormat {
    RAW(".*"),
    MD5("[0-9a-fA-F]{32}"),
    SHA1("[0-9a-fA-F]{40}"),
    SHA256("[0-9a-fA-F]{64}");

    private final Pattern shape;

    IdentityFormat(String shape) {
        this.shape = Pattern.compile(shape, Pattern.DOTALL);
    }

    /** As OpenDSR spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value can be of this format: hexadecimal digits, as many as the hash has. */
    public boolean fits(String value) {
        return shape.matcher(value.strip()).matches();
    }
}
