package works.metric.portal.agreements;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;
import works.metric.portal.pdf.Party;

/** What the annexes say, read from the features that keep it. */
@Component
class Annexes {

    Party processor(Locale language) {
        return new Party("MetricWorks AS", null, country("NO", language), null, null, null, null, null);
    }

    List<Instruction> instructions(Locale language, ZoneId zone) {
        return List.of();
    }

    List<EngagedSubprocessor> subprocessors(Locale language) {
        return List.of();
    }

    static String country(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }
}
