package works.metric.portal.opendsr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import works.metric.portal.signin.PublicAddress;

/**
 * The name the portal signs with, and its key. The keystore is read again when the file changes and when the key in use
 * ends, so a new key comes into use without a restart; while the new file is unusable the old key goes on.
 */
@Component
public class ProcessorIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessorIdentity.class);

    private record Loaded(SigningKey key, FileTime changed, long size) {}

    private final OpenDsrProperties settings;
    private final PublicAddress address;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    /** @throws UnusableKeystore when one is named that cannot sign */
    ProcessorIdentity(OpenDsrProperties settings, PublicAddress address, Clock clock) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
        if (settings.keystore() != null) {
            loaded = load(settings.keystore());
        }
    }

    /** Whether there is a key at all: without one nothing can be answered. */
    public boolean isOn() {
        return settings.keystore() != null;
    }

    /** Such as {@code opendsr.example.com}; what the certificate names. */
    public String domain() {
        return domain(settings.domain(), address);
    }

    /** Where controllers look first. */
    public String discoveryUrl() {
        return address.of("/opendsr/v2/discovery");
    }

    /** Where the certificate is served. */
    public String certificateUrl() {
        return address.of("/opendsr/certificate.pem");
    }

    /** Of the certificate in use: SHA-256. */
    public String fingerprint() {
        return key().fingerprint();
    }

    /** Until when the certificate in use is valid. */
    public Instant validUntil() {
        return key().certificate().getNotAfter().toInstant();
    }

    /** @throws Refused 503 when none is configured */
    SigningKey key() {
        Path file = settings.keystore();
        Loaded current = loaded;
        if (file == null || current == null) {
            throw new Refused(503, "notConfigured", "OpenDSR is not set up on this portal.");
        }
        if (isChanged(file, current) || hasEnded(current)) {
            current = reload(file, current);
        }
        return current.key();
    }

    /**
     * For the start, when nothing is built yet and there is no clock to ask.
     *
     * @throws UnusableKeystore when the settings name a keystore that cannot sign now
     */
    public static void check(
            String keystore, @Nullable String password, @Nullable String domain, PublicAddress address) {
        Keystore.newest(Path.of(keystore), password, domain(domain, address), new Date().toInstant());
    }

    private static String domain(@Nullable String named, PublicAddress address) {
        return (named == null || named.isBlank() ? address.url().getHost() : named.strip()).toLowerCase(Locale.ROOT);
    }

    private synchronized Loaded reload(Path file, Loaded before) {
        Loaded now = loaded;
        if (now != null && now != before) {
            return now;
        }
        try {
            Loaded read = load(file);
            LOG.info("Signs with the certificate {} from now on", read.key());
            loaded = read;
            return read;
        } catch (UnusableKeystore fault) {
            LOG.error("{} The key in use goes on.", fault.getMessage());
            Loaded kept = new Loaded(before.key(), stamp(file), size(file));
            loaded = kept;
            return kept;
        }
    }

    private Loaded load(Path file) {
        // The stamp first: what changes meanwhile is read again.
        FileTime changed = stamp(file);
        long size = size(file);
        return new Loaded(Keystore.newest(file, settings.keystorePassword(), domain(), clock.instant()), changed, size);
    }

    private boolean hasEnded(Loaded current) {
        return clock.instant().isAfter(current.key().certificate().getNotAfter().toInstant());
    }

    private static boolean isChanged(Path file, Loaded current) {
        return !stamp(file).equals(current.changed()) || size(file) != current.size();
    }

    private static FileTime stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
