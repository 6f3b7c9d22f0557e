package works.metric.portal.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.Set;

/** The file with the keyset. Its group may read it, as container platforms hand out secrets; others may not. */
final class KeyFile {

    private static final Set<PosixFilePermission> TOO_MUCH =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private KeyFile() {}

    /** @throws UnusableKeys when the file is missing, open to others or no keyset */
    static Keys read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableKeys(file, "is not there or is no file", null);
        }
        try {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null && view.readAttributes().permissions().stream().anyMatch(TOO_MUCH::contains)) {
                throw new UnusableKeys(file, "others on this machine may read or change: set its mode to 600", null);
            }
            return Keyset.read(Files.readString(file)).keys();
        } catch (IOException fault) {
            throw new UnusableKeys(file, "this account cannot read", fault);
        } catch (GeneralSecurityException fault) {
            throw new UnusableKeys(file, "holds no keyset as java -jar portal.jar --new-keys makes it", fault);
        }
    }
}
