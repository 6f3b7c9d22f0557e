package works.metric.portal.agreements.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.ViewTest;
import works.metric.portal.access.Role;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.AgreementTemplateService;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.agreements.TemplateDetails;
import works.metric.portal.agreements.TemplateDraftDetails;
import works.metric.portal.agreements.TemplateStage;
import works.metric.portal.agreements.TemplateState;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.texts.Texts;

/** MetricWorks writes, tries and publishes a template; a tenant sees what is new. */
class TemplatesViewTest extends ViewTest {

    private static final String SUBJECT = "scope.subject";

    @Autowired
    private AgreementTemplateService templates;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestClock clock;

    private TemplateStage on;

    @BeforeEach
    void nobodyIsWriting() {
        on = new TemplateStage(portal);
        on.begin();
        signIn(stage.staff(Role.PRIVACY_OFFICER));
    }

    @AfterEach
    void nothingIsLeftOpen() {
        on.begin();
    }

    @Test
    void officerWritesTheNextTemplateAndPublishesIt() {
        navigate(TemplatesView.LIST, TemplatesView.class);
        assertThat(screen()).contains("Template 1", "From the start");
        click("Write the next template");
        assertThat(getCurrentView()).isInstanceOf(TemplateDraftView.class);
        int number = draft().words().number();
        assertThat(screen()).contains("The draft says what the template before says", "Draft of template " + number);

        new TemplateClauseDialog(SUBJECT, desk()).open();
        area("English").setValue("The processor measures the controller’s advertising.");
        area("Norwegian bokmål").setValue("Databehandleren måler annonseringen til den behandlingsansvarlige.");
        click("Save in the draft");
        new TemplateNoteDialog(desk()).open();
        area("English").setValue("Clearer words.");
        area("Norwegian bokmål").setValue("Klarere ord.");
        click("Save in the draft");
        navigate(TemplateDraftView.PLACE, TemplateDraftView.class);
        assertThat(screen()).contains("måler annonseringen", "Clearer words.", "Changed");

        click("Publish");
        LocalDate day = on.asOfficer(templates::today).plusDays(14);
        find(DatePicker.class).single().setValue(day);
        find(Button.class).withText("Publish").all().getLast().click();

        assertThat(getCurrentView()).isInstanceOf(TemplatesView.class);
        assertThat(screen()).contains("Template " + number, "To be rolled out", "Clearer words.");
        TemplateDetails published = on.asOfficer(() -> templates.byNumber(number));
        assertThat(published.state()).isEqualTo(TemplateState.PUBLISHED);
    }

    @Test
    void clauseThatTheLawAsksForCannotBeLeftOut() {
        on.started();
        navigate(TemplateDraftView.PLACE, TemplateDraftView.class);
        new TemplateClauseDialog("duties.a.text", desk()).open();
        area("English").setValue("");
        area("Norwegian bokmål").setValue("Det som sies {0} her.");
        click("Save in the draft");

        assertThat(area("English").getErrorMessage()).contains("Art. 28(3)(a) GDPR", "cannot leave it out");
        assertThat(area("Norwegian bokmål").getErrorMessage()).contains("Nothing is filled in at {0}");
        assertThat(draft().changes("duties.a.text")).isFalse();
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsShownBesideOnesOwn() {
        TemplateDraftDetails started = on.started();
        TemplateClauseDialog dialog = new TemplateClauseDialog(SUBJECT, new TemplateDesk(templates, started, () -> {}));
        on.reworded(started, SUBJECT, "Theirs in English.", "Deres på norsk.");
        dialog.open();
        area("English").setValue("Mine in English.");
        area("Norwegian bokmål").setValue("Mitt på norsk.");
        click("Save in the draft");

        assertThat(textOf(dialog)).contains("Theirs in English. / Deres på norsk.");
        assertThat(area("English").getValue()).isEqualTo("Mine in English.");
        assertThat(draft().words().clause(SUBJECT).orElseThrow().english()).isEqualTo("Theirs in English.");
    }

    @Test
    void draftIsTriedOnATenantThatIsFoundByItsName() {
        Stage.Cast tenant = stage.tenant("Åsgard Preview AS");
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        on.started();
        navigate(TemplateDraftView.PLACE, TemplateDraftView.class);
        @SuppressWarnings("unchecked")
        ComboBox<TenantDetails> choice = find(ComboBox.class).single();
        choice.setValue(tenant.tenant());
        click("Save the agreement of Åsgard Preview AS (PDF)");
        assertThat(find(Anchor.class).all().stream().map(ViewTest::textOf))
                .anyMatch(name -> name.endsWith(
                        tenant.tenant().alias() + "-template-" + draft().words().number() + ".pdf"));
    }

    @Test
    void tenantSeesWhatIsNewAndWhatDiffers() {
        Stage.Cast tenant = stage.tenant("Nordlys Maler AS");
        AgreementPreview preview = tenant.as(Role.PRIVACY_LEAD, agreements::prepare);
        tenant.as(Role.PRIVACY_LEAD, () -> agreements.open(preview.id()));
        tenant.as(
                Role.PRIVACY_LEAD,
                () -> agreements.accept(preview.id(), new NewAcceptance("Ingrid Solberg", "CEO", true)));
        signIn(tenant, Role.PRIVACY_LEAD);
        String address = "t/" + tenant.tenant().alias() + "/agreement";
        navigate(address, AgreementView.class);
        assertThat(screen()).doesNotContain("New terms wait for you");

        TemplateDetails published = on.published(Texts.ENGLISH, "A subject in newer words.", null);
        clock.advance(Duration.ofMinutes(1));

        navigate(address, AgreementView.class);
        assertThat(screen())
                .contains("New terms wait for you: template " + published.number(), "What is new: " + SUBJECT)
                .contains("Save in Norwegian bokmål (PDF)");
        UI.getCurrent()
                .navigate(
                        address + "/compare",
                        QueryParameters.of(AgreementCompareView.TO, AgreementCompareView.OFFERED));
        assertThat(screen()).contains("What MetricWorks offers now", "A subject in newer words.");
    }

    private TemplateDraftDetails draft() {
        return on.asOfficer(() -> templates.draft().orElseThrow());
    }

    private TemplateDesk desk() {
        return new TemplateDesk(templates, draft(), () -> {});
    }

    private TextArea area(String caption) {
        return find(TextArea.class).withCaption(caption).single();
    }
}
