package works.metric.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadsTest {

    @ParameterizedTest
    @CsvSource({
        "DPA version 4.pdf, DPA-version-4.pdf",
        "../../etc/passwd, etc-passwd",
        "'Vilkår for Ålesund & Sønner.pdf', Vilkår-for-Ålesund-Sønner.pdf",
        "'a\"; filename=evil.exe', a-filename-evil.exe",
        ".htaccess, htaccess",
        "'***', download"
    })
    void fileNameIsSafeAndStillReadable(String wanted, String safe) {
        assertThat(Downloads.safeName(wanted)).isEqualTo(safe);
    }

    @Test
    void longNameKeepsItsEnding() {
        assertThat(Downloads.safeName("x".repeat(500) + ".pdf")).hasSize(120).endsWith(".pdf");
    }
}
