package works.metric.portal.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.JobsForTests;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestType;

class BulkViewTest extends ScreenTest {

    @Autowired
    private RequestService requests;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void twoRequests() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        record();
        record();
    }

    @Test
    void handlerStartsAllThatMatchAndSeesHowFarItIs() {
        signIn(nordlys, Role.REQUEST_HANDLER);
        visit("t/" + nordlys.tenant().alias() + "/requests?type=erasure");
        choose("More", "All of these…");
        assertThat(screen()).contains("2 requests match");

        press("Start the work on all");
        press("Start");
        assertThat(screen())
                .contains("Person REQUEST_HANDLER, 23 Nov 2026", "0 %", "0of 2 done", "You may leave this page.");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1_000);

        jobs.runDue();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        roundTrip();
        assertThat(screen()).contains("Finished", "100 %", "2of 2 done", "0left as they were", "Nothing was left out.");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void whatWasLeftOutIsToldRowByRowWithItsReasonAndALink() {
        signIn(nordlys, Role.REQUEST_HANDLER);
        for (int i = 0; i < 2; i++) {
            visit("t/" + nordlys.tenant().alias() + "/requests/bulk?type=erasure");
            press("Start the work on all");
            press("Start");
            jobs.runDue();
        }
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        roundTrip();

        assertThat(screen())
                .contains("0of 2 done", "2left as they were", "Why requests were left as they were")
                .contains("Left as they were", "R-2026-0001", "R-2026-0002");
        assertThat(find(Anchor.class).withClassName("row-link").all())
                .extracting(Anchor::getHref)
                .hasSize(2)
                .allMatch(href -> href.matches("t/[^/]+/requests/[0-9a-f-]{36}"));
    }

    @Test
    void filterThatCannotBeReadOffersNothingToDoWithAll() {
        signIn(nordlys, Role.REQUEST_HANDLER);
        visit("t/" + nordlys.tenant().alias() + "/requests/bulk?legal=2026-13-45");
        assertThat(screen()).contains("A part of the address could not be read").doesNotContain("13-45");
        assertThat(offers("Start the work on all")).isFalse();
        assertThat(offers("Cancel all")).isFalse();
    }

    @Test
    void auditorMayDoNothingToMany() {
        signIn(nordlys, Role.AUDITOR);
        visit("t/" + nordlys.tenant().alias() + "/requests");
        assertThat(menuOffers("More", "All of these…")).isFalse();
        visit("t/" + nordlys.tenant().alias() + "/requests/bulk");
        assertThat(offers("Start the work on all")).isFalse();
    }

    private void record() {
        UUID id = Ids.next();
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        id,
                        new NewRequest(
                                RequestType.ERASURE,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                TestClock.START.minusSeconds(86_400),
                                List.of(new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "C-" + id)),
                                null,
                                null)));
    }
}
