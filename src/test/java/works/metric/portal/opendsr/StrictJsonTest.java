package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bodies that come late, broken off or never: told to the caller, and no fault of ours. */
class StrictJsonTest {

    private static InputStream failing(IOException fault) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw fault;
            }
        };
    }

    @Test
    void bodyThatDoesNotComeIsLate() {
        refused(408, failing(new SocketTimeoutException()), Duration.ofMinutes(1));
    }

    @Test
    void bodyThatBreaksOffIsMalformed() {
        refused(400, failing(new IOException("Connection reset")), Duration.ofMinutes(1));
    }

    @Test
    void byteNowAndThenBuysNoTime() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] into, int at, int most) {
                into[at] = ' ';
                return 1;
            }
        };
        refused(408, endless, Duration.ZERO);
    }

    @Test
    void aMegabyteIsTheMost() {
        byte[] most = new byte[StrictJson.MOST_BYTES];
        assertThat(StrictJson.all(new ByteArrayInputStream(most))).hasSize(most.length);
        refused(413, new ByteArrayInputStream(new byte[most.length + 1]), Duration.ofMinutes(1));
    }

    private static void refused(int status, InputStream body, Duration patience) {
        assertThatThrownBy(() -> StrictJson.all(body, patience))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(status));
    }
}
