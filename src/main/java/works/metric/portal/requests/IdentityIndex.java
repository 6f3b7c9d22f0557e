package works.metric.portal.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.TenantId;
import works.metric.portal.secrets.BlindIndex;

/**
 * Finds the same person again without opening anything: a keyed index over the identifier, of one tenant only. An
 * identifier in the clear and its SHA-256 are the same person.
 */
@Component
class IdentityIndex {

    private static final String PURPOSE = "requests.identity";
    private static final int BYTES = 32;

    private final BlindIndex blind;

    IdentityIndex(BlindIndex blind) {
        this.blind = blind;
    }

    /** What is stored with the identifier. */
    byte[] of(TenantId tenant, NewIdentity identity) {
        return blind.index(tenant, PURPOSE, canonical(identity));
    }

    /** What may be stored with it: under each key there has been. */
    List<byte[]> allOf(TenantId tenant, NewIdentity identity) {
        return blind.indexes(tenant, PURPOSE, canonical(identity));
    }

    /** What may stand in an address instead of the identifier somebody searches for, whatever its format. */
    String searchKey(TenantId tenant, String identifier) {
        return Stream.of(IdentityFormat.values())
                .filter(format -> format.fits(identifier))
                .flatMap(format -> allOf(tenant, new NewIdentity(IdentityType.EMAIL, format, identifier)).stream())
                .map(HexFormat.of()::formatHex)
                .distinct()
                .collect(Collectors.joining("."));
    }

    /** The way back; empty for what was never a key. */
    static List<byte[]> read(@Nullable String searchKey) {
        if (searchKey == null) {
            return List.of();
        }
        try {
            return Stream.of(searchKey.split("\\.", 20))
                    .map(HexFormat.of()::parseHex)
                    .filter(index -> index.length == BYTES)
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static String canonical(NewIdentity identity) {
        String plain = identity.value().strip().toLowerCase(Locale.ROOT);
        return switch (identity.format()) {
            case RAW -> "sha256:" + sha256(plain);
            case SHA256 -> "sha256:" + plain;
            case SHA1 -> "sha1:" + plain;
            case MD5 -> "md5:" + plain;
        };
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
