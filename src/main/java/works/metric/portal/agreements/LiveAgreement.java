package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.pdf.Countersignature;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.DpaDocument.Acceptance;
import works.metric.portal.pdf.DpaDocument.Authorisation;
import works.metric.portal.pdf.DpaDocument.Signatory;
import works.metric.portal.pdf.Party;
import works.metric.portal.pdf.StandardMeasures;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/** What the agreement says now: made anew each time of what is really in force, and of nothing else. */
@Component
class LiveAgreement {

    /** Raised whenever the wording of the clauses changes, which makes every tenant accept anew. */
    private static final String TEMPLATE = "2026-1";

    private final TenantService tenants;
    private final Recipients people;
    private final Annexes annexes;
    private final Texts texts;

    LiveAgreement(TenantService tenants, Recipients people, Annexes annexes, Texts texts) {
        this.tenants = tenants;
        this.people = people;
        this.annexes = annexes;
        this.texts = texts;
    }

    /** The record of a version that nobody has accepted, in the tenant's language, with the annexes of an instant. */
    DpaDocument document(int number, LocalDate dated, Instant at) {
        TenantDetails tenant = tenants.current();
        Locale language = Texts.nearest(tenant.language());
        Contract contract = tenant.contract();
        AnnexState state = annexes.at(at, language, tenant.timeZone());
        return new DpaDocument(
                language,
                tenant.timeZone(),
                String.valueOf(number),
                dated,
                TEMPLATE,
                annexes.processor(language),
                controller(tenant.identity(), language),
                authorisation(contract.authorisation()),
                contract.noticeDays(),
                false,
                state.instructions(),
                state.subprocessors(),
                StandardMeasures.in(texts, language),
                null,
                null);
    }

    /** The same record with the acceptance in it. */
    DpaDocument accepted(DpaDocument dpa, NewAcceptance word, Actor person, @Nullable String origin, Instant at) {
        String account = people.withId(person.id()).map(MemberDetails::email).orElseThrow(NotFound::new);
        return with(dpa, acceptance(dpa, account, word.typedName(), word.position(), origin, at));
    }

    /** What a version must have said of which only the acceptance is kept. */
    DpaDocument asAccepted(AgreementDetails version) {
        DpaDocument dpa = document(version.number(), version.dated(), version.acceptedAt());
        return with(
                dpa,
                acceptance(
                        dpa,
                        version.acceptedByName(),
                        version.typedName(),
                        version.position(),
                        version.origin(),
                        version.acceptedAt()));
    }

    /** What only a new acceptance can change: all but the annexes that live, and what tells one version from another. */
    static DpaDocument terms(DpaDocument dpa) {
        return new DpaDocument(
                dpa.language(),
                dpa.zone(),
                "",
                LocalDate.EPOCH,
                dpa.templateVersion(),
                dpa.processor(),
                dpa.controller(),
                dpa.authorisation(),
                dpa.noticeDays(),
                dpa.dockingClause(),
                List.of(),
                List.of(),
                dpa.measures(),
                null,
                null);
    }

    static DpaDocument with(DpaDocument dpa, AnnexState state) {
        return copy(dpa, state, dpa.processorSignatory(), dpa.acceptance());
    }

    static DpaDocument with(DpaDocument dpa, Countersignature signed) {
        Signatory signatory =
                new Signatory(signed.name(), signed.position(), LocalDate.ofInstant(signed.at(), dpa.zone()));
        return copy(dpa, new AnnexState(dpa.instructions(), dpa.subprocessors()), signatory, dpa.acceptance());
    }

    private static DpaDocument with(DpaDocument dpa, Acceptance acceptance) {
        return copy(dpa, new AnnexState(dpa.instructions(), dpa.subprocessors()), dpa.processorSignatory(), acceptance);
    }

    private static DpaDocument copy(
            DpaDocument dpa, AnnexState state, @Nullable Signatory signatory, @Nullable Acceptance acceptance) {
        return new DpaDocument(
                dpa.language(),
                dpa.zone(),
                dpa.version(),
                dpa.date(),
                dpa.templateVersion(),
                dpa.processor(),
                dpa.controller(),
                dpa.authorisation(),
                dpa.noticeDays(),
                dpa.dockingClause(),
                state.instructions(),
                state.subprocessors(),
                dpa.measures(),
                signatory,
                acceptance);
    }

    private Acceptance acceptance(
            DpaDocument dpa, String account, String typedName, String position, @Nullable String origin, Instant at) {
        return new Acceptance(
                account,
                typedName,
                position,
                at,
                Objects.requireNonNullElseGet(
                        origin, () -> texts.get(dpa.language(), "agreements.document.no-origin")));
    }

    private static Party controller(LegalIdentity identity, Locale language) {
        return new Party(
                identity.legalName(),
                identity.registrationNo(),
                identity.address() + "\n" + Annexes.country(identity.country(), language),
                identity.contactName(),
                identity.contactPosition(),
                identity.contactEmail(),
                joined(identity.dpoName(), identity.dpoEmail()),
                null);
    }

    private static @Nullable String joined(@Nullable String name, @Nullable String email) {
        return name == null ? email : email == null ? name : name + ", " + email;
    }

    private static Authorisation authorisation(Contract.Authorisation agreed) {
        return switch (agreed) {
            case GENERAL -> Authorisation.GENERAL;
            case SPECIFIC -> Authorisation.SPECIFIC;
        };
    }
}
