package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.pdf.PdfRefused;

@PortalTest
class AgreementServiceTest {

    private static final NewAcceptance INGRID = new NewAcceptance("Ingrid Solberg", "CEO", true);

    @Autowired
    private Stage stage;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private AgreementsWaiting waiting;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    @Test
    void acceptanceKeepsExactlyTheBytesAndWhoAcceptedThem() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        AgreementDetails accepted = accept(nordlys, Role.PRIVACY_LEAD);

        byte[] kept = download(nordlys, accepted.id());
        assertThat(sha256(kept)).isEqualTo(accepted.bytesSha256());
        assertThat(kept).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(text(kept))
                .contains(
                        "Nordlys Spill AS",
                        "Ingrid Solberg",
                        "CEO",
                        "privacy_lead@" + nordlys.tenant().alias(),
                        "MetricWorks AS",
                        "Datatilsynet");
        assertThat(accepted.number()).isEqualTo(1);
        assertThat(accepted.state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(accepted.acceptedAt()).isEqualTo(clock.instant());
        assertThat(accepted.acceptedBy())
                .isEqualTo(nordlys.member(Role.PRIVACY_LEAD).id());
        assertThat(accepted.typedName()).isEqualTo("Ingrid Solberg");
        assertThat(audit.actionsOn(nordlys, accepted.id()))
                .containsExactly(
                        "agreement.prepared", "agreement.opened", "agreement.accepted", "agreement.countersigned");
    }

    @Test
    void acceptedContentIsThatOfThePreview() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview preview = opened(nordlys, Role.TENANT_ADMIN);

        AgreementDetails accepted = nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(preview.id(), INGRID));

        assertThat(accepted.contentSha256()).isEqualTo(preview.contentSha256());
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> agreements.standing()).waits())
                .isFalse();
    }

    @Test
    void acceptingTheSamePreviewTwiceMakesOneVersion() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview preview = opened(nordlys, Role.TENANT_ADMIN);

        AgreementDetails first = nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(preview.id(), INGRID));
        AgreementDetails again = nordlys.as(
                Role.TENANT_ADMIN,
                () -> agreements.accept(preview.id(), new NewAcceptance("Somebody Else", "CFO", true)));

        assertThat(again).isEqualTo(first);
        assertThat(list(nordlys)).containsExactly(first);
        assertThat(audit.actionsOn(nordlys, first.id())).containsOnlyOnce("agreement.accepted");
    }

    @Test
    void previewIsTheSameWhileNothingChanges() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        AgreementPreview first = nordlys.as(Role.TENANT_ADMIN, () -> agreements.prepare());
        AgreementPreview again = nordlys.as(Role.TENANT_ADMIN, () -> agreements.prepare());

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void newAcceptanceSupersedesTheFormerAndLeavesItsBytes() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementDetails first = accept(nordlys, Role.PRIVACY_LEAD);
        byte[] firstBytes = download(nordlys, first.id());
        clock.advance(Duration.ofDays(1));

        AgreementDetails second = accept(nordlys, Role.TENANT_ADMIN);

        assertThat(second.number()).isEqualTo(2);
        assertThat(list(nordlys))
                .extracting(AgreementDetails::number, AgreementDetails::state)
                .containsExactly(tuple(2, AgreementState.IN_FORCE), tuple(1, AgreementState.SUPERSEDED));
        assertThat(download(nordlys, first.id())).isEqualTo(firstBytes);
        assertThat(audit.actionsOn(nordlys, first.id())).endsWith("agreement.countersigned", "agreement.superseded");
    }

    @Test
    void previewOfAVersionThatSomebodyElseAcceptedMeanwhileIsRefused() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview seen = opened(nordlys, Role.TENANT_ADMIN);
        AgreementDetails theirs = accept(nordlys, Role.PRIVACY_LEAD);

        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(seen.id(), INGRID)))
                .isInstanceOf(AgreementChanged.class);
        assertThat(list(nordlys)).containsExactly(theirs);
    }

    @Test
    void previewThatNoLongerSaysWhatIsInForceIsRefused() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview seen = opened(nordlys, Role.TENANT_ADMIN);
        activateInstruction(nordlys);

        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(seen.id(), INGRID)))
                .isInstanceOf(AgreementChanged.class);
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.open(seen.id())))
                .isInstanceOf(AgreementChanged.class);
        assertThat(list(nordlys)).isEmpty();
        assertThat(audit.actionsOn(nordlys, seen.id())).doesNotContain("agreement.accepted");
    }

    @Test
    void newInstructionAsksNobodyToAcceptAnewAndLeavesTheBytes() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementDetails first = accept(nordlys, Role.TENANT_ADMIN);
        byte[] bytes = download(nordlys, first.id());

        activateInstruction(nordlys);

        AgreementStanding standing = nordlys.as(Role.AUDITOR, () -> agreements.standing());
        assertThat(standing.waits()).isFalse();
        assertThat(standing.inForce()).isEqualTo(first);
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> waiting.waiting())).isEmpty();
        assertThat(download(nordlys, first.id())).isEqualTo(bytes);
        AgreementDetails second = accept(nordlys, Role.TENANT_ADMIN);
        assertThat(text(download(nordlys, second.id())))
                .contains(
                        "Attribution of installations",
                        "Advertising identifiers (IDFA, GAID), IP address",
                        "90 days from");
        assertThat(text(bytes)).doesNotContain("Attribution of installations");
    }

    @Test
    void nobodyAcceptsADocumentNeverOpened() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview unread = nordlys.as(Role.TENANT_ADMIN, () -> agreements.prepare());

        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(unread.id(), INGRID)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::key)
                        .containsExactly("agreements.rule.open-first"));
    }

    @Test
    void nameAndPositionAndTheRightToSignAreCompulsory() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview preview = opened(nordlys, Role.TENANT_ADMIN);
        NewAcceptance bad = new NewAcceptance(" ", "CEO\nBcc: x", false);

        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(preview.id(), bad)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly("typedName", "position", "maySign"));
        assertThat(list(nordlys)).isEmpty();
    }

    @Test
    void rolesWithoutTheRightNeitherAcceptNorPrepareNorRead() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview preview = opened(nordlys, Role.TENANT_ADMIN);

        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> agreements.accept(preview.id(), INGRID)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> agreements.prepare()))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> agreements.standing()))
                .isInstanceOf(AccessDenied.class);
        assertThat(nordlys.as(Role.AUDITOR, () -> agreements.draft()).bytes()).isNotEmpty();
    }

    @Test
    void previewOfAColleagueIsNotOnesOwn() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview hers = opened(nordlys, Role.PRIVACY_LEAD);

        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(hers.id(), INGRID)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherTenantFindsNeitherDocumentNorPreview() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        AgreementDetails theirs = accept(nordlys, Role.TENANT_ADMIN);

        assertThatThrownBy(() -> download(zephyr, theirs.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> agreements.byId(theirs.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> agreements.open(theirs.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> agreements.accept(theirs.id(), INGRID)))
                .isInstanceOf(NotFound.class);
        assertThat(list(zephyr)).isEmpty();
    }

    @Test
    void databaseRefusesToChangeWhatWasAccepted() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        accept(nordlys, Role.TENANT_ADMIN);

        for (String change : List.of(
                "update agreement_document set bytes = 'x'",
                "delete from agreement_document",
                "update agreement set typed_name = 'x'",
                "update agreement set bytes_sha256 = 'x'",
                "delete from agreement",
                "update agreement_preview set content_sha256 = 'x'")) {
            assertThatThrownBy(() -> database.update(change)).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whoMayAcceptIsToldThatItWaitsUntilItIsDone() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> waiting.waiting()))
                .singleElement()
                .satisfies(item -> assertThat(item.textKey()).isEqualTo("agreements.waiting.first"));
        assertThat(nordlys.as(Role.AUDITOR, () -> waiting.waiting())).isEmpty();
        accept(nordlys, Role.TENANT_ADMIN);
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> waiting.waiting())).isEmpty();
    }

    @Test
    void twoPeopleAcceptingAtOnceMakeOneVersion() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementPreview leads = opened(nordlys, Role.PRIVACY_LEAD);
        AgreementPreview admins = opened(nordlys, Role.TENANT_ADMIN);

        List<Future<AgreementDetails>> results;
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            results = people.invokeAll(List.of(
                    () -> nordlys.as(Role.PRIVACY_LEAD, () -> agreements.accept(leads.id(), INGRID)),
                    () -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(admins.id(), INGRID))));
        }

        assertThat(list(nordlys)).hasSize(1);
        assertThat(results)
                .filteredOn(result -> result.state() == Future.State.FAILED)
                .singleElement()
                .satisfies(refused -> assertThat(refused.exceptionNow()).isInstanceOf(AgreementChanged.class));
    }

    @Test
    void agreementThatCannotBePrintedIsRefusedWithAReasonAndBindsNobody() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InForce.instruct(
                nordlys,
                instructions,
                new InstructionContent(
                        "Attribution",
                        "Measure",
                        InForce.ATTRIBUTION.dataCategories(),
                        InForce.ATTRIBUTION.subjectCategories(),
                        InForce.ATTRIBUTION.retention(),
                        "Draw \uD80C\uDC00 here"));
        AgreementPreview preview = nordlys.as(Role.TENANT_ADMIN, () -> agreements.prepare());

        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.open(preview.id())))
                .isInstanceOf(PdfRefused.class);
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> agreements.accept(preview.id(), INGRID)))
                .isInstanceOf(Invalid.class);
        assertThat(list(nordlys)).isEmpty();
    }

    private void activateInstruction(Stage.Cast cast) {
        InForce.instruct(cast, instructions, InForce.ATTRIBUTION);
    }

    private AgreementDetails accept(Stage.Cast cast, Role role) {
        AgreementPreview preview = opened(cast, role);
        return cast.as(role, () -> agreements.accept(preview.id(), INGRID));
    }

    private AgreementPreview opened(Stage.Cast cast, Role role) {
        AgreementPreview preview = cast.as(role, () -> agreements.prepare());
        cast.as(role, () -> agreements.open(preview.id()));
        return preview;
    }

    private List<AgreementDetails> list(Stage.Cast cast) {
        return cast.as(Role.AUDITOR, () -> agreements.list(null)).items();
    }

    private byte[] download(Stage.Cast cast, UUID id) {
        return cast.as(Role.AUDITOR, () -> agreements.download(id)).bytes();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
