package works.metric.portal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a seal is put, and that nothing else of a file is touched. */
class SealRoomTest {

    @Test
    void sealGoesIntoItsRoomAndNothingElseChanges() {
        assertThat(filled("/ByteRange [0 39 47 4]                 <000000>tail", 0xAB, 0x0C))
                .isEqualTo("/ByteRange [0 39 47 4]                 <ab0c00>tail");
    }

    @Test
    void sealThatDoesNotFitIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> filled("/ByteRange [0 39 47 4]                 <000000>tail", 1, 2, 3, 4))
                .withMessageContaining("4 bytes");
    }

    /** Nothing there, a range that leaves more out, one that ends early, none that is four numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no room at all",
                "/ByteRange [0 38 47 4]                 <000000>tail",
                "/ByteRange [0 39 47 3]                 <000000>tail",
                "/ByteRange [1 38 47 4]                 <000000>tail",
                "/ByteRange [0 39]                      <000000>tail"
            })
    void fileWithoutTheWholeRoomIsRefused(String prepared) {
        assertThatIllegalStateException().isThrownBy(() -> filled(prepared, 1));
    }

    private static String filled(String prepared, int... signature) {
        byte[] bytes = new byte[signature.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) signature[i];
        }
        return new String(
                SealRoom.fill(prepared.getBytes(StandardCharsets.ISO_8859_1), bytes), StandardCharsets.ISO_8859_1);
    }
}
