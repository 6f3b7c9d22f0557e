package works.metric.portal.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.JobsForTests;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.requests.IdentityNight;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestRetentionService;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;

class RetentionViewTest extends ScreenTest {

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private RequestRetentionService retention;

    @Autowired
    private IdentityNight night;

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

    private String address() {
        return "t/" + nordlys.tenant().alias() + "/requests";
    }

    @Test
    void leadChoosesHowLongAndOthersReadIt() {
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(address() + "/retention");
        assertThat(screen()).contains("12 months after the day a request was closed", "Nobody in your organisation");

        press("Change");
        assertThat(textOf(find(Dialog.class).single())).contains("cannot be brought back");
        find(IntegerField.class).single().setValue(37);
        press("Give this instruction");
        assertThat(nordlys.as(Role.AUDITOR, () -> retention.current()).months()).isEqualTo(12);
        find(IntegerField.class).single().setValue(0);
        press("Give this instruction");

        assertThat(screen()).contains("Erased in the night after", "Your organisation chose this.");
        signIn(nordlys.member(Role.REQUEST_HANDLER));
        speak(Locale.of("nb"));
        visit(address() + "/retention");
        assertThat(screen()).contains("Slettes natten etter", "Dette har virksomheten din valgt.");
        assertThat(offers("Endre")).isFalse();
    }

    @Test
    void caseSaysWhenItsIdentifiersWereErased() {
        RequestDetails recorded = nordlys.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        Ids.next(),
                        new NewRequest(
                                RequestType.ACCESS,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                TestClock.START.minusSeconds(60),
                                List.of(new NewIdentity(IdentityType.EMAIL, "kari@person.example")),
                                null,
                                null)));
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.take(recorded.id(), recorded.version(), StepTaken.of(RequestStep.CANCEL)));
        clock.set(Instant.parse("2027-11-24T01:30:00Z"));
        night.owe(nordlys);
        jobs.runDue();

        signIn(nordlys.member(Role.REQUEST_HANDLER));
        visit(address() + "/" + recorded.id());
        assertThat(screen()).contains("The identifiers were erased on 24 Nov 2027", "Identifiers erased");
        assertThat(offers("Show")).isFalse();
    }
}
