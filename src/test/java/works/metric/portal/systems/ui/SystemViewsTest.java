package works.metric.portal.systems.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Obstacle;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.systems.ProcessingSystemDetails;
import works.metric.portal.systems.ProcessingSystemService;
import works.metric.portal.systems.RegisteredSystems;
import works.metric.portal.systems.RequestTaskDetails;
import works.metric.portal.systems.RequestTaskService;
import works.metric.portal.systems.TaskOutcome;
import works.metric.portal.systems.TaskReport;
import works.metric.portal.uikit.VersionDiff;

class SystemViewsTest extends ScreenTest {

    @Autowired
    private ProcessingSystemService register;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private RequestTaskService tasks;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private TestClock clock;

    private RegisteredSystems systems;
    private Stage.Cast nordlys;

    @BeforeEach
    void aSystem() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        systems = new RegisteredSystems(stage, register);
        systems.add("Attribution store", 35);
    }

    @AfterEach
    void noSystems() {
        systems.close();
    }

    @Test
    void supportReportsWhatWasDeletedAndReadsUntilWhenBackupsHoldIt() {
        RequestDetails erasure = started();
        signIn(inside());
        visit(address(erasure));
        assertThat(screen())
                .contains("Work in the systems", "0 of 1 have reported", "Attribution store", "Not reported yet");

        press("Report");
        press("Save the report");
        assertThat(dialog()).contains("Choose what became of it.");
        outcome(TaskOutcome.DELETED);
        press("Save the report");

        assertThat(screen()).contains("1 of 1 have reported", "Deleted", "the last of these is gone on 28 Dec 2026");
        assertThat(toasts()).contains("The report for Attribution store is saved.");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void supportThatKeepsSomethingSaysByWhichLawAndUntilWhen() {
        RequestDetails erasure = started();
        signIn(inside());
        visit(address(erasure));

        press("Report");
        outcome(TaskOutcome.KEPT);
        press("Save the report");
        assertThat(find(TextField.class).withLabel("Legal ground").single().isInvalid())
                .isTrue();
        find(TextField.class).withLabel("Legal ground").single().setValue("Bookkeeping Act, section 13");
        find(DatePicker.class).withLabel("Kept until").single().setValue(LocalDate.of(2031, 12, 31));
        press("Save the report");

        assertThat(screen()).contains("Kept until 31 Dec 2031, because: Bookkeeping Act, section 13");
    }

    @Test
    void handlerCannotCompleteOverATaskThatIsOpen() {
        RequestDetails erasure = started();
        signIn(nordlys.member(Role.REQUEST_HANDLER));
        visit(address(erasure));

        press("Complete");
        find(TextArea.class).last().setValue("All deleted");
        press("Complete the request");

        assertThat(dialog()).contains("Still missing: Attribution store.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsImpossibleNeedsAReason() {
        RequestDetails erasure = started();
        signIn(inside());
        visit(address(erasure));

        press("Report");
        outcome(TaskOutcome.IMPOSSIBLE);
        press("Save the report");
        assertThat(dialog()).contains("Choose the reason.");
        find(RadioButtonGroup.class).last().setValue(Obstacle.PRIVACY_OF_OTHERS);
        press("Save the report");

        assertThat(screen()).contains("Impossible", "Would put others' privacy at risk");
    }

    @Test
    void whoeverWasOvertakenSeesBothReports() {
        RequestDetails erasure = started();
        RequestTaskDetails seen =
                nordlys.as(Role.PRIVACY_LEAD, () -> tasks.list(erasure.id()).getFirst());
        signIn(inside());
        visit(address(erasure));
        press("Report");
        outcome(TaskOutcome.DELETED);
        TenantScope.as(
                inside(), () -> tasks.report(seen.id(), seen.version(), TaskReport.of(TaskOutcome.NOTHING_HELD)));

        press("Save the report");

        assertThat(textOf(find(VersionDiff.class).single())).contains("Not reported yet", "Nothing held");
        assertThat(nordlys.as(
                        Role.AUDITOR, () -> tasks.list(erasure.id()).getFirst().report()))
                .isEqualTo(TaskReport.of(TaskOutcome.NOTHING_HELD));
    }

    @Test
    void auditorReadsTheTasksInNorwegianAndReportsNothing() {
        RequestDetails erasure = started();
        signIn(nordlys.member(Role.AUDITOR));
        speak(Locale.of("nb"));

        visit(address(erasure));

        assertThat(screen()).contains("Arbeidet i systemene", "Ikke meldt tilbake ennå");
        assertThat(offers("Meld")).isFalse();
    }

    @Test
    void officerRegistersASystemAndSetsItsEnd() {
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff/systems");
        assertThat(screen()).contains("Attribution store", "35 days");

        press("Add a system");
        press("Save");
        assertThat(dialog()).contains("Nothing is saved yet.");
        find(DatePicker.class).withLabel("In use since").single().setValue(LocalDate.of(2024, 1, 1));
        find(TextField.class).withLabel("Name").single().setValue("Support desk");
        find(TextArea.class).withLabel("What it holds").single().setValue("Conversations with app users");
        types(Set.of(RequestType.ACCESS));
        find(IntegerField.class).single().setValue(7);
        press("Save");

        assertThat(screen()).contains("Support desk", "Access", "7 days", "Conversations with app users");
        press("Set the end");
        find(DatePicker.class).single().setValue(LocalDate.of(2026, 11, 23));
        press("Set the end");
        assertThat(screen()).contains("Not in use from", "23 Nov 2026");
    }

    @Test
    void supportReadsTheRegisterAndKeepsItNot() {
        signIn(stage.staff(Role.SUPPORT));
        visit("staff/systems");
        assertThat(screen()).contains("Attribution store");
        assertThat(offers("Add a system")).isFalse();

        for (String id : List.of(Ids.next().toString(), "no-id")) {
            visit("staff/systems/" + id);
            assertThat(title()).isEqualTo("We could not find this page");
        }
    }

    @Test
    void officerMakesACredentialReadsItsTokenOnceAndRevokesIt() {
        ProcessingSystemDetails system = TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), () -> register.all().stream()
                .filter(one -> one.isActive(register.today()))
                .findFirst()
                .orElseThrow());
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit("staff/systems/" + system.id());
        assertThat(screen()).contains("API credentials", "No credential yet");

        press("Create a credential");
        press("Create and show the token");
        assertThat(dialog()).contains("to correct before you can continue");
        find(TextField.class).withLabel("Name").single().setValue("Worker");
        find(CheckboxGroup.class).single().setValue(Set.of(CredentialScope.TASKS_REPORT));
        press("Create and show the token");
        assertThat(dialog()).contains("You see this token only now", "/api/systems/v1/tasks");
        assertThat(find(TextArea.class).withLabel("Token").single().getValue()).startsWith("mws_");
        press("I have put it away");

        assertThat(screen()).contains("Worker", "Works", "Never").doesNotContain("mws_");
        press("Revoke");
        assertThat(dialog()).contains("shut out at once", "Attribution store");
        press("Revoke it now");
        assertThat(screen()).contains("Revoked");

        signIn(stage.staff(Role.SUPPORT));
        visit("staff/systems/" + system.id());
        assertThat(screen()).contains("Worker", "Revoked");
        assertThat(offers("Create a credential")).isFalse();
    }

    @Test
    void tenantReadsTheOutcomeAndReportsNothing() {
        RequestDetails erasure = started();
        signIn(nordlys.member(Role.TENANT_ADMIN));

        visit(address(erasure));

        assertThat(screen()).contains("Work in the systems", "Not reported yet");
        assertThat(offers("Report")).isFalse();
    }

    private Actor inside() {
        return TenantScope.as(
                stage.staff(Role.SUPPORT),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Stuck", "T-1", Duration.ofHours(1))));
    }

    private RequestDetails started() {
        return nordlys.as(Role.REQUEST_HANDLER, () -> {
            RequestDetails recorded = requests.record(
                    Ids.next(),
                    new NewRequest(
                            RequestType.ERASURE,
                            Regulation.GDPR,
                            RequestSource.SCREEN,
                            TestClock.START.minusSeconds(60),
                            List.of(new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "cust-1")),
                            null,
                            null));
            return steps.take(recorded.id(), recorded.version(), StepTaken.of(RequestStep.START));
        });
    }

    private String address(RequestDetails request) {
        return "t/" + nordlys.tenant().alias() + "/requests/" + request.id();
    }

    private String dialog() {
        return textOf(find(Dialog.class).single());
    }

    @SuppressWarnings("unchecked")
    private void outcome(TaskOutcome outcome) {
        find(RadioButtonGroup.class).withLabel("What became of it").single().setValue(outcome);
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private void types(Set<RequestType> types) {
        find(CheckboxGroup.class).single().setValue(types);
    }
}
