package works.metric.portal.instructions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.catalogues.CatalogueEntryDetails;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.catalogues.Wording;
import works.metric.portal.texts.Texts;

/** Each template of a test is retired at its end: templates are shared by all tenants. */
@PortalTest
@RecordApplicationEvents
class InstructionTemplateServiceTest {

    private static final Wording NAMES =
            new Wording("Web shops", "Nettbutikker", "Purchases on the web.", "Kjøp på nettet.");
    private static final Retention YEAR = new Retention(12, Retention.Unit.MONTHS);

    @Autowired
    private Stage stage;

    @Autowired
    private InstructionTemplateService templates;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private CatalogueService catalogues;

    @Autowired
    private ApplicationEvents events;

    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void retireWhatWasMade() {
        made.forEach(
                id -> asOfficer(() -> templates.retire(id, templates.byId(id).version())));
    }

    static TemplateContent content(Wording names, DataCategory... data) {
        return new TemplateContent(
                names,
                Set.of(data),
                Set.of(SubjectCategory.APP_USERS),
                YEAR,
                new InstructionTermsTest.Terms().purposes(Purpose.ATTRIBUTION).terms());
    }

    private static final TemplateContent SHOPS = content(NAMES, DataCategory.WEB_USAGE);

    @Test
    void everyTemplateOfTheFirstDayIsAnInstructionThatCanBeGiven() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        List<InstructionTemplateDetails> offered = offeredTo(nordlys);

        assertThat(offered)
                .extracting(one -> one.content().wording().english())
                .startsWith(
                        "Measurement of advertising",
                        "Measurement with fraud detection",
                        "Media mix without identifiers",
                        "Apps for children, strict");
        for (InstructionTemplateDetails template : offered) {
            for (Locale language : Texts.LANGUAGES) {
                InstructionContent begun = template.offered().instruction(language);
                assertThatCode(begun::check).as(begun.title()).doesNotThrowAnyException();
                InstructionDetails draft = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), begun));
                assertThat(draft.leading().content()).isEqualTo(begun);
            }
        }
        assertThat(offered.get(1).content().terms().retentionExceptions())
                .isEqualTo(Map.of(DataCategory.IP_ADDRESS, new Retention(90, Retention.Unit.DAYS)));
        assertThat(offered.get(3).content().terms().childSafeguards()).containsExactly(ChildSafeguard.values());
    }

    @Test
    void everyTenantIsOfferedWhatTheOfficerAddedInItsLanguage() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");

        InstructionTemplateDetails added = add(SHOPS);

        assertThat(offeredTo(nordlys)).last().isEqualTo(added);
        assertThat(offeredTo(zephyr)).last().isEqualTo(added);
        assertThat(added.offered().instruction(Texts.BOKMAL).title()).isEqualTo("Nettbutikker");
        assertThat(added.offered().instruction(Texts.ENGLISH).title()).isEqualTo("Web shops");
        InstructionTemplateEvent told = told("instruction-template.added");
        assertThat(told.subjectId()).isEqualTo(added.id());
        assertThat(told.changes())
                .contains(
                        new FieldChange("english", null, "Web shops"),
                        new FieldChange("purposes", null, "ATTRIBUTION"),
                        new FieldChange("retention", null, "12 MONTHS"))
                .extracting(FieldChange::field)
                .doesNotContain("title", "purpose", "text");
    }

    @Test
    void askingTwiceAddsOneAndChangingNothingIsNoChange() {
        InstructionTemplateDetails added = add(SHOPS);
        int all = asOfficer(() -> templates.all()).size();
        events.clear();

        assertThat(asOfficer(() -> templates.add(added.id(), SHOPS))).isEqualTo(added);
        assertThat(asOfficer(() -> templates.change(added.id(), added.version() - 1, SHOPS)))
                .isEqualTo(added);
        assertThat(asOfficer(() -> templates.all())).hasSize(all);
        assertThat(events.stream(InstructionTemplateEvent.class)).isEmpty();
    }

    @Test
    void draftThatBeganWithATemplateKnowsNothingOfItAfterwards() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionTemplateDetails added = add(SHOPS);
        InstructionDetails draft = nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.draft(Ids.next(), added.offered().instruction(Texts.ENGLISH)));

        InstructionTemplateDetails changed = asOfficer(() -> templates.change(
                added.id(), added.version(), content(NAMES, DataCategory.EMAIL_ADDRESS, DataCategory.WEB_USAGE)));
        asOfficer(() -> templates.retire(changed.id(), changed.version()));

        assertThat(nordlys.as(Role.AUDITOR, () -> instructions.byId(draft.id())))
                .isEqualTo(draft);
        assertThat(told("instruction-template.changed").changes())
                .containsExactly(new FieldChange("dataCategories", "WEB_USAGE", "EMAIL_ADDRESS,WEB_USAGE"));
    }

    @Test
    void retiredTemplateIsOfferedToNobodyUntilItIsOfferedAgain() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionTemplateDetails added = add(SHOPS);

        InstructionTemplateDetails retired = asOfficer(() -> templates.retire(added.id(), added.version()));
        assertThat(retired.retiredAt()).isNotNull();
        assertThat(ids(offeredTo(nordlys))).doesNotContain(added.id());
        assertThat(ids(asOfficer(() -> templates.all()))).contains(added.id());
        assertThat(asOfficer(() -> templates.retire(added.id(), added.version())))
                .as("asked twice")
                .isEqualTo(retired);

        InstructionTemplateDetails again = asOfficer(() -> templates.restore(added.id(), retired.version()));
        assertThat(again.retiredAt()).isNull();
        assertThat(ids(offeredTo(nordlys))).contains(added.id());
        assertThat(events.stream(InstructionTemplateEvent.class).map(InstructionTemplateEvent::action))
                .containsExactly(
                        "instruction-template.added", "instruction-template.retired", "instruction-template.restored");
    }

    @Test
    void officerSaysInWhatOrderTheyAreOffered() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionTemplateDetails first = add(SHOPS);
        InstructionTemplateDetails second = add(SHOPS);
        int place = ids(asOfficer(() -> templates.all())).indexOf(second.id()) + 1;

        InstructionTemplateDetails moved = asOfficer(() -> templates.place(second.id(), second.version(), place - 1));

        assertThat(ids(offeredTo(nordlys))).endsWith(second.id(), first.id());
        assertThat(asOfficer(() -> templates.place(second.id(), second.version(), place - 1)))
                .as("asked twice")
                .isEqualTo(moved);
        assertThat(told("instruction-template.moved").changes())
                .containsExactly(new FieldChange("position", String.valueOf(place), String.valueOf(place - 1)));
        assertThat(broken(() -> templates.place(second.id(), moved.version(), 0)))
                .containsExactly("place rule.range");
        assertThat(broken(() -> templates.place(second.id(), moved.version(), 1_000)))
                .containsExactly("place rule.range");
    }

    @Test
    void whoeverWasOvertakenIsToldAndOverwritesNothing() {
        InstructionTemplateDetails seen = add(SHOPS);
        InstructionTemplateDetails theirs = asOfficer(
                () -> templates.change(seen.id(), seen.version(), content(NAMES, DataCategory.EMAIL_ADDRESS)));
        long old = seen.version();

        List<Supplier<InstructionTemplateDetails>> late = List.of(
                () -> templates.change(seen.id(), old, content(NAMES, DataCategory.REVENUE)),
                () -> templates.retire(seen.id(), old),
                () -> templates.place(seen.id(), old, 1));
        assertThat(late).allSatisfy(attempt -> assertThatThrownBy(() -> asOfficer(attempt))
                .isInstanceOf(Stale.class));
        assertThat(asOfficer(() -> templates.byId(seen.id()))).isEqualTo(theirs);

        InstructionTemplateDetails retired = asOfficer(() -> templates.retire(seen.id(), theirs.version()));
        assertThatThrownBy(() -> asOfficer(() -> templates.restore(seen.id(), old)))
                .isInstanceOf(Stale.class);
        assertThat(asOfficer(() -> templates.byId(seen.id()))).isEqualTo(retired);
    }

    @Test
    void everythingWrongIsNamedByItsFieldAndNothingIsKept() {
        int before = asOfficer(() -> templates.all()).size();
        TemplateContent empty = new TemplateContent(
                new Wording("", " ", "", "x".repeat(1_001)),
                Set.of(),
                Set.of(SubjectCategory.CHILDREN),
                new Retention(0, Retention.Unit.DAYS),
                new InstructionTermsTest.Terms()
                        .apps("com.example.game")
                        .regions("US")
                        .purposes()
                        .terms());

        assertThat(broken(() -> templates.add(Ids.next(), empty)))
                .containsExactlyInAnyOrder(
                        "english rule.required",
                        "bokmal rule.required",
                        "aboutEnglish rule.required",
                        "aboutBokmal rule.longest",
                        "apps instructions.templates.rule.of-tenant",
                        "purposes rule.required",
                        "dataCategories rule.required",
                        "retention rule.range",
                        "childSafeguards instructions.rule.children",
                        "regions instructions.rule.no-transfers");
        assertThat(broken(
                        () -> templates.add(Ids.next(), content(new Wording("x".repeat(121), "Navn", "About", "Om")))))
                .containsExactlyInAnyOrder("english rule.longest", "dataCategories rule.required");
        assertThat(asOfficer(() -> templates.all())).hasSize(before);
    }

    @Test
    void entryThatWasRetiredSinceIsLeftOutForTenantsAndNamedToTheOfficer() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        CatalogueEntryDetails entry = asOfficer(() -> catalogues.add(
                Ids.next(),
                Catalogue.DATA,
                "LOYALTY_POINTS",
                new Wording("Loyalty points", "Lojalitetspoeng", "", "")));
        DataCategory points = new DataCategory("LOYALTY_POINTS");
        InstructionTemplateDetails added = add(new TemplateContent(
                NAMES,
                Set.of(points, DataCategory.REVENUE),
                Set.of(SubjectCategory.APP_USERS),
                YEAR,
                new InstructionTermsTest.Terms()
                        .purposes(Purpose.ATTRIBUTION)
                        .kept(points, new Retention(30, Retention.Unit.DAYS))
                        .terms()));

        asOfficer(() -> catalogues.retire(entry.id(), entry.version()));

        InstructionTemplateDetails offered = offeredTo(nordlys).getLast();
        assertThat(offered.notOffered()).containsExactly((CatalogueCode) points);
        InstructionContent begun = offered.offered().instruction(Texts.ENGLISH);
        assertThat(begun.dataCategories()).containsExactly(DataCategory.REVENUE);
        assertThat(begun.terms().retentionExceptions()).isEmpty();
        assertThatCode(() -> nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), begun)))
                .doesNotThrowAnyException();
        assertThat(asOfficer(() -> templates.byId(added.id())).content().dataCategories())
                .as("MetricWorks sees what it wrote")
                .contains(points);
        assertThat(broken(() -> templates.change(
                        added.id(), added.version(), content(NAMES, points, DataCategory.EMAIL_ADDRESS))))
                .containsExactly("dataCategories instructions.rule.not-offered");
    }

    @Test
    void nobodyElseKeepsTheTemplates() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        for (Role role : List.of(Role.TENANT_ADMIN, Role.PRIVACY_LEAD, Role.REQUEST_HANDLER, Role.AUDITOR)) {
            assertThatThrownBy(() -> nordlys.as(role, () -> templates.add(Ids.next(), SHOPS)))
                    .isInstanceOf(AccessDenied.class);
        }
        for (Role role : List.of(Role.SUPPORT, Role.OPERATOR)) {
            assertThatThrownBy(() -> TenantScope.as(stage.staff(role), () -> templates.add(Ids.next(), SHOPS)))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> templates.offered()))
                .as("who drafts nothing starts from nothing")
                .isInstanceOf(AccessDenied.class);
    }

    private List<InstructionTemplateDetails> offeredTo(Stage.Cast tenant) {
        return tenant.as(Role.PRIVACY_LEAD, () -> templates.offered());
    }

    private static List<UUID> ids(List<InstructionTemplateDetails> all) {
        return all.stream().map(InstructionTemplateDetails::id).toList();
    }

    private InstructionTemplateDetails add(TemplateContent content) {
        UUID id = Ids.next();
        InstructionTemplateDetails added = asOfficer(() -> templates.add(id, content));
        made.add(id);
        return added;
    }

    private InstructionTemplateEvent told(String action) {
        return events.stream(InstructionTemplateEvent.class)
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private List<String> broken(Supplier<?> work) {
        try {
            asOfficer(work);
        } catch (Invalid invalid) {
            return invalid.problems().stream()
                    .map(problem -> problem.field() + " " + problem.key())
                    .toList();
        }
        throw new AssertionError("accepted");
    }

    private <T> T asOfficer(Supplier<T> work) {
        return TenantScope.as(stage.staff(Role.PRIVACY_OFFICER), work);
    }
}
