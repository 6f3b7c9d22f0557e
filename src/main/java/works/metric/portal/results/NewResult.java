package works.metric.portal.results;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package to be uploaded.
 *
 * @param request whose result it is
 * @param fileName as the uploader's machine calls it; paths and invisible characters are left out
 * @param bytes how large it is; exactly so many are taken
 * @param sha256 in hexadecimal, to be compared with what arrives; null when the uploader does not know it
 */
public record NewResult(
        UUID request, String fileName, long bytes, @Nullable String sha256) {

    /** Without the file's name, which may name a person. */
    @Override
    public String toString() {
        return "NewResult[" + request + ", " + bytes + " bytes]";
    }
}
