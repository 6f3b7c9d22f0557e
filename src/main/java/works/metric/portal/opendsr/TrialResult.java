package works.metric.portal.opendsr;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import works.metric.portal.results.ReadyResult;
import works.metric.portal.results.ResultFile;
import works.metric.portal.results.ResultService;
import works.metric.portal.signin.PublicAddress;
import works.metric.portal.tenant.TenantService;

/** The package of the sandbox: always the same bytes, about nobody. */
@Component
class TrialResult {

    private static final String NAME = "sandbox.zip";
    private static final byte[] ZIP = zip();

    private final ResultService results;
    private final TenantService tenants;
    private final PublicAddress address;

    TrialResult(ResultService results, TenantService tenants, PublicAddress address) {
        this.results = results;
        this.tenants = tenants;
        this.address = address;
    }

    ResultsTold told(UUID request, Instant now) {
        LocalDate until = LocalDate.ofInstant(now, tenants.current().timeZone())
                .plusDays(results.limits().days());
        return new ResultsTold(
                address.of("/opendsr/v2/sandbox/requests/" + request + "/results"),
                List.of(new ReadyResult(request, NAME, ZIP.length, sha256(), until)));
    }

    ResultFile file() {
        return new ResultFile(NAME, ZIP.length, new ByteArrayInputStream(ZIP));
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ZIP));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("sandbox.txt");
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write("A package of the sandbox. It holds data of nobody.\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
