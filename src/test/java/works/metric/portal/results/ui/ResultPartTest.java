package works.metric.portal.results.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.JobsForTests;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.ViewTest;
import works.metric.portal.access.Role;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.results.Packages;
import works.metric.portal.results.ResultDetails;
import works.metric.portal.results.ResultService;
import works.metric.portal.results.ResultStage;
import works.metric.portal.results.ResultState;

class ResultPartTest extends ViewTest {

    @Autowired
    private ResultStage results;

    @Autowired
    private ResultService service;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private RequestDetails request;

    @BeforeEach
    void aCase() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        request = results.inProgress(nordlys);
    }

    @Test
    void supportUploadsAndTheTenantDownloads() {
        byte[] content = Packages.of(ResultService.PIECE + 5, 1);
        signIn(results.visit(nordlys));
        open();
        assertThat(screen()).contains("A zip archive of at most 2 GB", "for 14 days");

        test(find(Upload.class).single()).upload("../Innsyn\r\n\u202Egnp.zip", "application/zip", content);
        roundTrip();

        assertThat(stored()).hasSize(1);
        assertThat(screen()).contains("Innsyn gnp.zip", "Ready", "1 MB", "7 Dec 2026", "None so far");
        assertThat(screen()).contains(Packages.sha256(content));
        assertThat(downloads()).isEmpty();
        signIn(nordlys, Role.REQUEST_HANDLER);
        open();
        assertThat(find(Upload.class).exists()).isFalse();
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        test(downloads().getFirst()).download(saved);
        assertThat(saved.toByteArray()).isEqualTo(content);
        open();
        assertThat(screen())
                .contains(
                        "1, the latest 23 Nov 2026",
                        nordlys.member(Role.REQUEST_HANDLER).name())
                .contains("The result was downloaded");
    }

    @Test
    void whatIsNoZipIsRefusedInWordsAndNothingIsKept() {
        signIn(results.visit(nordlys));
        open();

        test(find(Upload.class).single()).upload("notes.zip", "application/zip", "Only words.".getBytes());
        roundTrip();

        assertThat(screen()).contains("This is not a zip archive with something in it.");
        assertThat(toasts()).contains("This is not a zip archive with something in it.");
        assertThat(stored()).singleElement().extracting(ResultDetails::state).isEqualTo(ResultState.REMOVED);
        open();
        assertThat(screen()).doesNotContain("notes.zip");
    }

    @Test
    void leadRemovesAPackageAfterReadingWhatThatMeans() {
        results.uploaded(nordlys, request, Packages.of(1_000, 1));
        signIn(nordlys, Role.PRIVACY_LEAD);
        open();

        click("Remove");
        assertThat(textOf(find(Dialog.class).single()))
                .contains("Nobody has downloaded this package", "neither can be brought back");
        test(find(Button.class).withText("Remove the package").single()).click();

        assertThat(stored().getFirst().state()).isEqualTo(ResultState.REMOVED);
        assertThat(screen()).contains("Removed", "Unreadable since");
        assertThat(downloads()).isEmpty();
        assertThat(offers("Remove")).isFalse();
        jobs.runDue();
        open();
        assertThat(screen()).contains("Deleted");
    }

    @Test
    void packageRemovedMeanwhileIsToldAndNotOverwritten() {
        ResultDetails ready = results.uploaded(nordlys, request, Packages.of(1_000, 1));
        signIn(nordlys, Role.TENANT_ADMIN);
        open();
        click("Remove");
        nordlys.as(Role.PRIVACY_LEAD, () -> service.remove(ready.id(), ready.version()));

        test(find(Button.class).withText("Remove the package").single()).click();

        assertThat(screen()).contains("Removed");
    }

    @Test
    void expiredPackageStaysAsAFact() {
        results.uploaded(nordlys, request, Packages.of(1_000, 1));
        clock.advance(Duration.ofDays(16));
        jobs.runDue();
        signIn(nordlys, Role.AUDITOR);

        open();

        assertThat(screen()).contains("result.zip", "Expired", "Deleted", "The time to download a result is over");
        assertThat(downloads()).isEmpty();
        assertThat(offers("Remove")).isFalse();
    }

    @Test
    void caseWithoutAPackageSaysNothingOfResultsToTheTenant() {
        signIn(nordlys, Role.TENANT_ADMIN);
        open();

        assertThat(screen()).doesNotContain("Art. 15, 20 GDPR");
    }

    @Test
    void caseThatHasNotStartedTakesNoPackage() {
        request = results.received(nordlys);
        signIn(results.visit(nordlys));
        open();

        assertThat(find(Upload.class).exists()).isFalse();
    }

    private List<Anchor> downloads() {
        return find(Anchor.class).all().stream()
                .filter(link -> textOf(link).equals("Download"))
                .toList();
    }

    private List<ResultDetails> stored() {
        return nordlys.as(Role.AUDITOR, () -> service.list(request.id()));
    }

    private void open() {
        UI.getCurrent().navigate("t/" + nordlys.tenant().alias() + "/requests/" + request.id());
    }
}
