package works.metric.portal.opendsr.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.JobsForTests;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.opendsr.CallbackDomainDetails;
import works.metric.portal.opendsr.CallbackDomainService;
import works.metric.portal.opendsr.CallbackReceiver;
import works.metric.portal.opendsr.CallbackService;
import works.metric.portal.opendsr.CallbackState;
import works.metric.portal.opendsr.CasesWithResults;

/** Callbacks that were given up wait on the home screen for somebody to send them again. */
class MissedCallbacksTest extends ScreenTest {

    private static final int TRIES = 13;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private CallbackService callbacks;

    @Autowired
    private CasesWithResults cases;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    private final UUID id = UUID.randomUUID();
    private final CallbackReceiver receiver = new CallbackReceiver();
    private Stage.Cast nordlys;
    private CallbackDomainDetails domain;

    @BeforeEach
    void aTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
        domain = nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
        receiver.answer(500);
        cases.created(nordlys, id, "erasure", receiver.url("/"));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void handlerSeesItFollowsItSendsAgainAndItIsGone() {
        tries(TRIES - 1);
        signIn(nordlys, Role.REQUEST_HANDLER);
        visit(home());
        assertThat(screen()).as("still tried").doesNotContain("could not be called back");

        tries(1);
        visit(home());
        assertThat(screen()).contains("Your system at 127.0.0.1 could not be called back", "sending again, by you");
        String link = find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains("opendsr?"))
                .findFirst()
                .orElseThrow();
        visit(link);
        assertThat(screen()).contains("Given up", "pending #1");

        receiver.answer(202);
        press("Send again");
        jobs.runDue();
        visit(home());
        assertThat(screen()).doesNotContain("could not be called back");
    }

    @Test
    void auditorAndOtherCompaniesAreNotTroubled() {
        tries(TRIES);
        signIn(nordlys, Role.PRIVACY_LEAD);
        speak(Locale.of("nb"));
        visit(home());
        assertThat(screen()).contains("Systemet deres på 127.0.0.1 fikk ikke tilbakemeldingene");
        signIn(nordlys, Role.AUDITOR);
        visit(home());
        assertThat(screen()).doesNotContain("could not be called back");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        assertThat(zephyr.as(Role.TENANT_ADMIN, callbacks::missed)).isEmpty();
    }

    @Test
    void oneThatLearntALaterStateOrWhoseDomainIsGoneMissesNothing() {
        tries(TRIES);
        assertThat(missed()).containsExactly("127.0.0.1");
        receiver.answer(202);
        cases.started(nordlys, id);
        jobs.runDue();
        assertThat(missed()).as("knows that it is in progress").isEmpty();

        cases.created(nordlys, UUID.randomUUID(), "erasure", receiver.url("/"));
        nordlys.as(Role.TENANT_ADMIN, () -> domains.remove(domain.id()));
        jobs.runDue();
        assertThat(nordlys.as(Role.AUDITOR, () -> callbacks.list(CallbackState.GIVEN_UP, null))
                        .items())
                .hasSize(2);
        assertThat(missed()).as("taken off the list on purpose").isEmpty();
    }

    private void tries(int times) {
        for (int i = 0; i < times; i++) {
            jobs.runDue();
            clock.advance(Duration.ofHours(25));
        }
    }

    private List<String> missed() {
        return nordlys.as(Role.REQUEST_HANDLER, callbacks::missed);
    }

    private String home() {
        return "t/" + nordlys.tenant().alias();
    }
}
