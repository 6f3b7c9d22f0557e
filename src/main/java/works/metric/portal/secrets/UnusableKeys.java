package works.metric.portal.secrets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The key file is missing, open to others or no keyset; the portal does not start. The message is one sentence. */
public class UnusableKeys extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnusableKeys(Path file, String why, @Nullable Throwable cause) {
        super("portal.keys.file names " + file + ", which " + why + ".", cause);
    }
}
