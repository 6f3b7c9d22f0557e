package works.metric.portal.leaving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Stale;
import works.metric.portal.tenant.ContractEnds;

/** Writes a notice and the dates that follow from it, both in the running transaction, of the tenant in scope. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Leavings {

    /** More notices than anybody gives and takes back. */
    private static final Limit MOST = Limit.of(50);

    private final LeavingRepository leavings;
    private final ContractEnds contracts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leavings(LeavingRepository leavings, ContractEnds contracts, ApplicationEventPublisher events, Clock clock) {
        this.leavings = leavings;
        this.contracts = contracts;
        this.events = events;
        this.clock = clock;
    }

    List<Leaving> all() {
        return leavings.findAllByOrderByGivenAtDescIdDesc(MOST);
    }

    Optional<Leaving> current() {
        return all().stream().filter(one -> !one.is(LeavingState.WITHDRAWN)).findFirst();
    }

    Leaving find(UUID id) {
        return leavings.findById(id).orElseThrow(NotFound::new);
    }

    /** @throws Stale when another notice stands already */
    LeavingDetails give(UUID id, NewLeaving wanted, @Nullable UUID challenge, ZoneId zone, String by) {
        Optional<Leaving> known = leavings.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        Instant now = clock.instant();
        wanted.rules(LocalDate.ofInstant(now, zone)).orThrow();
        if (current().isPresent()) {
            throw new Stale();
        }
        Instant begins =
                Objects.requireNonNull(wanted.endsOn()).atStartOfDay(zone).toInstant();
        Instant endsAt = begins.isBefore(now) ? now : begins;
        Leaving leaving = leavings.saveAndFlush(new Leaving(id, wanted, challenge, endsAt, now, by));
        contracts.set(leaving.plan().end(endsAt, zone));
        events.publishEvent(leaving.given());
        return leaving.details();
    }

    LeavingDetails choose(Leaving leaving, LeavingWishes wishes, ZoneId zone) {
        LeavingEvent event = leaving.choose(wishes);
        contracts.set(leaving.plan().end(leaving.endsAt(), zone));
        leavings.saveAndFlush(leaving);
        events.publishEvent(event);
        return leaving.details();
    }

    LeavingDetails withdraw(Leaving leaving, String reason, String by) {
        LeavingEvent event = leaving.withdraw(reason, clock.instant(), by);
        contracts.set(null);
        leavings.saveAndFlush(leaving);
        events.publishEvent(event);
        return leaving.details();
    }
}
