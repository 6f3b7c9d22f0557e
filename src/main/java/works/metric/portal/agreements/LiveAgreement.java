package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.pdf.DpaTemplate;
import works.metric.portal.pdf.StandardMeasures;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/** What the agreement says now: made anew each time of what is really in force, and of nothing else. */
@Component
class LiveAgreement {

    /** How documents name the template that comes with the program; later ones are named by their number. */
    private static final String BUILT_IN = "2026-1";

    private final TenantService tenants;
    private final Recipients people;
    private final Annexes annexes;
    private final Templates templates;
    private final Texts texts;

    LiveAgreement(TenantService tenants, Recipients people, Annexes annexes, Templates templates, Texts texts) {
        this.tenants = tenants;
        this.people = people;
        this.annexes = annexes;
        this.templates = templates;
        this.texts = texts;
    }

    /**
     * The record of a version that nobody has accepted, on the template that is asked for at an instant and with the annexes
     * of then, in the language that binds.
     */
    DpaDocument document(int number, LocalDate dated, Instant at) {
        DpaTemplate words = templates.words(at, Texts.nearest(tenants.current().language()));
        return document(number, dated, at, words, words.binding());
    }

    /** The same on a given template; in a language that does not bind it is a translation. */
    DpaDocument document(int number, LocalDate dated, Instant at, DpaTemplate words, Locale language) {
        String name = words.number() == DpaOutline.BUILT_IN ? BUILT_IN : String.valueOf(words.number());
        return document(number, dated, at, name, words, language);
    }

    private DpaDocument document(
            int number, LocalDate dated, Instant at, String template, @Nullable DpaTemplate words, Locale language) {
        TenantDetails tenant = tenants.current();
        Contract contract = tenant.contract();
        AnnexState state = annexes.at(at, language, tenant.timeZone());
        return new DpaDocument(
                language,
                tenant.timeZone(),
                String.valueOf(number),
                dated,
                template,
                annexes.processor(language),
                Annexes.party(tenant.identity(), language),
                authorisation(contract.authorisation()),
                contract.noticeDays(),
                // Versions older than templates were accepted when no agreement had the clause.
                words != null && contract.docking(),
                state.instructions(),
                state.subprocessors(),
                StandardMeasures.in(texts, language),
                null,
                null,
                words,
                state.affiliates());
    }

    /** The same record with the acceptance in it. */
    DpaDocument accepted(DpaDocument dpa, NewAcceptance word, Actor person, @Nullable String origin, Instant at) {
        String account = people.withId(person.id()).map(MemberDetails::email).orElseThrow(NotFound::new);
        return with(dpa, acceptance(dpa, account, word.typedName(), word.position(), origin, at));
    }

    /** What a version must have said of which only the acceptance is kept. */
    DpaDocument asAccepted(AgreementDetails version) {
        DpaDocument dpa = document(
                version.number(),
                version.dated(),
                version.acceptedAt(),
                BUILT_IN,
                null,
                Texts.nearest(tenants.current().language()));
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
                String.valueOf(dpa.templateNumber()),
                dpa.processor(),
                dpa.controller(),
                dpa.authorisation(),
                dpa.noticeDays(),
                dpa.dockingClause(),
                List.of(),
                List.of(),
                dpa.measures(),
                null,
                null,
                null,
                null);
    }

    /**
     * What a text says in another language, for reading: its clauses as its template has them, the annexes as of an instant.
     * What the parties wrote of themselves stays as they wrote it.
     */
    DpaDocument translated(DpaDocument dpa, Locale language, Instant at) {
        DpaTemplate template = dpa.template();
        AnnexState state = annexes.at(at, language, dpa.zone());
        boolean standard = dpa.measures().equals(StandardMeasures.in(texts, dpa.language()));
        return new DpaDocument(
                language,
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
                standard ? StandardMeasures.in(texts, language) : dpa.measures(),
                dpa.processorSignatory(),
                dpa.acceptance(),
                template == null ? DpaOutline.builtIn(texts, dpa.language()) : template,
                state.affiliates());
    }

    /** What a tenant that accepted on an earlier template is asked for; empty when its template is the one asked for. */
    Optional<TemplateNews> news(DpaDocument accepted, Instant at) {
        return templates
                .rolledOut(at)
                .filter(template -> template.number() > accepted.templateNumber())
                .map(PublishedTemplate::news);
    }

    static DpaDocument with(DpaDocument dpa, AnnexState state) {
        return copy(dpa, state, dpa.processorSignatory(), dpa.acceptance());
    }

    static DpaDocument with(DpaDocument dpa, Countersignature signed) {
        Signatory signatory =
                new Signatory(signed.name(), signed.position(), LocalDate.ofInstant(signed.at(), dpa.zone()));
        return copy(dpa, AnnexState.of(dpa), signatory, dpa.acceptance());
    }

    private static DpaDocument with(DpaDocument dpa, Acceptance acceptance) {
        return copy(dpa, AnnexState.of(dpa), dpa.processorSignatory(), acceptance);
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
                acceptance,
                dpa.template(),
                state.affiliates());
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

    private static Authorisation authorisation(Contract.Authorisation agreed) {
        return switch (agreed) {
            case GENERAL -> Authorisation.GENERAL;
            case SPECIFIC -> Authorisation.SPECIFIC;
        };
    }
}
