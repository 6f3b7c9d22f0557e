package works.metric.portal.opendsr;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestType;

/** Reads a request of any version. What the versions have in common is read once; {@link ApiVersion} says the rest. */
@Component
class RequestReading {

    private static final Pattern UUID_4 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final int MOST_IDENTITIES = 20;
    private static final int MOST_CALLBACKS = 3;
    private static final int MOST_EXTENSIONS = 20;
    private static final int LONGEST_APP = 200;
    /** How far the controller's clock may be ahead of ours. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final ProcessorIdentity processor;
    private final CallbackUrls urls;
    private final Clock clock;

    RequestReading(ProcessorIdentity processor, CallbackUrls urls, Clock clock) {
        this.processor = processor;
        this.urls = urls;
        this.clock = clock;
    }

    /** The id of an address, or of a body. */
    static Optional<UUID> id(String text) {
        return UUID_4.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** @throws Refused 400 with everything that is wrong */
    Wanted read(ApiVersion version, ObjectNode body, Set<String> callbackDomains) {
        Fields fields = new Fields();
        UUID id = fields.needed(
                body,
                "subject_request_id",
                "subject_request_id",
                "a UUID of version 4 in lower case",
                RequestReading::id);
        RequestType type = fields.needed(
                body, "subject_request_type", "subject_request_type", "one of " + types(), RequestReading::type);
        Instant submitted =
                fields.needed(body, "submitted_time", "submitted_time", "a moment as in RFC 3339", Rfc3339::read);
        Regulation regulation = version.needsRegulation()
                ? fields.needed(body, "regulation", "regulation", "one of " + regulations(), RequestReading::regulation)
                : fields.optional(
                        body, "regulation", "regulation", "one of " + regulations(), RequestReading::regulation);
        fields.optional(
                body,
                "api_version",
                "api_version",
                "of the major version of this address",
                named -> version.understands(named) ? Optional.of(named) : Optional.empty());
        ObjectNode own = version.hasExtensions() ? own(body, fields) : null;
        List<NewIdentity> identities = identities(body, own, fields);
        List<URI> callbacks = callbacks(body, callbackDomains, fields);
        String app = app(body, own, fields);
        fields.orThrow();
        NewRequest request = new NewRequest(
                Objects.requireNonNull(type),
                regulation == null ? Regulation.GDPR : regulation,
                RequestSource.OPENDSR,
                notAhead(Objects.requireNonNull(submitted)),
                identities,
                app,
                null);
        return new Wanted(Objects.requireNonNull(id), request, callbacks, StrictJson.fingerprint(body));
    }

    /** The part of the extensions that is meant for this portal; what is meant for others is nothing to us. */
    private @Nullable ObjectNode own(ObjectNode body, Fields fields) {
        ObjectNode extensions = fields.object(body.get("extensions"), "extensions");
        if (extensions == null) {
            return null;
        }
        if (extensions.size() > MOST_EXTENSIONS) {
            fields.fault("extensions", "tooMany", "There are at most " + MOST_EXTENSIONS + " extensions.");
            return null;
        }
        return fields.object(extensions.get(processor.domain()), "extensions." + processor.domain());
    }

    private static List<NewIdentity> identities(ObjectNode body, @Nullable ObjectNode own, Fields fields) {
        String name = "subject_identities";
        List<JsonNode> given = new ArrayList<>(fields.list(body, name, name, MOST_IDENTITIES));
        if (own != null) {
            given.addAll(fields.list(own, name, "extensions." + name, MOST_IDENTITIES));
        }
        if (given.isEmpty()) {
            fields.fault(name, "required", "At least one identity is required.");
        }
        List<NewIdentity> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            NewIdentity identity = IdentityReading.read(given.get(i), name + "[" + i + "]", fields);
            if (identity != null && !read.contains(identity)) {
                read.add(identity);
            }
        }
        return read;
    }

    private List<URI> callbacks(ObjectNode body, Set<String> domains, Fields fields) {
        String name = "status_callback_urls";
        List<JsonNode> given = fields.list(body, name, name, MOST_CALLBACKS);
        List<URI> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String place = name + "[" + i + "]";
            Optional<URI> url = given.get(i).isString() ? urls.read(given.get(i).stringValue()) : Optional.empty();
            if (url.isEmpty()) {
                fields.fault(
                        place, "invalid", "A callback address must be an absolute https URL without user or fragment.");
            } else if (!CallbackUrls.isWithin(url.get(), domains)) {
                fields.fault(
                        place,
                        "domainNotAllowed",
                        "Callback addresses must be on a domain that the controller has named in the portal.");
            } else if (!read.contains(url.get())) {
                read.add(url.get());
            }
        }
        return read;
    }

    /** Read wherever it stands: to overlook it would widen an erasure to all of the controller's apps. */
    private static @Nullable String app(ObjectNode body, @Nullable ObjectNode own, Fields fields) {
        String name = "property_id";
        String given = fields.optional(body, name, name, "a text of 1 to 200 characters", RequestReading::app);
        return given != null || own == null
                ? given
                : fields.optional(
                        own, name, "extensions." + name, "a text of 1 to 200 characters", RequestReading::app);
    }

    private static Optional<String> app(String text) {
        return text.isBlank() || text.length() > LONGEST_APP ? Optional.empty() : Optional.of(text.strip());
    }

    private Instant notAhead(Instant submitted) {
        Instant now = clock.instant();
        return submitted.isAfter(now) && !submitted.isAfter(now.plus(CLOCKS_APART)) ? now : submitted;
    }

    private static Optional<RequestType> type(String word) {
        return Arrays.stream(RequestType.values())
                .filter(type -> code(type).equals(word))
                .findFirst();
    }

    private static Optional<Regulation> regulation(String word) {
        return Arrays.stream(Regulation.values())
                .filter(regulation -> code(regulation).equals(word))
                .findFirst();
    }

    static String types() {
        return words(Arrays.stream(RequestType.values()));
    }

    private static String regulations() {
        return words(Arrays.stream(Regulation.values()));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Stream<? extends Enum<?>> constants) {
        return constants.map(RequestReading::code).sorted().collect(Collectors.joining(", "));
    }
}
