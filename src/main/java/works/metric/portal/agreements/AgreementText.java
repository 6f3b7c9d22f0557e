package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import works.metric.portal.pdf.Passage;

/**
 * What bound both parties at an instant, to be read.
 *
 * @param day asked for, in the tenant's time zone; {@code at} is its end, or this moment for today
 * @param binding the language whose text binds
 * @param addenda that are folded in, in the order in which they count
 */
public record AgreementText(
        LocalDate day,
        Instant at,
        ZoneId zone,
        Locale binding,
        AgreementDetails agreement,
        List<AddendumDetails> addenda,
        List<Passage> passages) {

    public AgreementText {
        addenda = List.copyOf(addenda);
        passages = List.copyOf(passages);
    }
}
