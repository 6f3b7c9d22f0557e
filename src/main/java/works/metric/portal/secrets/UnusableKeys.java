package works.metric.portal.secrets;

import java.nio.file.Path;

/** The key file is missing or is not a keyset; the portal does not start. */
public class UnusableKeys extends IllegalStateException {

    UnusableKeys(Path file, Throwable cause) {
        super("The file named by portal.keys.file, " + file + ", cannot be used as a keyset", cause);
    }
}
