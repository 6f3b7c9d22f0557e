package works.metric.portal.agreements;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Origin;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.DpaDocument.Affiliate;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.ContractEnd;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/**
 * The tenant's side of the docking clause (Clause 5 of Decision (EU) 2021/915): another controller of its group accedes by
 * completing and signing Annex I, with the agreement of all parties, and never for the past.
 */
@Service
@Transactional
public class AccessionService {

    private static final UUID LAST = new UUID(-1, -1);
    /** After every accession; later than that the database keeps no dates. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final AccessionRepository rows;
    private final Accessions accessions;
    private final AccessionDesk desk;
    private final Docking docking;
    private final Binding binding;
    private final Signatories signatories;
    private final SigningPolicy policy;
    private final PdfPress press;
    private final Recipients people;
    private final TenantService tenants;
    private final ProcessorProfile processor;
    private final Clock clock;

    AccessionService(
            AccessionRepository rows,
            Accessions accessions,
            AccessionDesk desk,
            Docking docking,
            Binding binding,
            Signatories signatories,
            SigningPolicy policy,
            PdfPress press,
            Recipients people,
            TenantService tenants,
            ProcessorProfile processor,
            Clock clock) {
        this.rows = rows;
        this.accessions = accessions;
        this.desk = desk;
        this.docking = docking;
        this.binding = binding;
        this.signatories = signatories;
        this.policy = policy;
        this.press = press;
        this.people = people;
        this.tenants = tenants;
        this.processor = processor;
        this.clock = clock;
    }

    /** Whether an affiliate can accede now. */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public DockingState docking() {
        return docking.state();
    }

    /** All there ever were, the latest signed first. @param key of the page, null for the first */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public Page<AccessionDetails> list(@Nullable String key) {
        PageKey from = PageKey.read(key);
        Instant at = from == null ? NEVER : instant(from.value());
        UUID id = from == null ? LAST : from.id();
        Limit limit = Limit.of(Page.SIZE + 1);
        return (from != null && from.backwards()
                        ? Page.backwards(rows.above(at, id, limit), AccessionService::key)
                        : Page.forwards(rows.below(at, id, limit), from == null, AccessionService::key))
                .map(Accession::details);
    }

    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public AccessionDetails byId(UUID id) {
        return find(id).details();
    }

    /**
     * What Annex I would say, for whoever may sign; stores nothing.
     *
     * @throws Invalid naming each field and rule, and the field {@code state} while nobody can accede
     */
    @Requires(Permission.AGREEMENTS_READ)
    @Transactional(readOnly = true)
    public AccessionPreview preview(NewAccession wanted) {
        signatories.require();
        NewAccession stripped = wanted.stripped();
        rules(stripped).orThrow();
        DpaDocument text = binding.accepted(docking.inForce().orElseThrow(NotFound::new));
        Affiliate affiliate = draft(stripped, text);
        return new AccessionPreview(press.contentSha256(affiliate), press.read(affiliate, text));
    }

    /**
     * Signs Annex I for the affiliate, and so agrees for the tenant. MetricWorks agrees at once where its policy says so, or
     * one of its people answers. The same id again gives the accession that came of it.
     *
     * @throws Invalid naming each field and rule, and the field {@code state} while nobody can accede
     * @throws AgreementChanged when Annex I would no longer say what was shown; nothing is changed
     */
    @Requires(value = Permission.AGREEMENTS_READ, binds = true)
    public AccessionDetails sign(UUID id, String seenSha256, NewAccession wanted, NewAcceptance word) {
        signatories.require();
        Optional<Agreement> agreement = docking.held();
        Optional<Accession> known = rows.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        NewAccession stripped = wanted.stripped();
        Rules rules = rules(stripped);
        word.addTo(rules, "agreements.rule.may-sign-affiliate");
        NewAccession.drawable(rules, "typedName", word.typedName(), press::undrawable);
        NewAccession.drawable(rules, "position", word.position(), press::undrawable);
        rules.orThrow();
        Agreement signed = agreement.orElseThrow(NotFound::new);
        String sha256 = press.contentSha256(draft(stripped, binding.accepted(signed)));
        if (!sha256.equals(seenSha256)) {
            throw new AgreementChanged();
        }
        Accession accession =
                desk.signed(new Accession(id, signed.getId(), stripped, signature(word.stripped()), sha256));
        policy.atOnce(tenants.current().contract())
                .ifPresent(signature -> desk.agree(accession, signature, processor.legalName()));
        return accession.details();
    }

    /**
     * Takes back what MetricWorks has not answered.
     *
     * @throws Invalid when it has
     * @throws Stale when it is no longer what the screen showed
     */
    @Requires(value = Permission.AGREEMENTS_READ, binds = true)
    public AccessionDetails withdraw(UUID id, long seenVersion) {
        signatories.require();
        Accession accession = find(id);
        if (accession.is(AccessionState.WITHDRAWN)) {
            return accession.details();
        }
        Stale.check(accession, seenVersion);
        new Rules()
                .check("state", accession.is(AccessionState.WAITING), "agreements.rule.affiliate-answered")
                .orThrow();
        desk.withdraw(accession, TenantScope.requireActor().name());
        return accession.details();
    }

    /**
     * Says which day is the last of an affiliate that leaves the group. It can be moved until it is over.
     *
     * @throws Invalid for a day that has passed or is before its first, and for what is no party
     * @throws Stale when it is no longer what the screen showed
     */
    @Requires(value = Permission.AGREEMENTS_READ, binds = true)
    public AccessionDetails end(UUID id, long seenVersion, @Nullable LocalDate lastDay) {
        signatories.require();
        Accession accession = find(id);
        AccessionDetails before = accession.details();
        if (before.end() != null && before.end().day().equals(lastDay)) {
            return before;
        }
        Stale.check(accession, seenVersion);
        AccessionStanding standing = before.standing(clock.instant());
        new Rules()
                .required("endsOn", lastDay)
                .check(
                        "state",
                        standing == AccessionStanding.PARTY || standing == AccessionStanding.TO_BEGIN,
                        "agreements.rule.affiliate-no-party")
                .check(
                        "endsOn",
                        lastDay == null || !lastDay.isBefore(signatories.today()),
                        "agreements.rule.affiliate-past")
                .check(
                        "endsOn",
                        lastDay == null || !lastDay.isBefore(before.beginsOn()),
                        "agreements.rule.affiliate-order")
                .orThrow();
        if (lastDay != null) {
            desk.end(accession, lastDay, TenantScope.requireActor().name());
        }
        return accession.details();
    }

    private Rules rules(NewAccession wanted) {
        TenantDetails tenant = tenants.current();
        ContractEnd end = tenant.end();
        DockingState state = docking.state();
        return wanted.rules(
                        signatories.today(), tenant.timeZone(), end == null ? null : end.endsAt(), press::undrawable)
                .check(
                        "legalName",
                        !accessions.knows(wanted.identity(), clock.instant()),
                        "agreements.rule.affiliate-twice")
                .check(
                        "legalName",
                        !wanted.identity().legalName().equalsIgnoreCase(tenant.name()),
                        "agreements.rule.affiliate-self")
                .check("state", state == DockingState.OPEN, "agreements.docking." + state);
    }

    /** As Annex I would have it, with nobody's signature. */
    private static Affiliate draft(NewAccession wanted, DpaDocument text) {
        return new Affiliate(
                Annexes.party(wanted.identity(), text.language()),
                wanted.apps(),
                Objects.requireNonNull(wanted.beginsOn()),
                null,
                null,
                null);
    }

    private AccessionSignature signature(NewAcceptance word) {
        Actor person = TenantScope.requireActor();
        String account = people.withId(person.id()).map(MemberDetails::email).orElseThrow(NotFound::new);
        return new AccessionSignature(
                word.typedName(),
                word.position(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person.id(),
                person.name(),
                account,
                Origin.address());
    }

    private Accession find(UUID id) {
        return rows.findById(id).orElseThrow(NotFound::new);
    }

    private static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException unreadable) {
            return NEVER;
        }
    }

    private static String key(Accession accession) {
        return PageKey.write(accession.signedAt().toString(), accession.getId());
    }
}
