package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestBatchService;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;

/** A handler comes with thousands of requests, ticks them all, and watches until the last is started. */
class BulkJourneyTest extends Journey {

    /** In the ordinary run so few that the other journeys still find their rows on the first page. */
    private static final int MANY = Integer.getInteger("bulk.rows", 20);
    /** These are in progress already: the step is impossible for them. */
    private static final int STARTED = Math.min(60, MANY / 4);

    private static final int ON_A_PAGE = Math.min(50, MANY);

    private static final String APP = "bulk.example";
    private static final int PATIENCE_MILLIS = 600_000;

    private final RunningPortal portal = RunningPortal.get();

    @Test
    void handlerStartsAllThatMatchAndIsToldRowByRowWhatWasLeftOut() {
        long begun = System.nanoTime();
        TenantScope.as(portal.person("zephyr", DemoPeople.Role.REQUEST_HANDLER), this::fill);
        long filled = System.nanoTime();
        Visitor sofia = visitor().signIn("zephyr", "Sofia Rossi").speak("English");
        sofia.open("/t/zephyr/requests?app=" + APP);
        box(sofia, "Select all %d on this page".formatted(ON_A_PAGE)).click();
        if (MANY > ON_A_PAGE) {
            sofia.press("Select all %,d that match".formatted(MANY)).sees("on the other pages too");
        } else {
            sofia.sees("%d selected".formatted(MANY));
        }
        assertThat(sofia.page().locator("tbody .tick:checked").count()).isEqualTo(ON_A_PAGE);
        sofia.look("bulk-all-picked");

        long asked = System.nanoTime();
        sofia.press("Start the work").sees("requests are started").confirm("Start");
        sofia.heading("One step for many requests").sees("of %,d done".formatted(MANY));
        long answered = System.nanoTime();
        sofia.look("bulk-progress");
        sofia.page().getByText("100 %").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
        sofia.sees("Why requests were left as they were");
        long done = System.nanoTime();
        System.out.printf(
                "Bulk of %d in the browser: recorded in %d ms, first sight of progress after %d ms, finished after %d ms%n",
                MANY, (filled - begun) / 1_000_000, (answered - asked) / 1_000_000, (done - asked) / 1_000_000);
        sofia.look("bulk-finished");

        assertThat(figures(sofia)).containsExactly("100 %", "%,d".formatted(MANY - STARTED), Integer.toString(STARTED));
        Locator rows = sofia.page().locator(".record-table").last().locator("tbody tr");
        assertThat(rows.count()).isEqualTo(Math.min(50, STARTED));
        assertThat(rows.first().innerText()).contains("R-", "can be started");
        if (STARTED > 50) {
            sofia.follow("Older").page().waitForURL(url -> url.contains("after="));
            sofia.page().waitForCondition(() -> rows.count() == STARTED - 50);
        }
        rows.first().locator("a").click();
        sofia.page().locator(".detail-header").waitFor();
        assertThat(sofia.complaints()).isEmpty();
    }

    @Test
    void rowsAreTickedByKeyboardAlone() {
        Visitor sofia = visitor().signIn("zephyr", "Sofia Rossi").speak("English");
        sofia.open("/t/zephyr/requests");
        sofia.page().keyboard().press("j");
        sofia.page().keyboard().press("x");
        sofia.sees("One selected");
        sofia.page().keyboard().press("j");
        sofia.page().keyboard().press("x");
        sofia.sees("2 selected");
        Locator page = sofia.page().locator(".pick-bar > vaadin-checkbox input");
        page.focus();
        sofia.page().keyboard().press("Space");
        sofia.page().waitForCondition(() -> page.isChecked());
        sofia.settled();
        sofia.page().keyboard().press("Space");
        sofia.page().waitForCondition(() -> !page.isChecked());
        sofia.page().locator(".pick-bar .actions").waitFor(Visitor.hidden());
        assertThat(sofia.complaints()).isEmpty();
    }

    private static Locator box(Visitor visitor, String label) {
        return visitor.page()
                .locator("vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    private static List<String> figures(Visitor visitor) {
        return visitor.page().locator(".stat-value").allInnerTexts();
    }

    private void fill() {
        Instant asked = portal.service(Clock.class).instant().minus(Duration.ofHours(1));
        List<UUID> ids = new ArrayList<>();
        while (ids.size() < MANY) {
            List<RequestBatchService.Wanted> some = new ArrayList<>();
            while (ids.size() < MANY && some.size() < RequestBatchService.MOST) {
                UUID id = Ids.next();
                ids.add(id);
                some.add(new RequestBatchService.Wanted(id, wanted(id, asked)));
            }
            portal.service(RequestBatchService.class).recordAll(Ids.next(), some);
        }
        ids.subList(0, STARTED).forEach(id -> portal.service(RequestWorkService.class)
                .take(id, portal.service(RequestService.class).details(id).version(), StepTaken.of(RequestStep.START)));
    }

    private static NewRequest wanted(UUID id, Instant asked) {
        return new NewRequest(
                RequestType.ERASURE,
                Regulation.GDPR,
                RequestSource.SCREEN,
                asked,
                List.of(new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "C-" + id)),
                APP,
                null);
    }
}
