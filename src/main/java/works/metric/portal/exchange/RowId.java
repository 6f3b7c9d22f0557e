package works.metric.portal.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import works.metric.portal.access.TenantId;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;

/**
 * The id under which a row is recorded: the same row always gets the same, so a file taken in twice makes no doubles. A
 * UUID of version 8 (RFC 9562) from a SHA-256 over the tenant and the row's own id or, without one, all of the row.
 */
final class RowId {

    private RowId() {}

    static UUID of(TenantId tenant, String ownId, NewRequest request) {
        return hashed(tenant + "\n" + (ownId.isEmpty() ? "row\n" + canonical(request) : "id\n" + ownId));
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

    private static UUID hashed(String text) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
