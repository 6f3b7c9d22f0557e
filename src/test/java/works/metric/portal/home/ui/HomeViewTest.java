package works.metric.portal.home.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.ViewTest;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.uikit.Stat;

class HomeViewTest extends ViewTest {

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void handlerSeesWhatWaitsNearestDateFirst() {
        record("2026-11-20T12:00:00Z");
        RequestDetails near = record("2026-10-20T12:00:00Z");
        nordlys.as(Role.REQUEST_HANDLER, () -> steps.take(near.id(), near.version(), StepTaken.of(RequestStep.START)));
        signIn(nordlys, Role.REQUEST_HANDLER);

        home();

        assertThat(screen())
                .containsSubsequence(
                        "Request for erasure R-2026-0002",
                        "3 days overdue",
                        "MetricWorks' work",
                        "Request for erasure R-2026-0001",
                        "27 days left",
                        "your decision");
        assertThat(find(Anchor.class).withClassName("row-link").all().getFirst().getHref())
                .endsWith("t/" + nordlys.tenant().alias() + "/requests/" + near.id());
    }

    @Test
    void auditorHasNothingWaitingButSeesTheNumbers() {
        record("2026-11-20T12:00:00Z");
        signIn(nordlys, Role.AUDITOR);

        home();

        assertThat(screen()).contains("Nothing waits for you", "1Wait for your decision");
    }

    @Test
    void fewNumbersLeadToTheListThatTheyCount() {
        record("2026-11-20T12:00:00Z");
        record("2026-10-28T12:00:00Z");
        RequestDetails late = record("2026-10-20T12:00:00Z");
        nordlys.as(Role.REQUEST_HANDLER, () -> steps.take(late.id(), late.version(), StepTaken.of(RequestStep.START)));
        RequestDetails gone = record("2026-10-20T12:00:00Z");
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.take(gone.id(), gone.version(), StepTaken.of(RequestStep.CANCEL, "Sent twice")));
        signIn(nordlys, Role.REQUEST_HANDLER);

        home();

        assertThat(find(Stat.class).all())
                .extracting(ViewTest::textOf)
                .containsExactly("1Overdue by law", "1Due within 7 days", "2Wait for your decision", "3Open in all");
        assertThat(find(Anchor.class).withText("Due within 7 days").single().getHref())
                .endsWith("/requests?legal=next-7-days");
    }

    private void home() {
        navigate("t/" + nordlys.tenant().alias(), HomeView.class);
    }

    private RequestDetails record(String submittedAt) {
        return nordlys.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        Ids.next(),
                        new NewRequest(
                                RequestType.ERASURE,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                Instant.parse(submittedAt),
                                List.of(new NewIdentity(IdentityType.EMAIL, "kari@nordlys.example")),
                                null,
                                null)));
    }
}
