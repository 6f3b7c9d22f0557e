package works.metric.portal.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.time.Instant;
import java.util.ArrayList;
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
import works.metric.portal.requests.Assignee;
import works.metric.portal.requests.FilterText;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestBatchService;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.SavedViewService;
import works.metric.portal.uikit.MoreMenu;
import works.metric.portal.uikit.Tick;

/** The list at work: ticked, filtered by days, kept as a view, and given to somebody. */
class RequestListViewTest extends ScreenTest {

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestBatchService batches;

    @Autowired
    private SavedViewService views;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void handlerTicksTwoRowsAndStartsThem() {
        List<UUID> all = record(3);
        signIn(nordlys, Role.REQUEST_HANDLER);
        open("");
        assertThat(offers("Start the work")).isFalse();

        tick("Select R-2026-0001");
        tick("Select R-2026-0003");
        assertThat(screen()).contains("2 selected");
        press("Start the work");
        assertThat(textOf(find(Dialog.class).single())).contains("2 requests are started");
        press("Start");
        jobs.runDue();

        assertThat(states(all))
                .containsExactly(RequestState.IN_PROGRESS, RequestState.RECEIVED, RequestState.IN_PROGRESS);
    }

    @Test
    void tickingThePageOffersAllThatMatch() {
        List<UUID> all = record(53);
        signIn(nordlys, Role.REQUEST_HANDLER);
        open("?type=erasure");

        tickPage(50);
        assertThat(screen()).contains("50 selected");
        press("Select all 53 that match");
        assertThat(screen()).contains("All 53 that match are selected, on the other pages too.");
        tick("Select R-2026-0001");
        assertThat(screen()).as("one taken away leaves the others of the page").contains("49 selected");
        tick("Select R-2026-0001");
        press("Select all 53 that match");
        press("Take");
        press("Take them");
        jobs.runDue();

        assertThat(nordlys.as(
                        Role.AUDITOR,
                        () -> requests.count(FilterText.read("assignee="
                                + nordlys.member(Role.REQUEST_HANDLER).id()))))
                .isEqualTo(all.size());
    }

    @Test
    void ticksStayWhileACaseIsOpenBesideAndGoWithTheFilter() {
        List<UUID> all = record(2);
        signIn(nordlys, Role.REQUEST_HANDLER);
        open("");
        tick("Select R-2026-0002");
        open("/" + all.getFirst());
        assertThat(screen()).contains("One selected");
        open("?type=erasure");
        assertThat(screen()).doesNotContain("One selected");
    }

    @Test
    void whoMayDoNothingToManyTicksNothing() {
        record(1);
        signIn(nordlys, Role.AUDITOR);
        open("");
        assertThat(find(Checkbox.class).exists()).isFalse();
        assertThat(find(Tick.class).exists()).isFalse();
    }

    @Test
    void daysThatCannotBeReadAreToldAndNothingBreaks() {
        record(2);
        signIn(nordlys, Role.AUDITOR);
        open("?legal=2026-02-30&received=<script>&promise=..&state=received");
        assertThat(screen())
                .contains("Not filtered by: Statutory date, Recorded, MetricWorks' promise.", "R-2026-0001")
                .doesNotContain("script", "02-30");
        open("?legal=next-30-days");
        assertThat(screen()).contains("Statutory date: Due within 30 days", "R-2026-0001");
        open("?legal=2026-12-01..2026-12-31");
        assertThat(screen()).contains("Statutory date: 1 Dec 2026 – 31 Dec 2026", "R-2026-0001");
        open("?app=com.example&person=abcd");
        assertThat(screen())
                .contains("App: com.example", "One person, found by an identifier")
                .doesNotContain("abcd");
        open("?overdue=yes");
        assertThat(screen()).contains("Statutory date: Overdue", "No request fits these filters");
    }

    @Test
    void personKeepsTheFiltersUnderAName() {
        record(1);
        signIn(nordlys, Role.REQUEST_HANDLER);
        open("?state=open&legal=this-week");

        choose("More", "Save this view…");
        assertThat(find(Checkbox.class, find(Dialog.class).single()).exists())
                .as("a handler shares none")
                .isFalse();
        press("Save");
        assertThat(textOf(find(Dialog.class).single())).contains("Correct what is marked.");
        test(find(TextField.class).withCaption("Name").single()).setValue("<b>This week</b>");
        press("Save");

        assertThat(toasts()).contains("“<b>This week</b>” is saved.");
        Anchor link = views("<b>This week</b>").getFirst();
        assertThat(link.getHref()).endsWith("/requests?legal=this-week&state=open");
        assertThat(link.getElement().getAttribute("aria-current")).isEqualTo("page");

        choose("Change view", "Rename “<b>This week</b>”…");
        test(find(TextField.class).withCaption("Name").single()).setValue("Week");
        press("Rename");
        assertThat(screen()).as(toasts()).contains("All requestsWeek");
        choose("Change view", "Remove “Week”…");
        press("Remove");
        assertThat(views("Week")).isEmpty();
    }

    @Test
    void sharedViewIsOfferedToAllAndChangedByFew() {
        nordlys.as(Role.PRIVACY_LEAD, () -> views.save(Ids.next(), "Late", FilterText.read("legal=overdue"), true));
        signIn(nordlys, Role.REQUEST_HANDLER);
        open("?legal=overdue");
        assertThat(screen()).contains("Lateshared");
        assertThat(menuOffers("Change view", "Rename “Late”…")).isFalse();
        signIn(nordlys, Role.TENANT_ADMIN);
        open("?legal=overdue");
        assertThat(menuOffers("Change view", "Rename “Late”…")).isTrue();
        signIn(stage.tenant("Zephyr SAS"), Role.TENANT_ADMIN);
        assertThat(screen()).doesNotContain("Late");
    }

    @Test
    void caseIsGivenToAColleague() {
        UUID request = record(1).getFirst();
        Assignee lead = new Assignee(
                nordlys.member(Role.PRIVACY_LEAD).id(),
                nordlys.member(Role.PRIVACY_LEAD).name());
        signIn(nordlys, Role.REQUEST_HANDLER);
        open("/" + request);

        choose("More", "Give to…");
        press("Give the case");
        assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
        give(lead);
        test(find(TextArea.class).single()).setValue("Look at the app.");
        press("Give the case");

        RequestDetails stored = nordlys.as(Role.AUDITOR, () -> requests.details(request));
        assertThat(stored.assignee()).isEqualTo(lead);
        assertThat(screen()).contains("Gave the case to", lead.name(), "Look at the app.");
        open("?assignee=" + lead.id());
        assertThat(screen()).contains("Whose work: " + lead.name(), "R-2026-0001");
        open("?assignee=nobody");
        assertThat(screen()).contains("Whose work: Nobody's", "No request fits these filters");
    }

    @Test
    void oneThingToDoFirstAndTheRestInAMenu() {
        record(1);
        signIn(nordlys, Role.TENANT_ADMIN);
        open("");
        List<Button> behind = find(MoreMenu.class).all().stream()
                .flatMap(menu -> menu.items().stream())
                .toList();
        assertThat(find(Button.class).all().stream()
                        .filter(button -> !behind.contains(button))
                        .map(Button::getText))
                .contains("New request")
                .doesNotContain("Export", "Import", "Find a person", "All of these…");
        for (String words : List.of("Find a person", "Save this view…", "All of these…", "Export", "Import")) {
            assertThat(menuOffers("More", words)).as(words).isTrue();
        }
    }

    private List<Anchor> views(String name) {
        return find(Anchor.class).all().stream()
                .filter(link -> textOf(link).equals(name))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void give(Assignee person) {
        find(ComboBox.class).single().setValue(person);
    }

    /** As a click does: the browser changes the property, and says so. */
    private void tick(String label) {
        Tick box = find(Tick.class).all().stream()
                .filter(one -> label.equals(one.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
        try {
            box.getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("checked", !box.isTicked())
                    .run();
        } catch (PropertyChangeDeniedException denied) {
            throw new AssertionError("Nobody listens to the box", denied);
        }
        roundTrip();
    }

    private void tickPage(int rows) {
        Checkbox box = find(Checkbox.class).all().stream()
                .filter(one -> ("Select all " + rows + " on this page").equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        test(box).click();
        roundTrip();
    }

    private void open(String rest) {
        visit("t/" + nordlys.tenant().alias() + "/requests" + rest);
        assertThat(getCurrentView()).isInstanceOf(RequestsView.class);
    }

    private List<RequestState> states(List<UUID> ids) {
        return nordlys.as(
                Role.AUDITOR,
                () -> ids.stream().map(id -> requests.details(id).state()).toList());
    }

    private List<UUID> record(int count) {
        List<RequestBatchService.Wanted> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            all.add(new RequestBatchService.Wanted(
                    id,
                    new NewRequest(
                            RequestType.ERASURE,
                            Regulation.GDPR,
                            RequestSource.SCREEN,
                            Instant.parse("2026-11-20T12:00:00Z"),
                            List.of(new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "C-" + id)),
                            null,
                            null)));
        }
        nordlys.as(Role.REQUEST_HANDLER, () -> batches.recordAll(Ids.next(), all));
        return all.stream().map(RequestBatchService.Wanted::id).toList();
    }
}
