package works.metric.portal.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What poppler's pdfsig says of a file: software of others, which shares no line with what made the seal. */
public final class PdfSig {

    private PdfSig() {}

    /** Integrity only: whom the reader trusts is the reader's. */
    public static String of(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.createTempFile("sealed", ".pdf");
        try {
            Files.write(file, pdf);
            ProcessBuilder pdfsig = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true);
            pdfsig.environment().put("LC_ALL", "C.UTF-8");
            pdfsig.environment().put("TZ", "UTC");
            Process running = pdfsig.start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            running.waitFor();
            return said;
        } finally {
            Files.delete(file);
        }
    }
}
