package works.metric.portal.instructions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.ScreenTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueEntryDetails;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.catalogues.Wording;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionTemplateDetails;
import works.metric.portal.instructions.InstructionTemplateService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Retention;
import works.metric.portal.instructions.TemplateContent;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.VersionDiff;

/** Each template of a test is retired at its end: templates are shared by all tenants. */
class InstructionTemplateViewsTest extends ScreenTest {

    private static final String LIST = "staff/instruction-templates";

    @Autowired
    private InstructionTemplateService templates;

    @Autowired
    private CatalogueService catalogues;

    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void retireWhatWasMade() {
        made.forEach(
                id -> asOfficer(() -> templates.retire(id, templates.byId(id).version())));
    }

    private static TemplateContent content(String english, DataCategory... data) {
        return new TemplateContent(
                new Wording(english, english + " på norsk", "For shops.", "For butikker."),
                Set.of(data),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(12, Retention.Unit.MONTHS),
                new InstructionTerms(
                        Set.of(),
                        Set.of(Purpose.ATTRIBUTION),
                        false,
                        Set.of(),
                        Set.of(),
                        IpHandling.SHORTENED,
                        IdentifierForm.RAW,
                        Map.of(),
                        Set.of("EEA"),
                        Set.of(),
                        Set.of(),
                        false,
                        EndOfContract.DELETE));
    }

    private InstructionTemplateDetails add(TemplateContent content) {
        InstructionTemplateDetails added = asOfficer(() -> templates.add(Ids.next(), content));
        made.add(added.id());
        return added;
    }

    private <T> T asOfficer(Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }

    private InstructionTemplateDetails stored(InstructionTemplateDetails template) {
        return asOfficer(() -> templates.byId(template.id()));
    }

    private void enter(String label, String words) {
        if (find(TextField.class).withLabel(label).exists()) {
            find(TextField.class).withLabel(label).single().setValue(words);
        } else {
            find(TextArea.class).withLabel(label).single().setValue(words);
        }
    }

    @Test
    void officerWritesATemplateAndATenantStartsFromIt() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit(LIST + "/new");
        assertThat(screen()).doesNotContain("Instruction in your own words", "Sub-processors that must not get");
        enter("Name in English", "Shops on the web");
        enter("Name in Norwegian", "Butikker på nettet");
        enter("What it is for, in English", "Purchases only.");
        enter("What it is for, in Norwegian", "Bare kjøp.");
        find(CheckboxGroup.class).withLabel("Purposes").single().setValue(Set.of(Purpose.ATTRIBUTION));
        find(MultiSelectComboBox.class).withLabel("Data categories").single().setValue(Set.of(DataCategory.REVENUE));
        find(CheckboxGroup.class).withLabel("Whose data").single().setValue(Set.of(SubjectCategory.CUSTOMERS));
        find(IntegerField.class).withLabel("Kept for").single().setValue(6);
        press("Save");

        assertThat(screen()).contains("Shops on the web", "Butikker på nettet", "Purchases only.", "6 months");
        InstructionTemplateDetails added = asOfficer(() -> templates.all()).getLast();
        made.add(added.id());
        assertThat(added.content().dataCategories()).containsExactly(DataCategory.REVENUE);

        signIn(nordlys.member(Role.PRIVACY_LEAD));
        speak(Locale.of("nb"));
        visit("t/" + nordlys.tenant().alias() + "/instructions/new");
        Select<?> mal = find(Select.class).withLabel("Mal").single();
        choose(mal, added);
        assertThat(mal.getHelperText()).isEqualTo("Bare kjøp.");
        assertThat(find(TextField.class).withLabel("Tittel").single().getValue())
                .isEqualTo("Butikker på nettet");
        assertThat(screen()).contains("6 måneder");
    }

    @SuppressWarnings("unchecked")
    private static void choose(Select<?> select, InstructionTemplateDetails template) {
        ((Select<InstructionTemplateDetails>) select).setValue(template);
    }

    @Test
    void everythingMissingIsNamedInBothLanguagesAndNothingIsKept() {
        int before = asOfficer(() -> templates.all()).size();
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit(LIST + "/new");
        press("Save");
        assertThat(textOf(find(FormErrors.class).single()))
                .contains(
                        "8 things to correct",
                        "Name in English: This field is required.",
                        "What it is for, in Norwegian: This field is required.",
                        "Purposes: This field is required.",
                        "Kept for: A whole number from 1 to 120.");

        speak(Locale.of("nb"));
        visit(LIST);
        visit(LIST + "/new");
        enter("Navn på engelsk", "x".repeat(121));
        press("Lagre");
        assertThat(textOf(find(FormErrors.class).single()))
                .contains("Navn på engelsk: Høyst 120 tegn", "Navn på norsk: Dette feltet må fylles ut.");
        assertThat(asOfficer(() -> templates.all())).hasSize(before);
    }

    @Test
    void officerWhoWasOvertakenSeesBothAndDecides() {
        InstructionTemplateDetails seen = add(content("Shops", DataCategory.REVENUE));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit(LIST + "/" + seen.id() + "/edit");
        enter("Name in English", "My shops");
        asOfficer(() -> templates.change(
                seen.id(), seen.version(), content("Their shops", DataCategory.REVENUE, DataCategory.WEB_USAGE)));

        press("Save");
        assertThat(textOf(find(VersionDiff.class).single())).contains("Their shops", "My shops", "Pages viewed");
        assertThat(stored(seen).content().wording().english()).isEqualTo("Their shops");

        press("Go on with mine");
        press("Save");
        assertThat(stored(seen).content().wording().english()).isEqualTo("My shops");
        assertThat(stored(seen).content().dataCategories()).containsExactly(DataCategory.REVENUE);
    }

    @Test
    void officerRetiresATemplateAndOffersItAgain() {
        InstructionTemplateDetails seen = add(content("Shops", DataCategory.REVENUE));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit(LIST + "/" + seen.id());
        press("Retire");
        assertThat(textOf(find(ConsequenceDialog.class).single())).contains("Nobody can start from it any more.");
        press("Retire");
        assertThat(stored(seen).retiredAt()).isNotNull();

        press("Offer again");
        assertThat(stored(seen).retiredAt()).isNull();
        assertThat(toasts()).contains("Shops is offered again.");
    }

    @Test
    void whatWasChangedMeanwhileIsNeitherRetiredNorMoved() {
        InstructionTemplateDetails seen = add(content("Shops", DataCategory.REVENUE));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit(LIST + "/" + seen.id());
        InstructionTemplateDetails theirs = asOfficer(
                () -> templates.change(seen.id(), seen.version(), content("Their shops", DataCategory.REVENUE)));

        press("Retire");
        press("Retire");
        assertThat(textOf(find(ConsequenceDialog.class).single()))
                .contains("Somebody changed this template meanwhile, so nothing was done.");
        press("Cancel");
        assertThat(screen()).contains("Their shops");
        InstructionTemplateDetails again = asOfficer(
                () -> templates.change(seen.id(), theirs.version(), content("Their new shops", DataCategory.REVENUE)));
        press("Move up");

        assertThat(toasts()).contains("Somebody changed this template meanwhile, so nothing was done.");
        assertThat(stored(seen)).isEqualTo(again);
    }

    @Test
    void officerMovesATemplateUpAndDown() {
        add(content("Shops", DataCategory.REVENUE));
        InstructionTemplateDetails last = add(content("More shops", DataCategory.REVENUE));
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit(LIST + "/" + last.id());
        assertThat(offers("Move down")).isFalse();

        press("Move up");
        assertThat(ids()).last().isNotEqualTo(last.id());
        press("Move down");
        assertThat(ids()).last().isEqualTo(last.id());
    }

    private List<UUID> ids() {
        return asOfficer(() -> templates.all()).stream()
                .map(InstructionTemplateDetails::id)
                .toList();
    }

    @Test
    void entryThatWasRetiredSinceIsSaidToBeLeftOutOnBothSides() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        CatalogueEntryDetails entry = asOfficer(() -> catalogues.add(
                Ids.next(), Catalogue.DATA, "GIFT_CARDS", new Wording("Gift cards", "Gavekort", "", "")));
        InstructionTemplateDetails seen = add(content("Shops", new DataCategory("GIFT_CARDS"), DataCategory.REVENUE));
        asOfficer(() -> catalogues.retire(entry.id(), entry.version()));

        signIn(stage.staff(Role.PRIVACY_OFFICER));
        visit(LIST + "/" + seen.id());
        assertThat(screen()).contains("Not in the catalogues any more: Gift cards");
        visit(LIST + "/" + seen.id() + "/edit");
        enter("Name in English", "Other shops");
        press("Save");
        assertThat(textOf(find(FormErrors.class).single())).contains("Data categories: Not in MetricWorks' catalogue");
        assertThat(stored(seen)).isEqualTo(asOfficer(() -> templates.byId(seen.id())));

        signIn(nordlys.member(Role.PRIVACY_LEAD));
        visit("t/" + nordlys.tenant().alias() + "/instructions/new");
        Select<?> template = find(Select.class).withLabel("Template").single();
        choose(template, stored(seen));
        assertThat(template.getHelperText())
                .isEqualTo("For shops. Left out, because MetricWorks does not offer it any more: Gift cards.");
        press("Save draft");
        assertThat(title()).isEqualTo("Processing instructions");
        assertThat(screen()).contains("No. 1: Shops").doesNotContain("Gift cards");
    }

    @Test
    void nobodyElseOpensTheTemplates() {
        InstructionTemplateDetails seen = add(content("Shops", DataCategory.REVENUE));
        for (Role role : List.of(Role.SUPPORT, Role.OPERATOR)) {
            signIn(stage.staff(role));
            for (String address : List.of(LIST, LIST + "/new", LIST + "/" + seen.id() + "/edit")) {
                visit(address);
                assertThat(title()).as(role + " at " + address).isEqualTo("You do not have permission for this");
            }
        }
        signIn(stage.staff(Role.PRIVACY_OFFICER));
        for (String address : List.of(LIST + "/no-id", LIST + "/" + Ids.next(), LIST + "/" + Ids.next() + "/edit")) {
            visit(address);
            assertThat(title()).as(address).isEqualTo("We could not find this page");
        }
    }
}
