package works.metric.portal.keystores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A keystore in use. It is read again when the file changes and when the key in use ends, so a new key comes into use
 * without a restart; while the new file is unusable the old key goes on.
 */
public final class KeystoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeystoreFile.class);

    private record Loaded(SigningKey key, FileTime changed, long size) {}

    private final Keystore keystore;
    private final Path file;
    private final @Nullable String password;
    private final Clock clock;
    private volatile Loaded loaded;

    /** @throws UnusableKeystore when it cannot sign now */
    public KeystoreFile(Keystore keystore, Path file, @Nullable String password, Clock clock) {
        this.keystore = keystore;
        this.file = file;
        this.password = password;
        this.clock = clock;
        this.loaded = load();
    }

    /** The key to sign with; it may have ended when the file holds no better one. */
    public SigningKey key() {
        Loaded current = loaded;
        if (isChanged(current) || !current.key().isValid(clock.instant())) {
            current = reload(current);
        }
        return current.key();
    }

    private synchronized Loaded reload(Loaded before) {
        Loaded now = loaded;
        if (now != before) {
            return now;
        }
        try {
            Loaded read = load();
            LOG.info("Signs with the certificate {} of {} from now on", read.key(), keystore.setting());
            loaded = read;
            return read;
        } catch (UnusableKeystore fault) {
            LOG.error("{} The key in use goes on.", fault.getMessage());
            Loaded kept = new Loaded(before.key(), stamp(), size());
            loaded = kept;
            return kept;
        }
    }

    private Loaded load() {
        // The stamp first: what changes meanwhile is read again.
        FileTime changed = stamp();
        long size = size();
        return new Loaded(keystore.newest(file, password, clock.instant()), changed, size);
    }

    private boolean isChanged(Loaded current) {
        return !stamp().equals(current.changed()) || size() != current.size();
    }

    private FileTime stamp() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
