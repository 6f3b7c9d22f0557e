package works.metric.portal.opendsr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.requests.IdentityFormat;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;

/** Reads one identity: what it is, how it is written, and the value, all three required. */
final class IdentityReading {

    static final List<String> FORMATS =
            Arrays.stream(IdentityFormat.values()).map(IdentityFormat::code).toList();
    private static final int LONGEST = 500;

    private IdentityReading() {}

    static @Nullable NewIdentity read(JsonNode given, String place, Fields fields) {
        if (!(given instanceof ObjectNode identity)) {
            fields.fault(place, "invalid", "An identity must be an object.");
            return null;
        }
        IdentityType type = fields.needed(
                identity,
                "identity_type",
                place + ".identity_type",
                "one of those that discovery lists",
                IdentityWords::type);
        IdentityFormat format = fields.needed(
                identity,
                "identity_format",
                place + ".identity_format",
                "one of " + String.join(", ", FORMATS),
                IdentityReading::format);
        String value = fields.needed(
                identity,
                "identity_value",
                place + ".identity_value",
                "a text of 1 to " + LONGEST + " characters",
                text -> text.isBlank() || text.length() > LONGEST ? Optional.empty() : Optional.of(text.strip()));
        if (format != null && value != null && !format.fits(value)) {
            fields.fault(place + ".identity_value", "invalid", "This is no hash of the format that is named.");
            return null;
        }
        return type == null || format == null || value == null ? null : new NewIdentity(type, format, value);
    }

    private static Optional<IdentityFormat> format(String word) {
        return Arrays.stream(IdentityFormat.values())
                .filter(format -> format.code().equals(word))
                .findFirst();
    }
}
