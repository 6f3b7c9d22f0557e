package works.metric.portal.instructions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.AppId;
import works.metric.portal.instructions.ChallengeDetails;
import works.metric.portal.instructions.ChallengeState;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionApprovalService;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Retention;
import works.metric.portal.instructions.SensitiveSafeguard;
import works.metric.portal.instructions.TransferMechanism;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.FormErrors;

/** What is refused on the screens of the instructions: said at the field, in the reader's language, and nothing changes. */
class InstructionRefusalsTest extends ScreenTest {

    private static final Locale NORSK = Locale.of("nb");
    private static final String TOO_LONG = "x".repeat(4_001);
    private static final InstructionItem IP = InstructionItem.of(DataCategory.IP_ADDRESS);

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InstructionApprovalService approval;

    @Autowired
    private InstructionChallengeService challenges;

    @Autowired
    private SupportAccessService support;

    private Stage.Cast nordlys;
    private String home;

    @BeforeEach
    void openTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
        home = "t/" + nordlys.tenant().alias() + "/instructions";
    }

    private static InstructionContent content() {
        return new InstructionContent(
                "Attribution",
                "",
                Set.of(DataCategory.IP_ADDRESS, DataCategory.ADVERTISING_IDS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(13, Retention.Unit.MONTHS),
                "",
                new InstructionTerms(
                        Set.of(),
                        Set.of(Purpose.ATTRIBUTION),
                        false,
                        Set.of(),
                        Set.of(),
                        IpHandling.SHORTENED,
                        IdentifierForm.RAW,
                        Map.of(DataCategory.IP_ADDRESS, new Retention(30, Retention.Unit.DAYS)),
                        Set.of("EEA"),
                        Set.of(),
                        Set.of(),
                        false,
                        EndOfContract.DELETE));
    }

    private InstructionDetails draft() {
        return nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), content()));
    }

    private InstructionDetails active() {
        InstructionDetails draft = draft();
        return nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
    }

    private InstructionDetails stored(InstructionDetails instruction) {
        return nordlys.as(Role.AUDITOR, () -> instructions.byId(instruction.id()));
    }

    private void open(Actor reader, Locale language, InstructionDetails instruction) {
        signIn(reader);
        speak(language);
        visit(home + "/" + instruction.id());
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    /** Presses without words, and with too many; each is refused at the field. */
    private void refusesWords(String press, String label, String missing, String longest) {
        press(press);
        press(press);
        assertThat(area(label).getErrorMessage()).startsWith(missing);
        area(label).setValue(TOO_LONG);
        press(press);
        assertThat(area(label).isInvalid()).as(press).isTrue();
        assertThat(area(label).getErrorMessage().replaceAll("\\h", " ")).isEqualTo(longest);
        press(offers("Avbryt") ? "Avbryt" : "Cancel");
    }

    @Test
    void exceptionsFromTheRetentionThatContradict() {
        InstructionDetails draft = draft();
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/" + draft.id() + "/draft");
        press("Add an exception");
        category().setValue(DataCategory.IP_ADDRESS);
        press("Save draft");
        assertThat(problems()).contains("Kept for another time: Give each category one time of its own.");

        category().setValue(DataCategory.ADVERTISING_IDS);
        press("Save draft");
        assertThat(problems()).contains("Kept for another time: A whole number from 1 to 3,650.");

        find(IntegerField.class).all().getLast().setValue(3_651);
        press("Save draft");
        assertThat(problems()).contains("Kept for another time: A whole number from 1 to 3,650.");

        find(IntegerField.class).all().getLast().setValue(10);
        find(MultiSelectComboBox.class)
                .withLabel("Data categories")
                .single()
                .setValue(Set.of(DataCategory.ADVERTISING_IDS));
        press("Save draft");
        assertThat(problems()).contains("Kept for another time: A time of its own is given for a category that is not");
        assertThat(stored(draft)).isEqualTo(draft);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<DataCategory> category() {
        return find(ComboBox.class).withLabel("Category").all().getLast();
    }

    private String problems() {
        return textOf(find(FormErrors.class).single());
    }

    @Test
    void transfersThatASafeguardForbids() {
        InstructionDetails draft = draft();
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        speak(NORSK);
        visit(home + "/" + draft.id() + "/draft");
        find(Checkbox.class)
                .withLabel("Sensitive opplysninger kan behandles (art. 9 og 10)")
                .single()
                .setValue(true);
        find(CheckboxGroup.class)
                .withLabel("Tiltak for sensitive opplysninger")
                .single()
                .setValue(Set.of(SensitiveSafeguard.NO_ONWARD_TRANSFER));
        find(CheckboxGroup.class)
                .withLabel("Overføring til tredjeland kan bygge på")
                .single()
                .setValue(Set.of(TransferMechanism.SCC));
        find(MultiSelectComboBox.class).withLabel("Apper").single().setValue(Set.of(new AppId("ingen app")));
        find(TextField.class).withLabel("Tittel").single().setValue("x".repeat(201));
        press("Lagre utkast");

        assertThat(problems())
                .contains(
                        "Tittel: Høyst 200 tegn.",
                        "Apper: «ingen app»",
                        "Tiltak for sensitive opplysninger: ",
                        "Overføring til tredjeland: ");
        assertThat(stored(draft)).isEqualTo(draft);
    }

    @Test
    void momentsThatHavePassedOrAreTooFar() {
        InstructionDetails draft = draft();
        for (Locale language : new Locale[] {Locale.ENGLISH, NORSK}) {
            boolean english = language == Locale.ENGLISH;
            for (String press : english
                    ? new String[] {"Activate version 1", "Submit version 1 for approval"}
                    : new String[] {"Sett versjon 1 i kraft", "Send versjon 1 til godkjenning"}) {
                open(nordlys.member(Role.PRIVACY_LEAD), language, draft);
                press(press);
                find(RadioButtonGroup.class)
                        .withLabel(english ? "When it takes effect" : "Når den får virkning")
                        .single()
                        .setValue("LATER");
                DatePicker day = find(DatePicker.class)
                        .withLabel(english ? "Day" : "Dag")
                        .single();
                press(press);
                assertThat(day.getErrorMessage())
                        .isEqualTo(english ? "Choose a day and a time." : "Velg dag og klokkeslett.");
                day.setValue(LocalDate.of(2020, 1, 1));
                press(press);
                assertThat(day.isInvalid()).isTrue();
                assertThat(day.getErrorMessage())
                        .startsWith(english ? "This moment has passed." : "Dette tidspunktet er passert.");
                day.setValue(LocalDate.of(2040, 1, 1));
                press(press);
                assertThat(day.getErrorMessage()).startsWith(english ? "At most two years" : "Høyst to år");
            }
        }
        assertThat(stored(draft)).isEqualTo(draft);
    }

    @Test
    void changeWithoutAReasonOrWithTooLongAOne() {
        InstructionDetails active = active();
        InstructionDetails both = nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.draftNewVersion(
                        active.id(),
                        active.version(),
                        new InstructionContent(
                                "Shorter",
                                "",
                                content().dataCategories(),
                                content().subjectCategories(),
                                new Retention(6, Retention.Unit.MONTHS),
                                "",
                                content().terms())));
        open(nordlys.member(Role.PRIVACY_LEAD), Locale.ENGLISH, both);
        refusesWords("Activate version 2", "Why it changes", "Give a reason.", "At most 1,000 characters.");
        refusesWords("Submit version 2 for approval", "Why it changes", "Give a reason.", "At most 1,000 characters.");
        refusesWords("Withdraw", "Reason", "Give a reason.", "At most 1,000 characters.");
        assertThat(stored(active)).isEqualTo(both);
    }

    @Test
    void sendingBackAndCancellingWithoutAReasonOrWithTooLongAOne() {
        nordlys.as(Role.TENANT_ADMIN, () -> approval.switchOn(0));
        InstructionDetails draft = draft();
        InstructionDetails sent =
                nordlys.as(Role.PRIVACY_LEAD, () -> approval.submit(draft.id(), 1, draft.version(), Activation.now()));
        open(nordlys.member(Role.TENANT_ADMIN), Locale.ENGLISH, sent);
        refusesWords("Send back", "Reason", "Give a reason.", "At most 1,000 characters.");
        assertThat(stored(draft)).isEqualTo(sent);

        Stage.Cast zephyr = nordlys;
        nordlys = stage.tenant("Zéphyr Mobile SARL");
        home = home.replace(zephyr.tenant().alias(), nordlys.tenant().alias());
        InstructionDetails own = draft();
        InstructionDetails planned = nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.activate(
                        own.id(),
                        1,
                        own.version(),
                        new Activation(
                                "",
                                LocalDate.of(2026, 12, 24)
                                        .atStartOfDay(java.time.ZoneOffset.UTC)
                                        .toInstant())));
        assertThat(planned.state()).isEqualTo(InstructionState.SCHEDULED);
        open(nordlys.member(Role.PRIVACY_LEAD), NORSK, planned);
        refusesWords("Avlys planen", "Begrunnelse", "Oppgi en begrunnelse.", "Høyst 1 000 tegn.");
        assertThat(stored(own)).isEqualTo(planned);
    }

    @Test
    void wordsOnAChallengeThatAreMissingOrTooLong() {
        InstructionDetails active = active();
        Actor officer = officer();
        open(officer, Locale.ENGLISH, active);
        press("Challenge an item");
        press("Challenge an item");
        Select<?> item = find(Select.class).withLabel("Item").single();
        assertThat(item.getErrorMessage()).isEqualTo("Choose the item.");
        choose(item);
        press("Challenge an item");
        TextArea ground = area("Why it is unlawful in MetricWorks' view");
        assertThat(ground.getErrorMessage()).isEqualTo("This field is required.");
        ground.setValue(TOO_LONG);
        press("Challenge an item");
        assertThat(ground.getErrorMessage()).isEqualTo("At most 4,000 characters.");
        assertThat(nordlys.as(Role.AUDITOR, () -> challenges.of(active.id()))).isEmpty();

        ChallengeDetails raised = TenantScope.as(
                officer,
                () -> challenges.challenge(Ids.next(), active.id(), 1, active.version(), IP, "Art. 5(1)(c) GDPR"));
        open(nordlys.member(Role.PRIVACY_LEAD), Locale.ENGLISH, active);
        refusesWords("Insist in writing", "Your position", "Give a reason.", "At most 4,000 characters.");
        open(nordlys.member(Role.PRIVACY_LEAD), NORSK, active);
        refusesWords("Fasthold skriftlig", "Standpunktet ditt", "Oppgi en begrunnelse.", "Høyst 4 000 tegn.");
        assertThat(nordlys.as(Role.AUDITOR, () -> challenges.of(active.id()))).containsExactly(raised);

        ChallengeDetails insisted =
                nordlys.as(Role.PRIVACY_LEAD, () -> challenges.insist(raised.id(), raised.version(), "We need it."));
        open(officer, Locale.ENGLISH, active);
        String words = "What MetricWorks says to it";
        refusesWords("Let go", words, "Give a reason.", "At most 4,000 characters.");
        refusesWords("Open the way to the contract's end", words, "Give a reason.", "At most 4,000 characters.");
        assertThat(nordlys.as(Role.AUDITOR, () -> challenges.of(active.id()))).containsExactly(insisted);
    }

    @SuppressWarnings("unchecked")
    private static void choose(Select<?> item) {
        ((Select<InstructionItem>) item).setValue(IP);
    }

    @Test
    void whoeverIsOvertakenReadsSoInEachDialog() {
        InstructionDetails seen = active();
        open(nordlys.member(Role.PRIVACY_LEAD), Locale.ENGLISH, seen);
        press("Withdraw");
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> instructions.draftNewVersion(
                        seen.id(),
                        seen.version(),
                        new InstructionContent(
                                "Theirs",
                                "",
                                content().dataCategories(),
                                content().subjectCategories(),
                                content().retention(),
                                "",
                                content().terms())));
        area("Reason").setValue("Over");
        press("Withdraw");
        assertThat(dialog()).contains("Somebody changed this instruction meanwhile, so nothing was done.", "Theirs");
        press("Cancel");
        assertThat(stored(seen).state()).isEqualTo(InstructionState.ACTIVE);

        press("Discard draft");
        nordlys.as(Role.TENANT_ADMIN, () -> {
            InstructionDetails now = instructions.byId(seen.id());
            return instructions.activate(seen.id(), 2, now.version(), Activation.now("At once"));
        });
        press("Discard draft");
        assertThat(dialog()).contains("Somebody changed this instruction meanwhile, so nothing was done.");
        assertThat(stored(seen).active().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void whoeverIsOvertakenInAChallengeReadsSo() {
        InstructionDetails active = active();
        Actor officer = officer();
        ChallengeDetails raised = TenantScope.as(
                officer,
                () -> challenges.challenge(Ids.next(), active.id(), 1, active.version(), IP, "Art. 5(1)(c) GDPR"));
        open(nordlys.member(Role.PRIVACY_LEAD), Locale.ENGLISH, active);
        press("Insist in writing");
        ChallengeDetails theirs =
                nordlys.as(Role.TENANT_ADMIN, () -> challenges.insist(raised.id(), raised.version(), "Their position"));
        area("Your position").setValue("My position");
        press("Insist in writing");
        assertThat(dialog()).contains("Somebody changed this instruction meanwhile, so nothing was done.");
        assertThat(screen()).contains("Their position").doesNotContain("My position");

        open(officer, NORSK, active);
        press("Frafall");
        TenantScope.as(officer, () -> challenges.openEndOfContract(raised.id(), theirs.version(), "Then it ends"));
        area("Hva MetricWorks sier til det").setValue("Greit");
        press("Frafall");
        assertThat(dialog()).contains("Noen endret denne instruksen i mellomtiden");
        assertThat(nordlys.as(Role.AUDITOR, () -> challenges.of(active.id()))
                        .getFirst()
                        .state())
                .isEqualTo(ChallengeState.ENDING_CONTRACT);
    }

    @Test
    void whoeverIsOvertakenOnTheRuleReadsSo() {
        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit(home + "/approval");
        press("Require a second person");
        press("Require a second person");
        press("Ask to take the rule away");
        press("Ask to take the rule away");

        signIn(nordlys.member(Role.TENANT_ADMIN));
        visit(home + "/approval");
        nordlys.as(Role.PRIVACY_LEAD, () -> approval.keep(approval.rule().version()));
        nordlys.as(Role.PRIVACY_LEAD, () -> approval.switchOff(approval.rule().version()));
        press("Keep the rule");
        assertThat(toasts()).contains("Somebody changed this rule meanwhile, so nothing was done.");

        nordlys.as(Role.PRIVACY_LEAD, () -> approval.keep(approval.rule().version()));
        press("Agree: one person is enough");
        press("Agree: one person is enough");
        assertThat(dialog()).contains("Somebody changed this rule meanwhile, so nothing was done.");
        assertThat(nordlys.as(Role.AUDITOR, () -> approval.rule()).secondPerson())
                .isTrue();
    }

    @Test
    void copyOfWhatIsNotThereLeavesTheFormEmpty() {
        InstructionDetails theirs = active();
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        signIn(zephyr.member(Role.PRIVACY_LEAD));
        for (String id : new String[] {theirs.id().toString(), Ids.next().toString(), "no-id", ""}) {
            visit("t/" + zephyr.tenant().alias() + "/instructions");
            visit("t/" + zephyr.tenant().alias() + "/instructions/new?copy=" + id);
            assertThat(find(TextField.class).withLabel("Title").single().getValue())
                    .as(id)
                    .isEmpty();
            assertThat(toasts()).doesNotContain("The form is filled in.");
        }
    }

    private String dialog() {
        return textOf(find(ConsequenceDialog.class).single());
    }

    private Actor officer() {
        return TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Looks", null, Entry.LONGEST)));
    }
}
