package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.notices.NoticeDetails;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.tenant.Contract;

/** Who signs: for the tenant the people it names, for MetricWorks its policy or one of its people. */
@PortalTest
class SigningTest {

    private static final NewAcceptance INGRID = new NewAcceptance("Ingrid Solberg", "CEO", true);
    private static final ProcessorSignature HENRIK = new ProcessorSignature("Henrik Dahl", "Head of Privacy");
    private static final Contract ONE_BY_ONE = new Contract(Contract.Authorisation.SPECIFIC, 30, 10, false);

    @Autowired
    private Stage stage;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private AgreementTextService texts;

    @Autowired
    private SignatoryService signatories;

    @Autowired
    private CountersignService countersigning;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private NoticeService notices;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    @Test
    void onlyTheNamedSignOnceSomebodyIsNamed() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> signatories.maySign())).isTrue();

        SignatoryDetails auditor = name(nordlys, Role.AUDITOR, today(nordlys), null);

        assertThat(nordlys.as(Role.AUDITOR, () -> signatories.maySign())).isTrue();
        for (Role other : List.of(Role.TENANT_ADMIN, Role.PRIVACY_LEAD)) {
            assertThat(nordlys.as(other, () -> signatories.maySign())).isFalse();
            assertThatThrownBy(() -> nordlys.as(other, () -> agreements.prepare()))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThat(accept(nordlys, Role.AUDITOR).acceptedBy())
                .isEqualTo(nordlys.member(Role.AUDITOR).id());
        assertThat(audit.actionsOn(nordlys, auditor.id())).containsExactly("signatory.named");
    }

    @Test
    void deputySignsFromTheFirstDayToTheLast() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        LocalDate today = today(nordlys);
        name(nordlys, Role.PRIVACY_LEAD, today.plusDays(2), today.plusDays(3));

        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> signatories.maySign())).isFalse();
        clock.advance(Duration.ofDays(2));
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> signatories.maySign())).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> signatories.maySign())).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> signatories.maySign())).isFalse();
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> signatories.maySign())).isFalse();
    }

    @Test
    void previewOpenedBeforeOneIsReplacedIsOfNoUseAfterwards() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview seen = nordlys.as(Role.TENANT_ADMIN, () -> agreements.prepare());
        nordlys.as(Role.TENANT_ADMIN, () -> agreements.open(seen.id()));
        name(nordlys, Role.PRIVACY_LEAD, today(nordlys), null);

        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(seen.id(), INGRID)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void endingCountsFromTheDayAfterAndTellsOfStaleEyes() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        LocalDate today = today(nordlys);
        SignatoryDetails named = name(nordlys, Role.PRIVACY_LEAD, today, null);
        nordlys.as(Role.TENANT_ADMIN, () -> signatories.end(named.id(), named.version(), today.plusDays(5)));

        assertThatThrownBy(
                        () -> nordlys.as(Role.TENANT_ADMIN, () -> signatories.end(named.id(), named.version(), today)))
                .isInstanceOf(Stale.class);
        long seen = named.version() + 1;
        assertThatThrownBy(() ->
                        nordlys.as(Role.TENANT_ADMIN, () -> signatories.end(named.id(), seen, today.minusDays(2))))
                .isInstanceOf(Invalid.class);
        nordlys.as(Role.TENANT_ADMIN, () -> signatories.end(named.id(), seen, today.minusDays(1)));
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> signatories.maySign())).isFalse();
    }

    @Test
    void badNamingIsRefusedFieldByField() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        LocalDate today = today(nordlys);

        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN,
                        () -> signatories.name(
                                Ids.next(), new NewSignatory(null, null, today.minusDays(1), today.minusDays(2)))))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly("member", "rank", "from", "until"));
        UUID handler = nordlys.member(Role.REQUEST_HANDLER).id();
        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN,
                        () -> signatories.name(
                                Ids.next(), new NewSignatory(handler, SignatoryRank.DEPUTY, today, null))))
                .isInstanceOf(NotFound.class);
        name(nordlys, Role.AUDITOR, today, null);
        assertThatThrownBy(() -> name(nordlys, Role.AUDITOR, today.plusDays(1), null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> nordlys.as(
                        Role.PRIVACY_LEAD,
                        () -> signatories.name(
                                Ids.next(), new NewSignatory(handler, SignatoryRank.DEPUTY, today, null))))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void standardTermsAreCountersignedAtOnceAndPrintedWithBothSignatures() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        AgreementDetails version = accept(nordlys, Role.TENANT_ADMIN);

        assertThat(version.state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(version.inForceAt()).isEqualTo(clock.instant());
        AnswerDetails answer =
                nordlys.as(Role.AUDITOR, () -> agreements.answer(version.id())).orElseThrow();
        assertThat(answer.by()).isEqualTo("MetricWorks AS");
        byte[] file = nordlys.as(Role.AUDITOR, () -> agreements.downloadCountersigned(version.id()))
                .bytes();
        assertThat(text(file)).contains("Ingrid Solberg", "Henrik Dahl", "Head of Privacy", version.bytesSha256());
        assertThat(answer.bytesSha256()).isNotEqualTo(version.bytesSha256());
        assertThat(titles(nordlys))
                .hasSize(2)
                .allMatch(title -> title.startsWith("Data processing agreement accepted"));
    }

    @Test
    void otherTermsWaitForAPersonOfMetricWorks() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS", ONE_BY_ONE);

        AgreementDetails version = accept(nordlys, Role.TENANT_ADMIN);

        assertThat(version.state()).isEqualTo(AgreementState.ACCEPTED);
        assertThat(version.inForceAt()).isNull();
        AgreementStanding standing = nordlys.as(Role.AUDITOR, () -> agreements.standing());
        assertThat(standing.inForce()).isNull();
        assertThat(standing.unanswered()).isEqualTo(version);
        assertThat(standing.waits()).isFalse();
        assertThat(waiting()).extracting(WaitingAgreement::agreement).contains(version);
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> agreements.downloadCountersigned(version.id())))
                .isInstanceOf(NotFound.class);

        // What changes until then is added as soon as it is in force.
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        assertThat(nordlys.as(Role.AUDITOR, () -> texts.addenda(version.id()))).isEmpty();
        clock.advance(Duration.ofHours(3));
        AnswerDetails signed =
                officer(() -> countersigning.sign(nordlys.id(), version.id(), version.bytesSha256(), HENRIK));
        AnswerDetails again = officer(() -> countersigning.sign(
                nordlys.id(), version.id(), version.bytesSha256(), new ProcessorSignature("Somebody Else", "CFO")));

        assertThat(again).isEqualTo(signed);
        AgreementDetails now = nordlys.as(Role.AUDITOR, () -> agreements.byId(version.id()));
        assertThat(now.state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(now.inForceAt()).isEqualTo(clock.instant());
        assertThat(nordlys.as(Role.AUDITOR, () -> texts.addenda(version.id())))
                .singleElement()
                .satisfies(addendum -> assertThat(addendum.instructions()).hasSize(1));
        assertThat(waiting()).extracting(WaitingAgreement::agreement).doesNotContain(version);
        assertThat(titles(nordlys)).anyMatch(title -> title.startsWith("Data processing agreement in force"));
        assertThat(audit.actionsOn(nordlys, version.id())).containsOnlyOnce("agreement.countersigned");
    }

    @Test
    void refusalSaysWhyAndLeavesTheFormerVersionInForce() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS", ONE_BY_ONE);
        AgreementDetails first = accept(nordlys, Role.TENANT_ADMIN);
        officer(() -> countersigning.sign(nordlys.id(), first.id(), first.bytesSha256(), HENRIK));
        AgreementDetails second = accept(nordlys, Role.TENANT_ADMIN);

        officer(() -> countersigning.decline(
                nordlys.id(), second.id(), second.bytesSha256(), "The notice is not what we agreed."));

        assertThat(nordlys.as(Role.AUDITOR, () -> agreements.byId(second.id())).state())
                .isEqualTo(AgreementState.DECLINED);
        AgreementStanding standing = nordlys.as(Role.AUDITOR, () -> agreements.standing());
        assertThat(standing.inForce())
                .satisfies(inForce -> assertThat(inForce.id()).isEqualTo(first.id()));
        assertThat(standing.declined())
                .satisfies(declined -> assertThat(declined.id()).isEqualTo(second.id()));
        assertThat(standing.signedAtOnce()).isFalse();
        assertThat(nordlys.as(Role.AUDITOR, () -> agreements.answer(second.id()))
                        .orElseThrow()
                        .reason())
                .isEqualTo("The notice is not what we agreed.");
        assertThat(titles(nordlys)).anyMatch(title -> title.startsWith("MetricWorks has not signed"));
        assertThatThrownBy(() ->
                        officer(() -> countersigning.sign(nordlys.id(), second.id(), second.bytesSha256(), HENRIK)))
                .isInstanceOf(Invalid.class);

        accept(nordlys, Role.TENANT_ADMIN);
        assertThat(nordlys.as(Role.AUDITOR, () -> agreements.standing()).declined())
                .isNull();
    }

    @Test
    void nobodySignsAnotherFileThanTheOneTheyLookedAt() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS", ONE_BY_ONE);
        AgreementDetails version = accept(nordlys, Role.TENANT_ADMIN);

        assertThatThrownBy(() -> officer(() -> countersigning.sign(nordlys.id(), version.id(), "0".repeat(64), HENRIK)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> officer(() -> countersigning.sign(
                        nordlys.id(), version.id(), version.bytesSha256(), new ProcessorSignature(" ", "a\nb"))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        officer(() -> countersigning.decline(nordlys.id(), version.id(), version.bytesSha256(), " ")))
                .isInstanceOf(Invalid.class);
        for (Role other : List.of(Role.SUPPORT, Role.OPERATOR)) {
            assertThatThrownBy(() -> TenantScope.as(
                            stage.staff(other),
                            () -> countersigning.sign(nordlys.id(), version.id(), version.bytesSha256(), HENRIK)))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> nordlys.as(
                        Role.TENANT_ADMIN,
                        () -> countersigning.sign(nordlys.id(), version.id(), version.bytesSha256(), HENRIK)))
                .isInstanceOf(AccessDenied.class);
        byte[] file =
                officer(() -> countersigning.file(nordlys.id(), version.id())).bytes();
        assertThat(file)
                .isEqualTo(nordlys.as(Role.AUDITOR, () -> agreements.download(version.id()))
                        .bytes());
        assertThat(audit.actionsOn(nordlys, version.id())).endsWith("agreement.downloaded");
    }

    private SignatoryDetails name(Stage.Cast cast, Role role, LocalDate from, @Nullable LocalDate until) {
        return cast.as(
                Role.TENANT_ADMIN,
                () -> signatories.name(
                        Ids.next(), new NewSignatory(cast.member(role).id(), SignatoryRank.DEPUTY, from, until)));
    }

    private AgreementDetails accept(Stage.Cast cast, Role role) {
        return cast.as(role, () -> {
            AgreementPreview preview = agreements.prepare();
            agreements.open(preview.id());
            return agreements.accept(preview.id(), INGRID);
        });
    }

    private List<WaitingAgreement> waiting() {
        return officer(() -> countersigning.waiting(null)).items();
    }

    private <T> T officer(java.util.function.Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }

    private List<String> titles(Stage.Cast cast) {
        return cast.as(Role.PRIVACY_LEAD, () -> notices.list(null, null)).items().stream()
                .map(NoticeDetails::title)
                .toList();
    }

    private LocalDate today(Stage.Cast cast) {
        return cast.as(Role.AUDITOR, () -> texts.today());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
