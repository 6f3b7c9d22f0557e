package works.metric.portal.opendsr;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import works.metric.portal.requests.IdentityType;

/** The names of identity types: OpenDSR's, and those that vendors write for the same things. */
final class IdentityWords {

    private static final Map<String, IdentityType> BY_CODE =
            Arrays.stream(IdentityType.values()).collect(Collectors.toMap(IdentityType::code, Function.identity()));

    private static final Map<String, String> SYNONYMS = Map.of(
            "idfv", "ios_vendor_id",
            "idfa", "ios_advertising_id",
            "roku_publishing_id", "roku_publisher_id",
            "customer_user_id", "controller_customer_id");

    private IdentityWords() {}

    static Optional<IdentityType> type(String word) {
        IdentityType known = BY_CODE.get(word);
        return Optional.ofNullable(known != null ? known : BY_CODE.get(SYNONYMS.getOrDefault(word, "")));
    }

    /** All that is understood, as discovery tells it. */
    static List<String> known() {
        return Arrays.stream(IdentityType.values()).map(IdentityType::code).toList();
    }
}
