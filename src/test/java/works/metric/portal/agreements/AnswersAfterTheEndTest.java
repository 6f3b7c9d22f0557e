package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.ContractEnded;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.tenant.Contract;
import works.metric.portal.texts.Texts;

/** What a tenant has accepted or handed in waits for MetricWorks, and meanwhile its contract ends. */
@PortalTest
class AnswersAfterTheEndTest {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final byte[] PDF = "%PDF-1.7 what both have signed %%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final ProcessorSignature HENRIK = new ProcessorSignature("Henrik Dahl", "Head of Privacy");

    @Autowired
    private Stage stage;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private CountersignService countersigning;

    @Autowired
    private OwnPaperService papers;

    @Autowired
    private OwnPaperAnswerService answers;

    @Autowired
    private LeavingService leaving;

    @Autowired
    private Texts texts;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Stage.Cast zephyr;

    @BeforeEach
    void oneLeavesAndAnotherStays() {
        clock.set(TestClock.START);
        Contract oneByOne = new Contract(Contract.Authorisation.SPECIFIC, 30, 10, false);
        nordlys = stage.tenant("Nordlys Spill AS", oneByOne);
        zephyr = stage.tenant("Zéphyr Mobile SARL", oneByOne);
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> leaving.give(Ids.next(), new NewLeaving(END, LeavingWishes.delete(), "We move on")));
    }

    @Test
    void acceptedVersionIsNotSignedAfterTheEndAndCanStillBeRefused() {
        AgreementDetails theirs = accept(nordlys);
        AgreementDetails others = accept(zephyr);
        clock.set(END.atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant());

        refused(() -> officer(() -> countersigning.sign(nordlys.id(), theirs.id(), theirs.bytesSha256(), HENRIK)));
        assertThat(nordlys.as(Role.AUDITOR, () -> agreements.byId(theirs.id())).state())
                .isEqualTo(AgreementState.ACCEPTED);

        officer(() -> countersigning.sign(zephyr.id(), others.id(), others.bytesSha256(), HENRIK));
        officer(() -> countersigning.decline(
                nordlys.id(), theirs.id(), theirs.bytesSha256(), "The contract ended before we came to it."));
        assertThat(nordlys.as(Role.AUDITOR, () -> agreements.byId(theirs.id())).state())
                .isEqualTo(AgreementState.DECLINED);
    }

    @Test
    void whatIsSignedBeforeTheEndStays() {
        AgreementDetails theirs = accept(nordlys);
        clock.set(END.atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant().minusMillis(1));
        AnswerDetails signed =
                officer(() -> countersigning.sign(nordlys.id(), theirs.id(), theirs.bytesSha256(), HENRIK));
        clock.set(END.atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant());

        assertThat(officer(() -> countersigning.sign(nordlys.id(), theirs.id(), theirs.bytesSha256(), HENRIK)))
                .isEqualTo(signed);
    }

    @Test
    void nothingIsHandedInAfterTheEnd() {
        OwnPaperDetails paper = handIn(nordlys);
        clock.set(END.atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant());

        assertThatThrownBy(() -> handIn(nordlys)).isInstanceOf(ContractEnded.class);
        assertThatThrownBy(() ->
                        nordlys.as(Role.TENANT_ADMIN, () -> papers.end(paper.id(), paper.version(), LocalDate.MAX)))
                .isInstanceOf(ContractEnded.class);
        assertThat(nordlys.as(Role.AUDITOR, papers::list)).containsExactly(paper);
        assertThat(handIn(zephyr).state()).isEqualTo(OwnPaperState.WAITING);
    }

    @Test
    void ownPaperIsNotConfirmedAfterTheEndAndCanStillBeRefused() {
        OwnPaperDetails paper = handIn(nordlys);
        clock.set(END.atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant());

        refused(() -> officer(() -> answers.confirm(nordlys.id(), paper.id(), paper.bytesSha256())));
        assertThat(nordlys.as(Role.AUDITOR, papers::list))
                .extracting(OwnPaperDetails::state)
                .containsExactly(OwnPaperState.WAITING);

        officer(() -> answers.refuse(nordlys.id(), paper.id(), paper.bytesSha256(), "The contract has ended."));
        assertThat(nordlys.as(Role.AUDITOR, papers::list))
                .extracting(OwnPaperDetails::state)
                .containsExactly(OwnPaperState.REFUSED);
    }

    private void refused(ThrowingCallable answer) {
        assertThatThrownBy(answer).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("state");
                assertThat(texts.get(Locale.ENGLISH, problem.key()))
                        .contains("contract has ended", "Art. 28(3)(g)", "refuse");
                assertThat(texts.get(Locale.of("nb"), problem.key())).contains("har opphørt", "avslå");
            });
        });
    }

    private AgreementDetails accept(Stage.Cast cast) {
        return cast.as(Role.TENANT_ADMIN, () -> {
            AgreementPreview preview = agreements.prepare();
            agreements.open(preview.id());
            return agreements.accept(preview.id(), new NewAcceptance("Ingrid Solberg", "Managing director", true));
        });
    }

    private <T> T officer(Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }

    private OwnPaperDetails handIn(Stage.Cast tenant) {
        return tenant.as(
                Role.TENANT_ADMIN,
                () -> papers.handIn(
                        Ids.next(),
                        new NewOwnPaper(
                                "Databehandleravtale",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 1, 1),
                                null,
                                "Ingrid Solberg, CEO",
                                "Henrik Dahl, CPO"),
                        "Avtale",
                        PDF));
    }
}
