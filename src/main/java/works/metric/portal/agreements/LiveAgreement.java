package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.identity.MemberService;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.DpaDocument.Acceptance;
import works.metric.portal.pdf.DpaDocument.Authorisation;
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
    private final MemberService members;
    private final Annexes annexes;
    private final Texts texts;

    LiveAgreement(TenantService tenants, MemberService members, Annexes annexes, Texts texts) {
        this.tenants = tenants;
        this.members = members;
        this.annexes = annexes;
        this.texts = texts;
    }

    /** The record of a version that nobody has accepted, in the tenant's language. */
    DpaDocument document(int number, LocalDate dated) {
        TenantDetails tenant = tenants.current();
        Locale language = Texts.nearest(tenant.language());
        Contract contract = tenant.contract();
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
                annexes.instructions(language, tenant.timeZone()),
                annexes.subprocessors(language),
                StandardMeasures.in(texts, language),
                null,
                null);
    }

    /** The same record with the acceptance in it. */
    DpaDocument accepted(DpaDocument dpa, NewAcceptance word, Actor person, @Nullable String origin, Instant at) {
        Acceptance acceptance = new Acceptance(
                members.byId(person.id()).email(),
                word.typedName(),
                word.position(),
                at,
                Objects.requireNonNullElseGet(
                        origin, () -> texts.get(dpa.language(), "agreements.document.no-origin")));
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
                dpa.instructions(),
                dpa.subprocessors(),
                dpa.measures(),
                dpa.processorSignatory(),
                acceptance);
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
