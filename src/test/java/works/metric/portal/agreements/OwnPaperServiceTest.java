package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

/** An agreement signed outside the portal: handed in, confirmed, watched. */
@PortalTest
class OwnPaperServiceTest {

    private static final byte[] PDF = "%PDF-1.7 what both have signed %%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired
    private OwnPaperService papers;

    @Autowired
    private OwnPaperAnswerService answers;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Actor officer;

    @BeforeEach
    void everybodyIsThere() {
        nordlys = stage.tenant("Nordlys Papir AS");
        officer = stage.staff(Role.PRIVACY_OFFICER);
    }

    @Test
    void whatMetricWorksConfirmsBindsAndThePortalOffersNothingUntilItsLastDayIsOver() {
        assertThat(standing().waits()).isTrue();
        OwnPaperDetails paper = handIn(Ids.next(), FIRST, null);
        assertThat(paper.state()).isEqualTo(OwnPaperState.WAITING);
        assertThat(standing().waits()).as("nobody has confirmed it").isTrue();

        confirm(paper);
        assertThat(standing().ownPaper()).extracting(OwnPaperDetails::id).isEqualTo(paper.id());
        assertThat(standing().waits()).isFalse();

        OwnPaperDetails confirmed = nordlys.as(Role.AUDITOR, papers::list).getFirst();
        LocalDate today = LocalDate.ofInstant(clock.instant(), nordlys.tenant().timeZone());
        nordlys.as(Role.TENANT_ADMIN, () -> papers.end(paper.id(), confirmed.version(), today));
        assertThat(standing().waits()).as("its last day").isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(standing().ownPaper()).isNull();
        assertThat(standing().waits()).isTrue();
    }

    @Test
    void fileIsKeptByteForByteAndReadBySignatoriesAndMetricWorksOnlyWhileItWaits() {
        OwnPaperDetails paper = handIn(Ids.next(), FIRST, null);
        assertThat(paper.fileName()).isEqualTo("Avtale _ 2026.pdf");
        assertThat(nordlys.as(Role.AUDITOR, () -> papers.download(paper.id())).bytes())
                .isEqualTo(PDF);
        assertThat(file(paper).bytes()).isEqualTo(PDF);
        confirm(paper);
        assertThatThrownBy(() -> file(paper)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirm(paper)).isInstanceOf(NotFound.class);
    }

    @Test
    void handedInTwiceItIsOneAndAnotherTenantSeesNothingOfIt() {
        UUID id = Ids.next();
        handIn(id, FIRST, null);
        handIn(id, FIRST, null);
        assertThat(nordlys.as(Role.AUDITOR, papers::list)).hasSize(1);
        Stage.Cast other = stage.tenant("Sørvind Papir AS");
        assertThat(other.as(Role.TENANT_ADMIN, papers::list)).isEmpty();
        assertThatThrownBy(() -> other.as(Role.TENANT_ADMIN, () -> papers.download(id)))
                .isInstanceOf(NotFound.class);
        assertThat(waiting()).filteredOn(one -> one.paper().id().equals(id)).hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedByItsFieldAndNothingIsKept() {
        LocalDate tomorrow = LocalDate.ofInstant(
                        clock.instant(), nordlys.tenant().timeZone())
                .plusDays(1);
        NewOwnPaper wrong = new NewOwnPaper(" ", tomorrow, FIRST, FIRST.minusDays(1), "x".repeat(201), "");
        byte[] zip = "PK no pdf".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() ->
                        nordlys.as(Role.TENANT_ADMIN, () -> papers.handIn(Ids.next(), wrong, "contract.pdf", zip)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                                invalid.problems().stream().map(Invalid.Problem::field))
                        .contains("title", "signedOn", "validUntil", "signedByTenant", "signedByProcessor", "file"));
        assertThat(nordlys.as(Role.AUDITOR, papers::list)).isEmpty();
    }

    @Test
    void onlyWhoMaySignHandsInAndOnlyWhoSignsForMetricWorksConfirms() {
        assertThatThrownBy(() -> nordlys.as(
                        Role.AUDITOR, () -> papers.handIn(Ids.next(), said(FIRST, null), "contract.pdf", PDF)))
                .isInstanceOf(AccessDenied.class);
        OwnPaperDetails paper = handIn(Ids.next(), FIRST, null);
        Actor agent = stage.staff(Role.SUPPORT);
        assertThatThrownBy(() -> TenantScope.as(
                        agent, () -> answers.confirm(nordlys.tenant().id(), paper.id(), paper.bytesSha256())))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void twoNeverBindOnOneDay() {
        OwnPaperDetails first = handIn(Ids.next(), FIRST, LocalDate.of(2027, 6, 30));
        confirm(first);
        OwnPaperDetails second = handIn(Ids.next(), LocalDate.of(2027, 6, 30), null);
        assertThatThrownBy(() -> confirm(second)).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                        invalid.problems().getFirst().key())
                .isEqualTo("agreements.rule.own-paper-overlap"));
        OwnPaperDetails third = handIn(Ids.next(), LocalDate.of(2027, 7, 1), null);
        confirm(third);
        assertThat(standing().ownPaper()).extracting(OwnPaperDetails::id).isEqualTo(first.id());
    }

    @Test
    void refusalNeedsAReasonAndAnswersCrossNoEdit() {
        OwnPaperDetails paper = handIn(Ids.next(), FIRST, null);
        assertThatThrownBy(() -> refuse(paper, " ")).isInstanceOf(Invalid.class);
        refuse(paper, "The copy lacks our signature.");
        assertThat(nordlys.as(Role.AUDITOR, papers::list).getFirst().reason())
                .isEqualTo("The copy lacks our signature.");
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> papers.withdraw(paper.id(), paper.version())))
                .isInstanceOf(Stale.class);
    }

    private AgreementStanding standing() {
        return nordlys.as(Role.AUDITOR, agreements::standing);
    }

    private OwnPaperDetails handIn(UUID id, LocalDate from, @Nullable LocalDate until) {
        return nordlys.as(Role.TENANT_ADMIN, () -> papers.handIn(id, said(from, until), "Avtale / 2026", PDF));
    }

    private static NewOwnPaper said(LocalDate from, @Nullable LocalDate until) {
        return new NewOwnPaper("Databehandleravtale", FIRST, from, until, "Ingrid Solberg, CEO", "Henrik Dahl, CPO");
    }

    private void confirm(OwnPaperDetails paper) {
        TenantScope.as(officer, () -> answers.confirm(nordlys.tenant().id(), paper.id(), paper.bytesSha256()));
    }

    private void refuse(OwnPaperDetails paper, String reason) {
        TenantScope.as(officer, () -> answers.refuse(nordlys.tenant().id(), paper.id(), paper.bytesSha256(), reason));
    }

    private AgreementFile file(OwnPaperDetails paper) {
        return TenantScope.as(officer, () -> answers.file(nordlys.tenant().id(), paper.id()));
    }

    private List<WaitingOwnPaper> waiting() {
        return TenantScope.as(officer, answers::waiting);
    }
}
