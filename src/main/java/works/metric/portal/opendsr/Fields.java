package works.metric.portal.opendsr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads fields one by one and gathers all that is wrong, so that a caller learns it at once. */
final class Fields {

    private final List<Refused.Fault> faults = new ArrayList<>();

    /** A text that must be there and be one of what {@code reading} knows. */
    <T> @Nullable T needed(
            ObjectNode from, String name, String place, String expected, Function<String, Optional<T>> reading) {
        if (isMissing(from.get(name))) {
            fault(place, "required", "This field is required: " + expected + ".");
            return null;
        }
        return optional(from, name, place, expected, reading);
    }

    <T> @Nullable T optional(
            ObjectNode from, String name, String place, String expected, Function<String, Optional<T>> reading) {
        JsonNode given = from.get(name);
        if (isMissing(given)) {
            return null;
        }
        Optional<T> read = given.isString() ? reading.apply(given.stringValue()) : Optional.empty();
        if (read.isEmpty()) {
            fault(place, "invalid", "This field must be " + expected + ".");
        }
        return read.orElse(null);
    }

    /** Empty when it is not there. */
    List<JsonNode> list(ObjectNode from, String name, String place, int most) {
        JsonNode given = from.get(name);
        if (isMissing(given)) {
            return List.of();
        }
        if (!(given instanceof ArrayNode array)) {
            fault(place, "invalid", "This field must be a list.");
            return List.of();
        }
        if (array.size() > most) {
            fault(place, "tooMany", "This list has at most " + most + " entries.");
            return List.of();
        }
        return array.valueStream().toList();
    }

    @Nullable
    ObjectNode object(@Nullable JsonNode given, String place) {
        if (isMissing(given)) {
            return null;
        }
        if (given instanceof ObjectNode object) {
            return object;
        }
        fault(place, "invalid", "This field must be an object.");
        return null;
    }

    void fault(String place, String reason, String message) {
        faults.add(new Refused.Fault(place, reason, message));
    }

    /** @throws Refused 400 with all that was wrong */
    void orThrow() {
        if (!faults.isEmpty()) {
            throw new Refused(400, "The request is not valid.", faults);
        }
    }

    static boolean isMissing(@Nullable JsonNode given) {
        return given == null || given.isNull();
    }
}
