package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import works.metric.portal.pdf.AddendumDocument.Change;
import works.metric.portal.pdf.DpaDocument.Affiliate;
import works.metric.portal.pdf.Party;

/** The annexes that live: kept as text, read back, and compared. */
class AnnexStateTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void contentOfAnEarlierReleaseHasNoAffiliates() {
        String old =
                "{\"before\":{\"instructions\":[],\"subprocessors\":[]},\"after\":{\"instructions\":[],\"subprocessors\":[]}}";

        AddendumContent content = ContentText.read(old, AddendumContent.class);

        AnnexState none = new AnnexState(List.of(), List.of(), List.of());
        assertThat(content.before()).isEqualTo(none);
        assertThat(none.affiliatesSince(content.before())).isEmpty();
    }

    @Test
    void affiliatesAreReadAsTheyWereWritten() {
        AnnexState state = new AnnexState(List.of(), List.of(), List.of(affiliate("Mistral ApS", AT)));
        AddendumContent content = new AddendumContent(new AnnexState(List.of(), List.of(), List.of()), state);
        assertThat(ContentText.read(ContentText.write(content), AddendumContent.class))
                .isEqualTo(content);
    }

    @Test
    void orderOfTheRegisterSaysNothingAndEachComingAndGoingIsAChange() {
        Affiliate first = affiliate("Mistral ApS", AT);
        Affiliate second = affiliate("Levante SL", AT.plusSeconds(60));
        Affiliate third = affiliate("Bora d.o.o.", AT.plusSeconds(120));
        AnnexState before = new AnnexState(List.of(), List.of(), List.of(second, first));
        assertThat(before).isEqualTo(new AnnexState(List.of(), List.of(), List.of(first, second)));

        AnnexState after = new AnnexState(List.of(), List.of(), List.of(third, second));

        assertThat(after.affiliatesSince(before)).containsExactly(new Change<>(null, third), new Change<>(first, null));
    }

    private static Affiliate affiliate(String name, Instant since) {
        return new Affiliate(
                new Party(name, null, "Havnegade 4", "Mette Holm", null, "mette@affiliate.example", null, null),
                List.of("com.example.game"),
                LocalDate.of(2026, 11, 23),
                since,
                null,
                null);
    }
}
