package works.metric.portal.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "result.zip, result.zip",
        "Innsyn Ålesund.ZIP, Innsyn Ålesund.zip",
        "../../etc/passwd, passwd.zip",
        "'C:\\Users\\kari\\out.zip', out.zip",
        ".htaccess, htaccess.zip",
        "'a\"; filename=evil.exe', a ; filename=evil.exe.zip",
        "'   ', result.zip",
        "'', result.zip",
        ".zip, result.zip",
        "'...zip', result.zip"
    })
    void nameIsSafeAndStillReadable(String wanted, String clean) {
        assertThat(FileName.clean(wanted)).isEqualTo(clean);
    }

    @Test
    void linesAndInvisibleMarksAreLeftOut() {
        assertThat(FileName.clean("a\r\nContent-Type: text/html\r\n\r\n<b>.zip"))
                .isEqualTo("html b.zip")
                .doesNotContain("\r", "\n");
        assertThat(FileName.clean("\u202Egnp.exe\u2066.zip")).isEqualTo("gnp.exe.zip");
        assertThat(FileName.clean("a\u0000b\u2028c\uFEFF.zip")).isEqualTo("a b c.zip");
        assertThat(FileName.clean("\uD800.zip")).isEqualTo("result.zip");
    }

    @Test
    void longNameKeepsItsEndingAndWholeCharacters() {
        String clean = FileName.clean("😀".repeat(300) + ".zip");

        assertThat(clean.codePointCount(0, clean.length())).isEqualTo(FileName.LONGEST);
        assertThat(clean).endsWith("😀.zip");
    }
}
