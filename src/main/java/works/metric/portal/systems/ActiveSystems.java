package works.metric.portal.systems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.requests.RequestType;
import works.metric.portal.subprocessors.ProcessorProfile;

/** The register as the work on cases reads it, in the caller's transaction; judged by MetricWorks' own day. */
@Component
class ActiveSystems {

    /** One company's systems; the list is not paged. */
    static final Limit MOST = Limit.of(500);

    private final ProcessingSystemRepository systems;
    private final ProcessorProfile processor;
    private final Clock clock;

    ActiveSystems(ProcessingSystemRepository systems, ProcessorProfile processor, Clock clock) {
        this.systems = systems;
        this.processor = processor;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), processor.timeZone());
    }

    /** In use today and concerned by such a request, by name. */
    List<ProcessingSystemDetails> serving(RequestType type) {
        LocalDate today = today();
        return systems.findAllByOrderByNameAscIdAsc(MOST).stream()
                .map(ProcessingSystem::details)
                .filter(system ->
                        system.isActive(today) && system.entry().types().contains(type))
                .toList();
    }

    /** For how many days a backup of this system outlives what it was made of; empty for none, and for no system. */
    Optional<Integer> backupDays(UUID id) {
        return systems.findById(id).map(ProcessingSystem::entry).map(ProcessingSystemEntry::backupDays);
    }
}
