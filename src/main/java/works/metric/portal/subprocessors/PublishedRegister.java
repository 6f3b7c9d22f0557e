package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;

/** The register as MetricWorks publishes it, of no tenant: for readers that nobody knows. */
@Component
public class PublishedRegister {

    private final Engagements engagements;
    private final ProcessorProfile processor;
    private final ScopedTransaction transaction;
    private final Clock clock;

    PublishedRegister(Engagements engagements, ProcessorProfile processor, ScopedTransaction transaction, Clock clock) {
        this.engagements = engagements;
        this.processor = processor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everybody who processes today, by name. */
    public List<SubprocessorDetails> today() {
        return transaction.as(Actor.system("public-register"), () -> engagements.at(clock.instant()));
    }

    /** Today, where MetricWorks is. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), processor.timeZone());
    }

    public String processor() {
        return processor.legalName();
    }
}
