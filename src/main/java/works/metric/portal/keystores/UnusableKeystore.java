package works.metric.portal.keystores;

import org.jspecify.annotations.Nullable;

/** The keystore is missing or holds nothing that can sign; the portal does not start. The message is one sentence. */
public class UnusableKeystore extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnusableKeystore(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
