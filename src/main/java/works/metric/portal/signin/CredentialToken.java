package works.metric.portal.signin;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantId;

/**
 * What a program shows to come in. A tenant's, {@code mwp_<credential and tenant>_<secret>}, names its tenant, so that it
 * is looked up inside that one tenant and never across tenants; a processing system's is
 * {@code mws_<credential>_<secret>}. The prefix lets scanners of source code find one that was left lying about.
 *
 * @param tenant null for a processing system of MetricWorks' own
 * @param secret 32 random bytes, base64url
 */
public record CredentialToken(UUID credential, @Nullable TenantId tenant, String secret) {

    /** Stands for whatever cannot be read: looked up like any other, and never there. */
    static final CredentialToken NOBODYS =
            new CredentialToken(new UUID(0, 4), new TenantId(new UUID(0, 4)), "A".repeat(43));

    private static final Pattern SHAPE = Pattern.compile("mwp_([A-Za-z0-9_-]{43})_([A-Za-z0-9_-]{43})");
    private static final Pattern SYSTEMS = Pattern.compile("mws_([A-Za-z0-9_-]{22})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int NAME_BYTES = 4 * Long.BYTES;

    /** A new one for a new credential. */
    public static CredentialToken make(UUID credential, @Nullable TenantId tenant) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new CredentialToken(credential, tenant, base64(secret));
    }

    static Optional<CredentialToken> read(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return readSystems(text);
        }
        try {
            ByteBuffer name = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts.group(1)));
            UUID credential = new UUID(name.getLong(), name.getLong());
            return Optional.of(new CredentialToken(
                    credential, new TenantId(new UUID(name.getLong(), name.getLong())), parts.group(2)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<CredentialToken> readSystems(String text) {
        Matcher parts = SYSTEMS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        ByteBuffer name = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts.group(1)));
        return Optional.of(new CredentialToken(new UUID(name.getLong(), name.getLong()), null, parts.group(2)));
    }

    /** As it is shown, once. */
    public String text() {
        if (tenant == null) {
            ByteBuffer name = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(credential.getMostSignificantBits())
                    .putLong(credential.getLeastSignificantBits());
            return "mws_" + base64(name.array()) + "_" + secret;
        }
        ByteBuffer name = ByteBuffer.allocate(NAME_BYTES)
                .putLong(credential.getMostSignificantBits())
                .putLong(credential.getLeastSignificantBits())
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits());
        return "mwp_" + base64(name.array()) + "_" + secret;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CredentialToken[" + credential + " of " + tenant + "]";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
