package works.metric.portal.exchange;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import works.metric.portal.access.TenantId;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.secrets.BlindIndex;

/**
 * The id under which a row is recorded: the same row always gets the same, so a file taken in twice makes no doubles. A
 * UUID of version 8 (RFC 9562) from a keyed hash of the row's own id or, without one, of all of the row. Keyed, because
 * an id outlives the erasure of the identifiers: whoever guesses one must not find it again by its hash.
 */
@Component
class RowId {

    private static final String PURPOSE = "exchange.row";

    private final BlindIndex blind;

    RowId(BlindIndex blind) {
        this.blind = blind;
    }

    /** Under the newest key first, then under each older one: by one of these the row may have been recorded. */
    List<UUID> of(TenantId tenant, String ownId, NewRequest request) {
        String row = ownId.isEmpty() ? "row\n" + canonical(request) : "id\n" + ownId;
        return Stream.concat(Stream.of(blind.index(tenant, PURPOSE, row)), blind.indexes(tenant, PURPOSE, row).stream())
                .map(RowId::uuid)
                .distinct()
                .toList();
    }

    private static String canonical(NewRequest request) {
        StringBuilder text = new StringBuilder();
        part(text, request.type().name());
        part(text, request.regulation().name());
        part(text, request.submittedAt().toString());
        for (NewIdentity identity : request.identities()) {
            part(text, identity.type().name());
            part(text, identity.format().name());
            part(text, identity.value().strip().toLowerCase(Locale.ROOT));
        }
        part(text, request.app() == null ? "" : request.app());
        part(text, request.note() == null ? "" : request.note());
        return text.toString();
    }

    /** With its length before it, so that no two rows read alike. */
    private static void part(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append('\n');
    }

    private static UUID uuid(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = (bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
