package works.metric.portal.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.RequestDetails;

/** However large a package is, no more than a piece of it is held on its way in, and none on its way out. */
@PortalTest
class LargeResultTest {

    private static final int MIB = ResultService.PIECE;

    @Autowired
    private Stage stage;

    @Autowired
    private ResultStage results;

    @Autowired
    private ResultService service;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private RequestDetails request;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        request = results.inProgress(nordlys);
    }

    @Test
    void sixtyFourMebibytesPassThroughInPieces() throws IOException {
        pass(64L * MIB + 1, true);
    }

    /** Where the heap is small, this fails unless the memory stays flat: -DargLine=-Xmx256m. */
    @Test
    @Tag("bench")
    void twoGibibytesPassThroughInPieces() throws IOException {
        pass(2L << 30, false);
    }

    private void pass(long bytes, boolean counted) throws IOException {
        UUID id = Ids.next();
        long start = System.nanoTime();
        Source source = new Source(bytes, counted ? id : null);
        ResultDetails ready = TenantScope.as(results.visit(nordlys), () -> {
            try {
                return service.take(id, new NewResult(request.id(), "large.zip", bytes, null), source);
            } catch (IOException fault) {
                throw new IllegalStateException(fault);
            }
        });
        long uploaded = System.nanoTime();
        MessageDigest digest = Packages.digest();
        long read = 0;
        try (InputStream content =
                nordlys.as(Role.TENANT_ADMIN, () -> service.open(id)).content()) {
            byte[] buffer = new byte[8_192];
            for (int some = content.read(buffer); some >= 0; some = content.read(buffer)) {
                digest.update(buffer, 0, some);
                read += some;
            }
        }
        long downloaded = System.nanoTime();
        assertThat(read).isEqualTo(bytes);
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(ready.sha256());
        clock.advance(Duration.ofDays(16));
        jobs.runDue();
        long erased = System.nanoTime();
        assertThat(ResultRows.pieces(id)).isZero();
        System.out.printf(
                "Result of %d MiB: up in %.1f s, down in %.1f s, erased in %.1f s; at most %.2f pieces ahead of what is "
                        + "stored; heap in use %d MiB%n",
                bytes / MIB,
                (uploaded - start) / 1e9,
                (downloaded - uploaded) / 1e9,
                (erased - downloaded) / 1e9,
                source.mostAhead / (double) MIB,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }

    /** Bytes that no compression shortens, made as they are read; looks how far the reader is ahead of the database. */
    private static final class Source extends InputStream {

        private final SplittableRandom random = new SplittableRandom(7);
        private final byte[] chunk = new byte[MIB];
        private final long length;
        private final UUID counted;
        private long at;
        private long mostAhead;

        Source(long length, UUID counted) {
            this.length = length;
            this.counted = counted;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("One byte at a time is no way to read a large file");
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
            if (at == length) {
                return -1;
            }
            int inChunk = (int) (at % MIB);
            if (inChunk == 0) {
                random.nextBytes(chunk);
                if (at == 0) {
                    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, chunk, 0, 4);
                }
            }
            int some = (int) Math.min(Math.min(wanted, MIB - inChunk), length - at);
            System.arraycopy(chunk, inChunk, target, offset, some);
            at += some;
            if (counted != null && (at % MIB == 0 || at == length)) {
                long ahead = at - ResultRows.pieces(counted) * MIB;
                mostAhead = Math.max(mostAhead, ahead);
                assertThat(ahead).as("bytes read and not yet stored").isLessThanOrEqualTo(MIB);
            }
            return some;
        }
    }
}
