package works.metric.portal.leaving.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.ViewTest;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.leaving.Certifier;
import works.metric.portal.leaving.LeavingCase;
import works.metric.portal.leaving.LeavingChoice;
import works.metric.portal.leaving.LeavingDeskService;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingStep;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.leaving.NewRecord;
import works.metric.portal.leaving.ReturnFormat;
import works.metric.portal.leaving.StepKind;
import works.metric.portal.leaving.StepResult;
import works.metric.portal.uikit.Banner;

class LeavingViewsTest extends ViewTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Instant L = END.atStartOfDay(OSLO).toInstant();
    private static final String SHA256 = "a1".repeat(32);

    @Autowired
    private LeavingService service;

    @Autowired
    private LeavingDeskService desk;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void tenantIsThere() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void adminGivesNoticeInThreeSteps() {
        signIn(nordlys, Role.TENANT_ADMIN);
        open("/leaving");
        assertThat(screen()).contains("The contract goes on", "Give notice");
        open("/leaving/notice");
        click("Continue");
        assertThat(find(DatePicker.class).single().getErrorMessage()).isEqualTo("This field is required.");
        assertThat(screen()).contains("Step 1 of 3");

        find(DatePicker.class).single().setValue(END);
        area("Reason").setValue("We move to another provider");
        click("Continue");
        assertThat(screen()).contains("Step 2 of 3");
        choose(LeavingChoice.RETURN_THEN_DELETE);
        click("Continue");
        assertThat(area("Where to").isInvalid()).isTrue();
        this.<ReturnFormat>select("Format").setValue(ReturnFormat.CSV);
        area("Where to").setValue("sftp.nordlys.example, folder exit");
        click("Continue");

        assertThat(screen())
                .contains("Step 3 of 3", "31 Dec 2026", "30 Jan 2027", "1 Mar 2027", "31 Mar 2027")
                .contains("We move to another provider", "Every processing system is told no");
        click("Give notice that the contract ends");
        assertThat(screen()).contains("Confirm that you give this notice");
        find(Checkbox.class).single().setValue(true);
        click("Give notice that the contract ends");

        assertThat(getCurrentView()).isInstanceOf(LeavingView.class);
        assertThat(toasts()).contains("Notice is given.");
        assertThat(screen()).contains("Notice given", "sftp.nordlys.example", "Person TENANT_ADMIN");
        assertThat(offers("Take the notice back")).isTrue();
    }

    @Test
    void whoeverMayNotSignReadsAndDecidesNothing() {
        signIn(nordlys, Role.AUDITOR);
        open("/leaving");
        assertThat(screen()).contains("You cannot give notice for your company");
        open("/leaving/notice");
        assertThat(screen()).contains("You cannot give notice for your company");
        assertThat(offers("Continue")).isFalse();
        signIn(nordlys, Role.REQUEST_HANDLER);
        UI.getCurrent().navigate("t/" + nordlys.tenant().alias() + "/leaving");
        assertThat(getCurrentView()).isNotInstanceOf(LeavingView.class);
    }

    @Test
    void noticeIsTakenBackWithAReason() {
        give(LeavingChoice.DELETE);
        signIn(nordlys, Role.TENANT_ADMIN);
        open("/leaving");
        click("Take the notice back");
        dialogArea("Reason").setValue("We found each other again");
        confirm("Take the notice back");

        assertThat(toasts()).contains("The contract goes on.");
        assertThat(screen()).contains("The contract goes on", "Notices taken back", "We found each other again");
    }

    @Test
    void choiceIsChangedAndWhoIsTooLateIsTold() {
        LeavingDetails given = give(LeavingChoice.DELETE);
        signIn(nordlys, Role.TENANT_ADMIN);
        open("/leaving");
        click("Change what becomes of the data");
        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> service.choose(
                        given.id(),
                        given.version(),
                        new LeavingWishes(
                                LeavingChoice.RETURN, java.util.Set.of(), ReturnFormat.PARQUET, "Own bucket")));
        choose(LeavingChoice.RETURN_THEN_DELETE);
        this.<ReturnFormat>select("Format").setValue(ReturnFormat.CSV);
        area("Where to").setValue("Elsewhere");
        click("Save the choice");

        assertThat(textOf(find(Dialog.class).single())).contains("Somebody else changed this meanwhile");
        assertThat(screen()).contains("Own bucket").doesNotContain("Elsewhere");
    }

    @Test
    void fromTheEndOnScreensThatChangeThingsSaySo() {
        give(LeavingChoice.DELETE);
        clock.set(L);
        signIn(nordlys, Role.PRIVACY_LEAD);

        UI.getCurrent().navigate("t/" + nordlys.tenant().alias() + "/instructions/new");
        assertThat(screen()).contains("The contract has ended", "You can still read and download everything");
        open("/leaving");
        assertThat(screen()).contains("Contract ended", "What MetricWorks does");
        assertThat(offers("Take the notice back")).isFalse();
        assertThat(banners()).contains("The contract has ended: you can read and download");
    }

    @Test
    void officerRecordsEachPlaceAndCertifiesAndTheTenantSavesTheFile() {
        LeavingDetails given = give(LeavingChoice.RETURN);
        clock.set(L);
        Actor officer = stage.staff(Role.PRIVACY_OFFICER);
        signIn(officer);
        UI.getCurrent().navigate("staff/leaving/" + nordlys.id());
        assertThat(screen()).contains("Nordlys Spill AS", "Return of the data", "Not recorded");
        assertThat(find(Button.class).withText("Certify the deletion").single().isEnabled())
                .isFalse();

        find(Button.class).withText("Record").all().getFirst().click();
        click("Save the record");
        assertThat(textOf(find(Dialog.class).single())).contains("This field is required.");
        this.<StepResult>select("Result").setValue(StepResult.RETURNED);
        find(DatePicker.class).all().getFirst().setValue(END);
        area("What was done").setValue("All installs, 3 files");
        area("Handed over where, and to whom").setValue("sftp.nordlys.example");
        field("SHA-256 of what was handed over").setValue(SHA256);
        click("Save the record");
        assertThat(toasts()).contains("Recorded: Return of the data");
        assertThat(screen()).contains(SHA256);

        recordTheRest(officer, given);
        UI.getCurrent().navigate("staff/leaving");
        UI.getCurrent().navigate("staff/leaving/" + nordlys.id());
        click("Certify the deletion");
        field("Your name").setValue("Henrik Dahl");
        field("Your position").setValue("Head of Privacy");
        dialogClick("Certify the deletion");
        assertThat(screen()).contains("Deletion certified", "Henrik Dahl, Head of Privacy");

        signIn(nordlys, Role.AUDITOR);
        open("/leaving");
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        test(find(Anchor.class).all().stream()
                        .filter(link -> textOf(link).contains("Download the certificate"))
                        .findFirst()
                        .orElseThrow())
                .download(saved);
        assertThat(saved.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void closedPortalSaysSoToWhoeverIsStillSignedIn() {
        LeavingDetails given = give(LeavingChoice.DELETE);
        clock.set(L);
        Actor officer = stage.staff(Role.PRIVACY_OFFICER);
        recordTheRest(officer, given);
        LeavingCase certified = TenantScope.as(
                officer,
                () -> desk.certify(
                        nordlys.id(), given.id(), desk.of(nordlys.id()), new Certifier("Henrik Dahl", "Privacy")));
        clock.set(certified.leaving().plan().closesOn().atStartOfDay(OSLO).toInstant());

        signIn(nordlys, Role.TENANT_ADMIN);
        UI.getCurrent().navigate("t/" + nordlys.tenant().alias() + "/leaving");

        assertThat(screen()).contains("This portal is closed");
    }

    private void recordTheRest(Actor officer, LeavingDetails given) {
        TenantScope.as(officer, () -> {
            for (LeavingStep step : desk.of(nordlys.id()).steps()) {
                if (step.done() == null && step.kind() != StepKind.RETURN) {
                    desk.record(
                            nordlys.id(),
                            Ids.next(),
                            given.id(),
                            step.target(),
                            null,
                            NewRecord.deleted(END, "Erased"));
                }
            }
        });
    }

    private LeavingDetails give(LeavingChoice choice) {
        LeavingWishes wishes = new LeavingWishes(choice, java.util.Set.of(), ReturnFormat.CSV, "sftp.nordlys.example");
        return nordlys.as(
                Role.TENANT_ADMIN,
                () -> service.give(Ids.next(), new NewLeaving(END, wishes, "We move to another provider")));
    }

    private void open(String path) {
        UI.getCurrent().navigate("t/" + nordlys.tenant().alias() + path);
        assertThat(getCurrentView().getClass().getPackageName()).isEqualTo("works.metric.portal.leaving.ui");
    }

    private String banners() {
        return String.join(
                "\n", find(Banner.class).all().stream().map(ViewTest::textOf).toList());
    }

    @SuppressWarnings("unchecked")
    private void choose(LeavingChoice choice) {
        find(RadioButtonGroup.class).all().stream()
                .filter(one -> "What becomes of the data".equals(one.getLabel()))
                .findFirst()
                .map(one -> (RadioButtonGroup<LeavingChoice>) one)
                .orElseThrow()
                .setValue(choice);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .map(one -> (Select<T>) one)
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea dialogArea(String label) {
        return area(label);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void confirm(String button) {
        dialogClick(button);
    }

    /** Of two buttons with the same words, that of the dialog. */
    private void dialogClick(String button) {
        Button last =
                Objects.requireNonNull(find(Button.class).withText(button).all().getLast());
        test(last).click();
    }
}
