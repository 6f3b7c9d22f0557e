package works.metric.portal.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.uikit.MoreMenu;

class RequestsViewTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String KARI = "kari.nordmann@nordlys.example";

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
    void handlerSeesWhatMustBeAnsweredFirst() {
        record(RequestType.ERASURE, "2026-11-20T12:00:00Z");
        record(RequestType.ACCESS, "2026-10-23T12:00:00Z");
        signIn(nordlys, Role.REQUEST_HANDLER);

        open("");

        assertThat(rows()).hasSize(2);
        assertThat(screen())
                .containsSubsequence("R-2026-0002", "Access", "today", "your decision", "R-2026-0001", "27 days left");
    }

    @Test
    void filtersOfTheUrlShowOnlyWhatTheySay() {
        record(RequestType.ERASURE, "2026-11-20T12:00:00Z");
        record(RequestType.ACCESS, "2026-10-01T12:00:00Z");
        signIn(nordlys, Role.AUDITOR);

        open("?type=erasure");
        assertThat(rows()).containsExactly("R-2026-0001");
        open("?overdue=yes");
        assertThat(rows()).containsExactly("R-2026-0002");
        open("?state=received&type=access&q=2");
        assertThat(rows()).containsExactly("R-2026-0002");
        open("?state=completed");
        assertThat(screen()).contains("No request fits these filters");
        open("?state=nonsense&after=nonsense");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void emptyListOffersTheFirstStepToWhoMayTakeIt() {
        signIn(nordlys, Role.REQUEST_HANDLER);
        open("");
        assertThat(screen()).contains("No requests yet");
        assertThat(offers("New request")).isTrue();

        signIn(nordlys, Role.AUDITOR);
        open("");
        assertThat(screen()).contains("No requests yet");
        assertThat(offers("New request")).isFalse();
    }

    @Test
    void handlerStartsAndCompletesARequest() {
        RequestDetails request = record(RequestType.ERASURE, "2026-11-20T12:00:00Z");
        signIn(nordlys, Role.REQUEST_HANDLER);
        open("/" + request.id());

        click("Start the work");
        confirm("Start the work");
        assertThat(toasts()).contains("R-2026-0001 is in progress");
        click("Complete");
        test(find(TextArea.class).single()).setValue("Deleted in all systems.");
        confirm("Complete the request");

        assertThat(stored(request).outcome()).isEqualTo("Deleted in all systems.");
        assertThat(screen()).contains("Completed", "Deleted in all systems.", "in time, closed 23 Nov 2026");
        assertThat(offers("Complete")).isFalse();
    }

    @Test
    void controllerRefusesRequestWithReason() {
        RequestDetails request = record(RequestType.ERASURE, "2026-11-20T12:00:00Z");
        signIn(nordlys, Role.PRIVACY_LEAD);
        open("/" + request.id());

        click("Refuse");
        assertThat(textOf(find(Dialog.class).single())).contains("The person will read your reason");
        choose(RefusalGround.EXCESSIVE);
        test(find(TextArea.class).single()).setValue("You asked us nine times this month.");
        confirm("Refuse the request");

        assertThat(stored(request).state()).isEqualTo(RequestState.REFUSED);
        assertThat(screen()).contains("Refused", "You asked us nine times this month.", "Art. 12(5) GDPR");
    }

    @Test
    void refusalWithoutGroundOrReasonSaysWhatIsMissing() {
        RequestDetails request = record(RequestType.ERASURE, "2026-11-20T12:00:00Z");
        signIn(nordlys, Role.PRIVACY_LEAD);
        open("/" + request.id());

        click("Refuse");
        confirm("Refuse the request");
        assertThat(textOf(find(Dialog.class).single())).contains("Correct what is marked.");
        choose(RefusalGround.OTHER);
        confirm("Refuse the request");

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(stored(request).state()).isEqualTo(RequestState.RECEIVED);
    }

    @Test
    void nobodyIsOfferedWhatTheyMayNotDo() {
        RequestDetails request = record(RequestType.ERASURE, "2026-11-20T12:00:00Z");

        signIn(nordlys, Role.REQUEST_HANDLER);
        open("/" + request.id());
        assertThat(offers("Start the work")).isTrue();
        assertThat(offers("Refuse")).isFalse();

        signIn(nordlys, Role.AUDITOR);
        open("/" + request.id());
        assertThat(offers("Start the work")).isFalse();
        assertThat(offers("Show")).isFalse();
        assertThat(screen()).contains("Your role does not show them.");
    }

    @Test
    void identifierIsShownOnlyWhenAskedFor() {
        RequestDetails request = record(RequestType.ERASURE, "2026-11-20T12:00:00Z");
        signIn(nordlys, Role.REQUEST_HANDLER);
        open("/" + request.id());
        assertThat(screen()).doesNotContain(KARI).contains("k••••••@");

        click("Show");

        assertThat(screen()).contains(KARI);
    }

    @Test
    void secondEditorSeesBothVersionsAndKeepsTheirWords() {
        RequestDetails request = record(RequestType.ERASURE, "2026-11-20T12:00:00Z");
        signIn(nordlys, Role.PRIVACY_LEAD);
        open("/" + request.id());
        click("Refuse");
        choose(RefusalGround.EXCESSIVE);
        test(find(TextArea.class).single()).setValue("My long reason");
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.take(request.id(), request.version(), StepTaken.of(RequestStep.START)));

        confirm("Refuse the request");

        assertThat(textOf(find(Dialog.class).single()))
                .contains("Nothing of yours was stored", "As you saw it", "Received", "As it is now", "In progress");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("My long reason");
        assertThat(stored(request).state()).isEqualTo(RequestState.IN_PROGRESS);
    }

    /** Begun together with a colleague: the second sees what the first did, whichever way they acted. */
    @Test
    void conflictOfEveryKindShowsBothVersions() {
        List<Conflict> conflicts = List.of(
                new Conflict("Take more time", Role.PRIVACY_LEAD, "Take more time"),
                new Conflict("Begin waiting for the person", Role.REQUEST_HANDLER, "Begin waiting"),
                new Conflict("Cancel the request", Role.REQUEST_HANDLER, "Cancel the request"),
                new Conflict("Take this case", Role.REQUEST_HANDLER, null));
        int shown = 0;
        for (Conflict conflict : conflicts) {
            RequestDetails request = record(RequestType.ERASURE, "2026-11-20T12:00:00Z");
            signIn(nordlys, conflict.role());
            open("/" + request.id());
            if (conflict.confirm() != null) {
                menu(conflict.action());
                find(TextArea.class, find(Dialog.class).single()).all().forEach(area -> test(area)
                        .setValue("My long reason"));
                find(DatePicker.class, find(Dialog.class).single()).all().forEach(day -> day.setValue(TODAY));
            }
            nordlys.as(
                    Role.TENANT_ADMIN,
                    () -> steps.beginWaiting(request.id(), request.version(), TODAY, "Which account?"));
            if (conflict.confirm() == null) {
                menu(conflict.action());
            } else {
                confirm(conflict.confirm());
            }
            assertThat(textOf(find(Dialog.class).single()))
                    .as(conflict.action())
                    .contains("Nothing of yours was stored", "As you saw it", "Request recorded")
                    .contains("As it is now", "You began to wait for the person");
            RequestDetails now = stored(request);
            assertThat(now.version()).isEqualTo(request.version() + 1);
            assertThat(now.extension()).isNull();
            assertThat(now.assignee()).isNull();
            assertThat(now.state()).isEqualTo(RequestState.RECEIVED);
            shown++;
        }
        System.out.println("N-4 on the screen: " + shown + " of " + conflicts.size() + " conflicts with both versions");
    }

    /** @param confirm null when nothing is asked before */
    private record Conflict(
            String action, Role role, @Nullable String confirm) {}

    @Test
    void requestOfAnotherTenantIsNotFound() {
        RequestDetails request = record(RequestType.ERASURE, "2026-11-20T12:00:00Z");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        signIn(zephyr, Role.TENANT_ADMIN);

        for (String path : List.of(
                "t/" + zephyr.tenant().alias() + "/requests/" + request.id(),
                "t/" + zephyr.tenant().alias() + "/requests/" + UUID.randomUUID(),
                "t/" + zephyr.tenant().alias() + "/requests/nonsense",
                "t/" + nordlys.tenant().alias() + "/requests/" + request.id())) {
            navigate(path, Component.class);
            assertThat(getCurrentView()).isNotInstanceOf(RequestsView.class);
            assertThat(screen()).contains("We could not find this page").doesNotContain("R-2026-0001");
        }
    }

    private RequestDetails record(RequestType type, String submittedAt) {
        return nordlys.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        Ids.next(),
                        new NewRequest(
                                type,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                Instant.parse(submittedAt),
                                List.of(new NewIdentity(IdentityType.EMAIL, KARI)),
                                null,
                                null)));
    }

    private RequestDetails stored(RequestDetails request) {
        return nordlys.as(Role.AUDITOR, () -> requests.details(request.id()));
    }

    private void open(String rest) {
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        UI.getCurrent()
                .navigate(
                        "t/" + nordlys.tenant().alias() + "/requests" + path,
                        QueryParameters.fromString(query < 0 ? "" : rest.substring(query + 1)));
        assertThat(getCurrentView()).isInstanceOf(RequestsView.class);
    }

    private void menu(String words) {
        find(MoreMenu.class).all().stream()
                .flatMap(menu -> menu.items().stream())
                .filter(each -> each.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private List<String> rows() {
        return find(Anchor.class).withClassName("row-link").all().stream()
                .map(ViewTest::textOf)
                .toList();
    }

    /** The button of the open dialog; the one behind it may have the same words. */
    private void confirm(String words) {
        test(find(Button.class, find(Dialog.class).single()).withText(words).single())
                .click();
    }

    @SuppressWarnings("unchecked")
    private void choose(RefusalGround ground) {
        find(RadioButtonGroup.class, find(Dialog.class).single()).single().setValue(ground);
    }
}
