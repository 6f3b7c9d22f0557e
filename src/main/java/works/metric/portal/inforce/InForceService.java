package works.metric.portal.inforce;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.systems.SystemNames;

/** What is in force for one's own tenant, and which of MetricWorks' systems apply it. Reading writes down what is due. */
@Service
@Transactional
public class InForceService {

    private static final Limit MOST = Limit.of(500);

    private final InForceReader reader;
    private final InForceHeadRepository heads;
    private final AppliedRepository applied;
    private final SystemNames systems;

    InForceService(InForceReader reader, InForceHeadRepository heads, AppliedRepository applied, SystemNames systems) {
        this.reader = reader;
        this.heads = heads;
        this.applied = applied;
        this.systems = systems;
    }

    /** Every system in use is listed, those that never confirmed anything too. */
    @Requires(Permission.INSTRUCTIONS_READ)
    public InForceStanding standing() {
        TenantState state = state();
        Map<UUID, Applied> confirmed = applied.findByOrderByConfirmedAtDesc(MOST).stream()
                .collect(Collectors.toMap(Applied::system, Function.identity()));
        List<AppliedState> all = systems.active().entrySet().stream()
                .map(system -> of(state, system, Optional.ofNullable(confirmed.get(system.getKey()))))
                .toList();
        List<String> apps = state.rules().stream()
                .flatMap(rule -> rule.apps().stream())
                .distinct()
                .sorted()
                .toList();
        return new InForceStanding(state.number(), state.since(), state.next(), apps, all);
    }

    /** The answer that a system would get now. @throws works.metric.portal.access.Invalid naming each field and rule */
    @Requires(Permission.INSTRUCTIONS_READ)
    public Answer decide(Question question) {
        question.check();
        return Decision.on(state(), question, reader.now());
    }

    private TenantState state() {
        return reader.inside(TenantScope.requireActor().requireTenant());
    }

    private static AppliedState of(TenantState state, Map.Entry<UUID, String> system, Optional<Applied> confirmed) {
        return new AppliedState(
                system.getKey(),
                system.getValue(),
                confirmed.map(Applied::number).orElse(null),
                confirmed.map(Applied::confirmedAt).orElse(null),
                state.number() - confirmed.map(Applied::number).orElse(0L));
    }
}
