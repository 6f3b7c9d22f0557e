package works.metric.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import works.metric.portal.texts.Texts;

class NoticeTextTest {

    private static final Recipient KARI =
            new Recipient(UUID.randomUUID(), "Kari", "kari@nordlys.example", Locale.of("nb"));

    @Test
    void everythingTypedStaysOnItsLine() {
        NoticeText text = NoticeText.of(
                new Texts(),
                NoticeKind.AGREEMENT_ACCEPTED,
                KARI,
                "Kari",
                "Nordlys\r\nBcc: victim@example.com",
                "3",
                "Ola",
                "Ola\n\nPay to 1234",
                "CEO\u0085x",
                "i dag",
                "abc",
                "https://portal.example");

        assertThat(text.title()).isEqualTo("Databehandleravtale godtatt: Nordlys Bcc: victim@example.com, versjon 3");
        assertThat(text.body()).contains("Signert som: Ola Pay to 1234\n", "Stilling: CEO x\n");
        assertThat(text.body()).doesNotContain("\r");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "5,32", "10,1024", "11,1440", "500,1440"})
    void triesWaitTwiceAsLongEachTimeUpToADay(int failures, long minutes) {
        assertThat(Backoff.after(failures)).isEqualTo(Duration.ofMinutes(minutes));
    }
}
