package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.AuditRows;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.pdf.Passage;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/** Affiliates accede to the agreement as controllers, with the agreement of all parties (Clause 5). */
@PortalTest
class AccessionServiceTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final ProcessorSignature HENRIK = new ProcessorSignature("Henrik Dahl", "Head of Privacy");

    @Autowired
    private Stage stage;

    @Autowired
    private AccessionService accessions;

    @Autowired
    private AccessionAnswerService answers;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private AgreementTextService texts;

    @Autowired
    private OwnPaperService ownPapers;

    @Autowired
    private OwnPaperAnswerService ownPaperAnswers;

    @Autowired
    private CountersignService countersigning;

    @Autowired
    private NoticeService notices;

    @Autowired
    private LeavingService leaving;

    @Autowired
    private TenantService tenants;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    private Stage.Cast zephyr;
    private Stage.Cast other;
    private Actor officer;

    @BeforeEach
    void everybodyIsThere() {
        zephyr = stage.tenant("Zéphyr Mobile SARL", DockingStage.STANDARD);
        other = stage.tenant("Sørvind Spill AS", DockingStage.STANDARD);
        officer = stage.staff(Role.PRIVACY_OFFICER);
    }

    @Test
    void onStandardTermsAllPartiesAgreeAtOnceAndAnAddendumNamesTheAffiliate() throws IOException {
        AgreementDetails version = accept(zephyr);
        clock.advance(Duration.ofDays(1));

        AccessionDetails one = sign(affiliate("Mistral Games ApS", "com.mistral.race"));

        assertThat(one.state()).isEqualTo(AccessionState.AGREED);
        assertThat(one.standing(clock.instant())).isEqualTo(AccessionStanding.PARTY);
        assertThat(one.beginsAt())
                .as("the last signature, for the day began before it")
                .isEqualTo(clock.instant());
        assertThat(audit.actionsOn(zephyr, one.id())).containsExactly("affiliate.signed", "affiliate.agreed");
        AddendumDetails addendum = addenda(version).getFirst();
        assertThat(addendum.number()).isEqualTo(1);
        assertThat(addendum.effectiveAt()).isEqualTo(clock.instant());
        assertThat(addendum.instructions()).isEmpty();
        assertThat(addendum.affiliates()).singleElement().satisfies(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.after().party().legalName()).isEqualTo("Mistral Games ApS");
        });

        print();
        assertThat(flat(zephyr.as(Role.AUDITOR, () -> texts.downloadAddendum(addendum.id()))
                        .bytes()))
                .contains("Addendum 1 to the data processing agreement", "Annex I", "The parties", "New")
                .contains("Mistral Games ApS", "Havnegade 4", "Denmark", "com.mistral.race")
                .contains("Ingrid Solberg, CEO", "Henrik Dahl, Head of Privacy")
                .contains("It has none from the time before.");
        assertThat(titles(zephyr, Role.PRIVACY_LEAD))
                .contains("Mistral Games ApS joins the data processing agreement: Zéphyr Mobile SARL");
        assertThat(titles(zephyr, Role.TENANT_ADMIN))
                .contains("Mistral Games ApS joins the data processing agreement: Zéphyr Mobile SARL");
        assertThat(other.as(Role.TENANT_ADMIN, () -> accessions.list(null)).items())
                .isEmpty();
        assertThatThrownBy(() -> other.as(Role.TENANT_ADMIN, () -> accessions.byId(one.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(Role.TENANT_ADMIN, () -> accessions.end(one.id(), 1, today())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsShownBeforeSigningIsWhatAnnexOneSaysAfterwards() {
        accept(zephyr);
        NewAccession wanted = affiliate("Mistral Games ApS");

        List<String> shown = zephyr.as(Role.TENANT_ADMIN, () -> accessions.preview(wanted)).passages().stream()
                .map(Passage::text)
                .toList();
        sign(wanted);

        String text = words(zephyr, today());
        assertThat(shown).anyMatch(line -> line.contains("not before"));
        assertThat(shown.stream().filter(line -> !line.contains("not before") && !line.contains("Not signed")))
                .hasSizeGreaterThan(5)
                .allMatch(text::contains);
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> accessions.list(null)).items())
                .hasSize(1);
    }

    @Test
    void onOtherTermsAPersonOfMetricWorksAgrees() {
        Stage.Cast vent = stage.tenant("Vent Mobile SAS", DockingStage.LOOKED_AT);
        AgreementDetails version = acceptAndCountersign(vent);
        clock.advance(Duration.ofHours(1));
        AccessionDetails signed = DockingStage.sign(vent, accessions, affiliate("Bora Studio d.o.o."));
        assertThat(signed.state()).isEqualTo(AccessionState.WAITING);
        assertThat(addenda(vent, version)).isEmpty();
        assertThat(words(vent, today())).doesNotContain("Bora Studio");
        assertThat(waiting()).anyMatch(row -> row.accession().id().equals(signed.id()));
        assertThat(TenantScope.as(officer, () -> answers.read(vent.id(), signed.id())))
                .anyMatch(passage -> String.valueOf(passage.text()).contains("Ingrid Solberg, CEO"));
        clock.advance(Duration.ofHours(30));
        Instant last = clock.instant();

        AccessionDetails agreed = agree(vent, signed);

        assertThat(agreed.beginsAt()).as("never before the last signature").isEqualTo(last);
        assertThat(addenda(vent, version)).singleElement().satisfies(addendum -> assertThat(addendum.effectiveAt())
                .isEqualTo(last));
        assertThat(words(vent, today().minusDays(1))).doesNotContain("Bora Studio");
        assertThat(words(vent, today())).contains("Bora Studio d.o.o.", "Henrik Dahl, Head of Privacy");
        assertThat(agree(vent, signed)).as("signed again").isEqualTo(agreed);
        assertThat(audit.actionsOn(vent, signed.id()))
                .containsExactly("affiliate.signed", "affiliate.seen", "affiliate.agreed");
        assertThat(waiting()).noneMatch(row -> row.accession().id().equals(signed.id()));
        assertThatThrownBy(() -> TenantScope.as(officer, () -> answers.read(vent.id(), signed.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusalHasAReasonAndLeavesTheAgreementAsItIs() {
        Stage.Cast vent = stage.tenant("Vent Mobile SAS", DockingStage.LOOKED_AT);
        AgreementDetails version = acceptAndCountersign(vent);
        AccessionDetails signed = DockingStage.sign(vent, accessions, affiliate("Bora Studio d.o.o."));
        assertFields(() -> refuse(vent, signed, " "), "reason");
        assertFields(() -> refuse(vent, signed, "x".repeat(1_001)), "reason");

        AccessionDetails refused = refuse(vent, signed, "It is not of your group.");

        assertThat(refused.state()).isEqualTo(AccessionState.REFUSED);
        assertThat(addenda(vent, version)).isEmpty();
        assertThat(titles(vent, Role.PRIVACY_LEAD)).anyMatch(title -> title.startsWith("MetricWorks has not agreed"));
        assertFields(() -> agree(vent, signed), "state");
        assertThatThrownBy(() -> vent.as(Role.TENANT_ADMIN, () -> accessions.end(signed.id(), 0, today())))
                .isInstanceOf(Stale.class);
        assertFields(
                () -> vent.as(Role.TENANT_ADMIN, () -> accessions.end(signed.id(), refused.version(), today())),
                "state");
        assertThat(DockingStage.sign(vent, accessions, affiliate("Bora Studio d.o.o."))
                        .state())
                .as("asked anew")
                .isEqualTo(AccessionState.WAITING);
    }

    @Test
    void tenantTakesBackWhatNobodyHasAnswered() {
        Stage.Cast vent = stage.tenant("Vent Mobile SAS", DockingStage.LOOKED_AT);
        acceptAndCountersign(vent);
        AccessionDetails signed = DockingStage.sign(vent, accessions, affiliate("Bora Studio d.o.o."));
        assertThatThrownBy(() -> vent.as(Role.TENANT_ADMIN, () -> accessions.withdraw(signed.id(), 7)))
                .isInstanceOf(Stale.class);

        AccessionDetails gone = vent.as(Role.TENANT_ADMIN, () -> accessions.withdraw(signed.id(), signed.version()));

        assertThat(gone.state()).isEqualTo(AccessionState.WITHDRAWN);
        assertThat(vent.as(Role.TENANT_ADMIN, () -> accessions.withdraw(signed.id(), 0)))
                .as("taken back again")
                .isEqualTo(gone);
        assertFields(() -> agree(vent, signed), "state");
        AccessionDetails party = sign(agreedOf(zephyr, "Mistral Games ApS"));
        assertFields(
                () -> zephyr.as(Role.TENANT_ADMIN, () -> accessions.withdraw(party.id(), party.version())), "state");
    }

    @Test
    void daysToComeAreKeptByAJobOfTheSameTransactionThatMayBeLate() {
        AgreementDetails version = accept(zephyr);
        LocalDate first = today().plusDays(5);
        AccessionDetails one = sign(DockingStage.affiliate("Mistral Games ApS", first));
        Instant begins = first.atStartOfDay(OSLO).toInstant();
        assertThat(one.beginsAt()).isEqualTo(begins);
        assertThat(one.standing(clock.instant())).isEqualTo(AccessionStanding.TO_BEGIN);
        assertThat(addenda(version)).isEmpty();
        clock.set(begins.minusSeconds(1));
        follow();
        assertThat(addenda(version)).isEmpty();

        clock.set(begins.plus(Duration.ofHours(49)));
        assertThat(one.standing(clock.instant())).isEqualTo(AccessionStanding.PARTY);
        follow();

        assertThat(addenda(version)).singleElement().satisfies(addendum -> {
            assertThat(addendum.effectiveAt()).isEqualTo(begins);
            assertThat(addendum.issuedAt()).isEqualTo(clock.instant());
        });
        assertThat(words(zephyr, first.minusDays(1))).doesNotContain("Mistral Games ApS");
        assertThat(words(zephyr, first)).contains("Mistral Games ApS");
    }

    @Test
    void nobodyIsAPartyForTheTimeBefore() {
        LocalDate signed = today();
        accept(zephyr);
        clock.advance(Duration.ofDays(3));
        assertFields(() -> sign(DockingStage.affiliate("Mistral Games ApS", today().minusDays(1))), "beginsOn");
        sign(affiliate("Mistral Games ApS"));
        for (LocalDate day = signed; day.isBefore(today()); day = day.plusDays(1)) {
            assertThat(words(zephyr, day)).as("on %s", day).doesNotContain("Mistral Games ApS");
        }
        assertThat(words(zephyr, today())).contains("Mistral Games ApS");
    }

    @Test
    void affiliateThatLeavesIsAPartyToTheEndOfItsLastDay() throws IOException {
        AgreementDetails version = accept(zephyr);
        AccessionDetails one = sign(affiliate("Mistral Games ApS"));
        AccessionDetails stays = sign(affiliate("Levante Apps SL"));
        LocalDate last = today().plusDays(3);
        assertFields(
                () -> zephyr.as(Role.TENANT_ADMIN, () -> accessions.end(one.id(), one.version(), today().minusDays(1))),
                "endsOn");
        assertFields(() -> zephyr.as(Role.TENANT_ADMIN, () -> accessions.end(one.id(), one.version(), null)), "endsOn");

        AccessionDetails later =
                zephyr.as(Role.TENANT_ADMIN, () -> accessions.end(one.id(), one.version(), last.plusDays(10)));
        AccessionDetails ending = zephyr.as(Role.TENANT_ADMIN, () -> accessions.end(one.id(), later.version(), last));
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> accessions.end(one.id(), later.version(), last)))
                .as("set again")
                .isEqualTo(ending);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> accessions.end(one.id(), 0, today())))
                .isInstanceOf(Stale.class);
        assertThat(titles(zephyr, Role.TENANT_ADMIN))
                .contains("Mistral Games ApS leaves the data processing agreement: Zéphyr Mobile SARL");

        clock.set(last.plusDays(1).atStartOfDay(OSLO).toInstant().minusSeconds(1));
        follow();
        assertThat(accessions(one).standing(clock.instant())).isEqualTo(AccessionStanding.PARTY);
        clock.advance(Duration.ofHours(40));
        follow();

        assertThat(accessions(one).standing(clock.instant())).isEqualTo(AccessionStanding.ENDED);
        AddendumDetails ended = addenda(version).getFirst();
        assertThat(ended.effectiveAt())
                .isEqualTo(last.plusDays(1).atStartOfDay(OSLO).toInstant());
        assertThat(ended.affiliates()).singleElement().satisfies(change -> {
            assertThat(change.after()).isNull();
            assertThat(change.before().party().legalName()).isEqualTo("Mistral Games ApS");
        });
        print();
        assertThat(flat(zephyr.as(Role.AUDITOR, () -> texts.downloadAddendum(ended.id()))
                        .bytes()))
                .contains("Ended", "Mistral Games ApS")
                .doesNotContain("Levante");
        assertThat(words(zephyr, last)).contains("Mistral Games ApS", "Levante Apps SL");
        assertThat(words(zephyr, last.plusDays(1)))
                .doesNotContain("Mistral Games ApS")
                .contains("Levante Apps SL");
        clock.advance(Duration.ofDays(20));
        follow();
        assertThat(addenda(version).getFirst().id())
                .as("the day that was moved tells nothing")
                .isEqualTo(ended.id());
        assertFields(
                () -> zephyr.as(
                        Role.TENANT_ADMIN,
                        () -> accessions.end(one.id(), accessions(one).version(), today())),
                "state");
        assertThat(stays.state()).isEqualTo(AccessionState.AGREED);
        assertThat(sign(affiliate("Mistral Games ApS")).state())
                .as("and comes back")
                .isEqualTo(AccessionState.AGREED);
    }

    @Test
    void nextVersionIncludesTheAffiliateAndItsTermsAreTheSame() throws IOException {
        accept(zephyr);
        sign(affiliate("Mistral Games ApS"));
        assertThat(zephyr.as(Role.AUDITOR, agreements::standing).waits())
                .as("nothing to accept anew")
                .isFalse();

        AgreementDetails second = accept(zephyr);

        assertThat(second.number()).isEqualTo(2);
        assertThat(flat(zephyr.as(Role.AUDITOR, () -> agreements.download(second.id()))
                        .bytes()))
                .contains("Affiliate, acceded as controller", "Mistral Games ApS")
                .contains("Clause 5 (docking clause) applies");
        assertThat(addenda(second)).isEmpty();
        String bokmal = flat(zephyr.as(Role.AUDITOR, () -> texts.fileTranslated(today(), Texts.BOKMAL))
                .bytes());
        assertThat(bokmal).contains("tilsluttet som behandlingsansvarlig", "Mistral Games ApS", "Danmark");
    }

    @Test
    void previewForAcceptanceIsOutdatedByAnAccession() {
        accept(zephyr);
        AgreementPreview seen = zephyr.as(Role.TENANT_ADMIN, () -> agreements.prepare());
        zephyr.as(Role.TENANT_ADMIN, () -> agreements.open(seen.id()));
        sign(affiliate("Mistral Games ApS"));
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> agreements.accept(seen.id(), DockingStage.INGRID)))
                .isInstanceOf(AgreementChanged.class);
    }

    @Test
    void signedTwiceWithOneIdItIsOne() {
        AgreementDetails version = accept(zephyr);
        UUID id = Ids.next();
        AccessionDetails first = DockingStage.sign(zephyr, accessions, id, affiliate("Mistral Games ApS"));
        AccessionDetails again = zephyr.as(
                Role.TENANT_ADMIN,
                () -> accessions.sign(id, first.contentSha256(), affiliate("Mistral Games ApS"), DockingStage.INGRID));
        assertThat(again).isEqualTo(first);
        assertThat(addenda(version)).hasSize(1);
        assertFields(() -> sign(affiliate("mistral  games aps")), "legalName");
        assertFields(() -> sign(affiliate("Zéphyr Mobile SARL")), "legalName");
    }

    @Test
    void somethingElseThanWhatWasShownIsNotSigned() {
        accept(zephyr);
        AccessionPreview seen = zephyr.as(Role.TENANT_ADMIN, () -> accessions.preview(affiliate("Mistral Games ApS")));
        assertThatThrownBy(() -> zephyr.as(
                        Role.TENANT_ADMIN,
                        () -> accessions.sign(
                                Ids.next(), seen.contentSha256(), affiliate("Mistral Game ApS"), DockingStage.INGRID)))
                .isInstanceOf(AgreementChanged.class);
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> accessions.list(null)).items())
                .isEmpty();
    }

    @Test
    void whatIsWrongIsNamedByItsFieldAndNothingIsKept() {
        accept(zephyr);
        LegalIdentity empty = new LegalIdentity(" ", null, "", "XX", "", null, "nobody", null, "no address");
        assertFields(
                () -> sign(new NewAccession(empty, List.of("no app"), null)),
                "legalName",
                "address",
                "country",
                "contactName",
                "contactEmail",
                "dpoEmail",
                "apps",
                "beginsOn");
        LegalIdentity longer = new LegalIdentity(
                "x".repeat(301),
                "x".repeat(61),
                "x".repeat(501),
                "DK",
                "x".repeat(201),
                "x".repeat(201),
                "x".repeat(250) + "@a.example",
                "x".repeat(201),
                "");
        List<String> many = Stream.iterate(1, i -> i + 1)
                .limit(51)
                .map(i -> "com.example.app" + i)
                .toList();
        assertFields(
                () -> sign(new NewAccession(longer, many, today())),
                "legalName",
                "registrationNo",
                "address",
                "contactName",
                "contactPosition",
                "contactEmail",
                "dpoName",
                "apps");
        assertFields(() -> sign(affiliate("Two\nlines")), "legalName");
        assertFields(() -> sign(affiliate("No letter for \uD808\uDC00")), "legalName");
        NewAccession good = affiliate("Mistral Games ApS");
        AccessionPreview seen = zephyr.as(Role.TENANT_ADMIN, () -> accessions.preview(good));
        assertFields(
                () -> zephyr.as(
                        Role.TENANT_ADMIN,
                        () -> accessions.sign(
                                Ids.next(), seen.contentSha256(), good, new NewAcceptance(" ", "a\nb", false))),
                "typedName",
                "position",
                "maySign");
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> accessions.list(null)).items())
                .isEmpty();
    }

    @Test
    void withoutTheClauseNobodyAccedes() {
        Stage.Cast closed =
                stage.tenant("Uten Klausul AS", new Contract(Contract.Authorisation.GENERAL, 30, 10, false));
        assertThat(closed.as(Role.AUDITOR, accessions::docking)).isEqualTo(DockingState.NO_AGREEMENT);
        assertFields(() -> DockingStage.sign(closed, accessions, affiliate("Mistral Games ApS")), "state");
        accept(closed);
        assertThat(closed.as(Role.AUDITOR, accessions::docking)).isEqualTo(DockingState.NO_CLAUSE);
        assertFields(() -> DockingStage.sign(closed, accessions, affiliate("Mistral Games ApS")), "state");
        assertThat(words(closed, today())).contains("Clause 5 (docking clause) is optional and does not apply.");

        accept(zephyr);
        assertThat(words(zephyr, today())).contains("Clause 5 (docking clause) applies");
        byte[] pdf = "%PDF-1.7 what both have signed %%EOF".getBytes(StandardCharsets.US_ASCII);
        OwnPaperDetails paper = zephyr.as(
                Role.TENANT_ADMIN,
                () -> ownPapers.handIn(
                        Ids.next(),
                        new NewOwnPaper("DPA", today(), today(), null, "Ingrid, CEO", "Henrik, CPO"),
                        "dpa.pdf",
                        pdf));
        TenantScope.as(officer, () -> ownPaperAnswers.confirm(zephyr.id(), paper.id(), paper.bytesSha256()));
        assertThat(zephyr.as(Role.AUDITOR, accessions::docking)).isEqualTo(DockingState.OWN_PAPER);
        assertFields(() -> sign(affiliate("Mistral Games ApS")), "state");
    }

    @Test
    void onlyWhoMaySignSignsEndsAndTakesBackAndOnlyMetricWorksAnswers() {
        Stage.Cast vent = stage.tenant("Vent Mobile SAS", DockingStage.LOOKED_AT);
        acceptAndCountersign(vent);
        AccessionDetails signed = DockingStage.sign(vent, accessions, affiliate("Bora Studio d.o.o."));
        for (Role role : List.of(Role.AUDITOR, Role.REQUEST_HANDLER)) {
            for (ThrowingCallable forbidden : List.<ThrowingCallable>of(
                    () -> vent.as(role, () -> accessions.preview(affiliate("Levante Apps SL"))),
                    () -> vent.as(
                            role,
                            () -> accessions.sign(Ids.next(), "", affiliate("Levante Apps SL"), DockingStage.INGRID)),
                    () -> vent.as(role, () -> accessions.withdraw(signed.id(), signed.version())),
                    () -> vent.as(role, () -> accessions.end(signed.id(), signed.version(), today())))) {
                assertThatThrownBy(forbidden).isInstanceOf(AccessDenied.class);
            }
        }
        Actor agent = stage.staff(Role.SUPPORT);
        assertThatThrownBy(() -> TenantScope.as(agent, answers::waiting)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> TenantScope.as(
                        agent, () -> answers.sign(vent.id(), signed.id(), signed.contentSha256(), HENRIK)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> vent.as(
                        Role.TENANT_ADMIN, () -> answers.sign(vent.id(), signed.id(), signed.contentSha256(), HENRIK)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> TenantScope.as(
                        officer, () -> answers.sign(zephyr.id(), signed.id(), signed.contentSha256(), HENRIK)))
                .as("of another tenant")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> TenantScope.as(officer, () -> answers.sign(vent.id(), signed.id(), "other", HENRIK)))
                .isInstanceOf(Stale.class);
        assertFields(
                () -> TenantScope.as(
                        officer,
                        () -> answers.sign(
                                vent.id(), signed.id(), signed.contentSha256(), new ProcessorSignature("", "a\nb"))),
                "name",
                "position");
    }

    @Test
    void afterTheContractsEndNobodyAccedes() {
        Stage.Cast vent = stage.tenant("Vent Mobile SAS", DockingStage.LOOKED_AT);
        acceptAndCountersign(vent);
        AccessionDetails signed = DockingStage.sign(vent, accessions, affiliate("Bora Studio d.o.o."));
        LocalDate last = today().plusDays(2);
        vent.as(
                Role.TENANT_ADMIN,
                () -> leaving.give(Ids.next(), new NewLeaving(last, LeavingWishes.delete(), "Bought by another")));
        Instant ends = vent.as(Role.TENANT_ADMIN, tenants::current).end().endsAt();
        assertFields(
                () -> DockingStage.sign(vent, accessions, DockingStage.affiliate("Levante Apps SL", last)), "beginsOn");
        NewAccession inTime = DockingStage.affiliate("Levante Apps SL", last.minusDays(1));
        assertThat(DockingStage.sign(vent, accessions, inTime).state()).isEqualTo(AccessionState.WAITING);

        clock.set(ends);

        assertThatThrownBy(() ->
                        vent.as(Role.TENANT_ADMIN, () -> accessions.sign(Ids.next(), "", inTime, DockingStage.INGRID)))
                .isInstanceOf(AccessDenied.class);
        assertFields(() -> agree(vent, signed), "state");
    }

    @Test
    void databaseRefusesToChangeWhatWasSigned() {
        accept(zephyr);
        sign(affiliate("Mistral Games ApS"));
        for (String change : List.of(
                "update agreement_accession set legal_name = 'x'",
                "update agreement_accession set typed_name = 'x'",
                "update agreement_accession set begins_on = '2020-01-01'",
                "delete from agreement_accession")) {
            assertThatThrownBy(() -> database.update(change)).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    private NewAccession agreedOf(Stage.Cast cast, String name) {
        accept(cast);
        return affiliate(name);
    }

    private NewAccession affiliate(String name, String... apps) {
        return DockingStage.affiliate(name, today(), apps);
    }

    private AccessionDetails sign(NewAccession wanted) {
        return DockingStage.sign(zephyr, accessions, wanted);
    }

    private AccessionDetails accessions(AccessionDetails one) {
        return zephyr.as(Role.AUDITOR, () -> accessions.byId(one.id()));
    }

    private AccessionDetails agree(Stage.Cast cast, AccessionDetails seen) {
        return TenantScope.as(officer, () -> answers.sign(cast.id(), seen.id(), seen.contentSha256(), HENRIK));
    }

    private AccessionDetails refuse(Stage.Cast cast, AccessionDetails seen, String reason) {
        return TenantScope.as(officer, () -> answers.refuse(cast.id(), seen.id(), seen.contentSha256(), reason));
    }

    private List<WaitingAccession> waiting() {
        return TenantScope.as(officer, answers::waiting);
    }

    private AgreementDetails accept(Stage.Cast cast) {
        return cast.as(Role.TENANT_ADMIN, () -> {
            AgreementPreview seen = agreements.prepare();
            agreements.open(seen.id());
            return agreements.accept(seen.id(), DockingStage.INGRID);
        });
    }

    private AgreementDetails acceptAndCountersign(Stage.Cast cast) {
        AgreementDetails version = accept(cast);
        TenantScope.as(officer, () -> countersigning.sign(cast.id(), version.id(), version.bytesSha256(), HENRIK));
        return version;
    }

    private List<AddendumDetails> addenda(AgreementDetails version) {
        return addenda(zephyr, version);
    }

    private List<AddendumDetails> addenda(Stage.Cast cast, AgreementDetails version) {
        return cast.as(Role.AUDITOR, () -> texts.addenda(version.id()));
    }

    private String words(Stage.Cast cast, LocalDate day) {
        return cast.as(Role.AUDITOR, () -> texts.on(day)).orElseThrow().passages().stream()
                .map(passage -> passage.card() + " " + passage.label() + " " + passage.title() + " " + passage.text())
                .collect(Collectors.joining("\n"));
    }

    private List<String> titles(Stage.Cast cast, Role role) {
        return cast.as(role, () -> notices.list(null, null)).items().stream()
                .map(notice -> notice.title())
                .toList();
    }

    private void follow() {
        jobs.runDueOf("agreement-annexes");
    }

    private void print() {
        jobs.runDueOf("agreement-addendum");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    private static void assertFields(ThrowingCallable work, String... fields) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                        invalid.problems().stream().map(Invalid.Problem::field))
                .containsExactlyInAnyOrder(fields));
    }

    private static String flat(byte @Nullable [] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
