package works.metric.portal.letters.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.AuditRows;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.ViewTest;
import works.metric.portal.access.Role;
import works.metric.portal.letters.CasesForLetters;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.texts.Texts;

class LettersOfCaseTest extends ViewTest {

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private TestClock clock;

    @Autowired
    private AuditRows audit;

    private Stage.Cast nordlys;
    private CasesForLetters cases;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        cases = new CasesForLetters(stage, nordlys, requests, steps, support);
    }

    @Test
    void handlerSavesALetterInTheLanguageTheyChoose() {
        RequestDetails request = cases.record(RequestType.ERASURE, Regulation.GDPR);
        signIn(nordlys, Role.REQUEST_HANDLER);
        open(request);

        assertThat(screen()).contains("Letters", "Confirmation of receipt");
        assertThat(offers("Refusal")).isFalse();
        assertThat(languages().getValue()).isEqualTo(Texts.ENGLISH);
        click("Confirmation of receipt");
        languages().setValue(Texts.BOKMAL);
        click("Confirmation of receipt");

        assertThat(saved()).containsExactly("R-2026-0001-mottaksbekreftelse.pdf");
        assertThat(actions(request)).isEqualTo(2);
    }

    @Test
    void letterThatCannotBePrintedSaysWhyAndWhere() {
        RequestDetails request =
                cases.refuse(cases.record(RequestType.ERASURE, Regulation.GDPR), RefusalGround.OTHER, "No 🎉");
        signIn(nordlys, Role.PRIVACY_LEAD);
        open(request);

        click("Refusal");

        assertThat(screen()).contains("Words as written on the case contains the character 🎉");
        assertThat(saved()).isEmpty();
    }

    @Test
    void extensionSaysByWhenItMustReachThePerson() {
        RequestDetails request = cases.extend(cases.record(RequestType.ACCESS, Regulation.GDPR), "Much");
        signIn(nordlys, Role.PRIVACY_LEAD);
        open(request);
        assertThat(screen()).contains("It must reach them by 20 Dec 2026");
    }

    @Test
    void auditorAndMetricWorksAreOfferedNoLetters() {
        RequestDetails request = cases.record(RequestType.ERASURE, Regulation.GDPR);
        signIn(nordlys, Role.AUDITOR);
        open(request);
        assertThat(screen()).contains("R-2026-0001").doesNotContain("Confirmation of receipt");

        signIn(cases.visitor());
        open(request);
        assertThat(screen()).contains("R-2026-0001").doesNotContain("Confirmation of receipt");
    }

    private void open(RequestDetails request) {
        UI.getCurrent().navigate("t/" + nordlys.tenant().alias() + "/requests/" + request.id());
    }

    @SuppressWarnings("unchecked")
    private Select<Locale> languages() {
        return (Select<Locale>) find(Select.class).all().stream()
                .filter(select -> "Language of the letters".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> saved() {
        return find(Anchor.class).withClassName("download").all().stream()
                .map(ViewTest::textOf)
                .toList();
    }

    private long actions(RequestDetails request) {
        return audit.actionsOn(nordlys, request.id()).stream()
                .filter("request.letter-made"::equals)
                .count();
    }
}
