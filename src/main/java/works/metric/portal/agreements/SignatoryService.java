package works.metric.portal.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Role;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;

/** Who may sign for one's own tenant. */
@Service
@Transactional
public class SignatoryService {

    private final SignatoryRepository rows;
    private final Signatories signatories;
    private final Recipients people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignatoryService(
            SignatoryRepository rows,
            Signatories signatories,
            Recipients people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.signatories = signatories;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** All who are or were named, the latest first. */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public List<SignatoryDetails> list() {
        return rows.findAllByOrderByFromDescIdDesc(Signatories.MOST).stream()
                .map(Signatory::details)
                .toList();
    }

    /** Whether the signed-in person may sign today. */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public boolean maySign() {
        return signatories.maySign();
    }

    /** The members who can be named: those who can read what they sign. */
    @Requires(Permission.AGREEMENTS_SIGNATORIES)
    @Transactional(readOnly = true)
    public List<MemberDetails> candidates() {
        return Role.with(Permission.AGREEMENTS_READ, Role.Side.TENANT).stream()
                .flatMap(role -> people.withRole(role).stream())
                .toList();
    }

    /**
     * Names somebody. Asking twice with one id names once.
     *
     * @throws works.metric.portal.access.Invalid naming each field and rule
     * @throws NotFound for no member who can be named
     */
    @Requires(Permission.AGREEMENTS_SIGNATORIES)
    public SignatoryDetails name(UUID id, NewSignatory wanted) {
        Optional<Signatory> known = rows.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        wanted.rules(signatories.today()).orThrow();
        MemberDetails member = candidates().stream()
                .filter(one -> one.id().equals(wanted.member()))
                .findFirst()
                .orElseThrow(NotFound::new);
        new Rules()
                .check("member", isFree(wanted), "agreements.rule.signatory-twice")
                .orThrow();
        Signatory signatory = rows.saveAndFlush(new Signatory(
                id,
                Objects.requireNonNull(wanted.rank()),
                Objects.requireNonNull(wanted.from()),
                wanted.until(),
                member,
                TenantScope.requireActor().name(),
                clock.instant()));
        events.publishEvent(signatory.named());
        return signatory.details();
    }

    /**
     * Sets the last day. What was signed until then stays signed.
     *
     * @throws works.metric.portal.access.Invalid for a day that has passed
     */
    @Requires(Permission.AGREEMENTS_SIGNATORIES)
    public SignatoryDetails end(UUID id, long seenVersion, @Nullable LocalDate lastDay) {
        LocalDate today = signatories.today();
        Signatory signatory = rows.findById(id).orElseThrow(NotFound::new);
        if (lastDay != null && signatory.endsOn(lastDay)) {
            return signatory.details();
        }
        // Yesterday: from now on.
        new Rules()
                .required("until", lastDay)
                .check("until", lastDay == null || !lastDay.isBefore(today.minusDays(1)), "agreements.rule.until-past")
                .orThrow();
        Stale.check(signatory, seenVersion);
        if (lastDay != null) {
            events.publishEvent(signatory.end(lastDay));
        }
        return rows.saveAndFlush(signatory).details();
    }

    private boolean isFree(NewSignatory wanted) {
        LocalDate from = wanted.from();
        UUID member = wanted.member();
        return from == null
                || member == null
                || rows.findAllByOrderByFromDescIdDesc(Signatories.MOST).stream()
                        .noneMatch(one -> one.isOf(member) && one.meets(from, wanted.until()));
    }
}
