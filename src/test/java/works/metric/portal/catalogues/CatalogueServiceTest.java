package works.metric.portal.catalogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.texts.Texts;

/** Each entry of a test is retired at its end: the catalogues are shared by all. */
@PortalTest
@RecordApplicationEvents
class CatalogueServiceTest {

    private static final Wording NAMES = new Wording("Push tokens", "Push-tokener", "", "");

    @Autowired
    private Stage stage;

    @Autowired
    private CatalogueService catalogues;

    @Autowired
    private CatalogueHistory history;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private Texts texts;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private final List<UUID> made = new java.util.ArrayList<>();

    @AfterEach
    void retireWhatWasMade() {
        made.forEach(
                id -> asOfficer(() -> catalogues.retire(id, catalogues.byId(id).version())));
    }

    @Test
    void everyTenantCanChooseWhatTheOfficerAdded() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        CatalogueEntryDetails added = add("PUSH_TOKENS_A");

        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> catalogues.choices(Catalogue.DATA)))
                .contains(added)
                .last()
                .isEqualTo(added);
        assertThat(texts.get(Texts.BOKMAL, "instructions.data.PUSH_TOKENS_A")).isEqualTo("Push-tokener");
        assertThat(texts.get(Texts.ENGLISH, "instructions.data.PUSH_TOKENS_A")).isEqualTo("Push tokens");
        assertThat(events.stream(CatalogueEvent.class))
                .extracting(CatalogueEvent::action)
                .contains("catalogue.added");
    }

    @Test
    void askingTwiceAddsOneAndACodeIsNeverGivenAgain() {
        CatalogueEntryDetails added = add("PUSH_TOKENS_B");

        assertThat(asOfficer(() -> catalogues.add(added.id(), Catalogue.DATA, "PUSH_TOKENS_B", NAMES)))
                .isEqualTo(added);
        assertThat(broken(() -> catalogues.add(Ids.next(), Catalogue.DATA, "PUSH_TOKENS_B", NAMES)))
                .containsExactly("code catalogues.rule.code-taken");
    }

    @Test
    void aNewNameIsSeenAtOnceAndTheOldOneIsRememberedForItsTime() {
        CatalogueEntryDetails added = add("PUSH_TOKENS_C");
        Instant before = clock.instant();
        clock.advance(Duration.ofDays(1));
        Wording better = new Wording("Tokens for push messages", "Tokener for push-meldinger", "", "");

        CatalogueEntryDetails reworded = asOfficer(() -> catalogues.reword(added.id(), added.version(), better));

        DataCategory entry = new DataCategory("PUSH_TOKENS_C");
        assertThat(texts.get(Texts.ENGLISH, entry.key())).isEqualTo("Tokens for push messages");
        assertThat(at(before).name(entry, Texts.ENGLISH)).isEqualTo("Push tokens");
        assertThat(at(clock.instant()).name(entry, Texts.ENGLISH)).isEqualTo("Tokens for push messages");
        assertThat(at(before.minusSeconds(60)).name(entry, Texts.ENGLISH)).isEqualTo("PUSH_TOKENS_C");
        assertThat(asOfficer(() -> catalogues.history(added.id())))
                .extracting(WordingSince::wording)
                .containsExactly(better, NAMES);
        assertThatThrownBy(() -> asOfficer(() -> catalogues.reword(added.id(), added.version(), NAMES)))
                .isInstanceOf(Stale.class);
        assertThat(asOfficer(() -> catalogues.byId(added.id()))).isEqualTo(reworded);
    }

    @Test
    void whatIsRetiredIsOfferedToNobodyButWhoHasChosenIt() {
        CatalogueEntryDetails added = add("PUSH_TOKENS_D");
        DataCategory entry = new DataCategory("PUSH_TOKENS_D");

        asOfficer(() -> catalogues.retire(added.id(), added.version()));

        asOfficer(() -> {
            assertThat(catalogues.choices(Catalogue.DATA))
                    .extracting(CatalogueEntryDetails::code)
                    .doesNotContain("PUSH_TOKENS_D");
            assertThat(catalogues.offered(Catalogue.DATA, DataCategory::new, Set.of()))
                    .doesNotContain(entry);
            assertThat(catalogues.offered(Catalogue.DATA, DataCategory::new, Set.of(entry)))
                    .contains(entry);
            assertThat(catalogues.notOffered(Catalogue.DATA, Set.of(entry, DataCategory.REVENUE)))
                    .containsExactly("PUSH_TOKENS_D");
            assertThat(catalogues
                            .restore(added.id(), catalogues.byId(added.id()).version())
                            .retiredAt())
                    .isNull();
            return true;
        });
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Wording none = new Wording(" ", "", "About", "");
        assertThat(broken(() -> catalogues.add(Ids.next(), Catalogue.PURPOSES, "lower case", none)))
                .containsExactlyInAnyOrder(
                        "code catalogues.rule.code",
                        "english rule.required",
                        "bokmal rule.required",
                        "aboutBokmal catalogues.rule.both-languages");
        assertThat(asOfficer(() -> catalogues.all(Catalogue.PURPOSES)))
                .extracting(CatalogueEntryDetails::code)
                .contains("ATTRIBUTION")
                .doesNotContain("lower case");
    }

    @Test
    void nobodyElseKeepsTheCatalogues() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        for (Role role : List.of(Role.TENANT_ADMIN, Role.PRIVACY_LEAD, Role.REQUEST_HANDLER, Role.AUDITOR)) {
            assertThatThrownBy(() ->
                            nordlys.as(role, () -> catalogues.add(Ids.next(), Catalogue.DATA, "PUSH_TOKENS_E", NAMES)))
                    .isInstanceOf(AccessDenied.class);
        }
        for (Role role : List.of(Role.SUPPORT, Role.OPERATOR)) {
            assertThatThrownBy(() -> TenantScope.as(
                            stage.staff(role),
                            () -> catalogues.add(Ids.next(), Catalogue.DATA, "PUSH_TOKENS_E", NAMES)))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void whatTheProgramNamesIsInTheCatalogue() {
        asOfficer(() -> {
            assertThat(catalogues.notOffered(
                            Catalogue.PURPOSES, Set.of(Purpose.ATTRIBUTION, Purpose.SERVICE_OPERATION)))
                    .isEmpty();
            assertThat(catalogues.notOffered(Catalogue.SUBJECTS, Set.of(SubjectCategory.CHILDREN)))
                    .isEmpty();
            return true;
        });
    }

    private CatalogueNames at(Instant instant) {
        return transaction.as(Actor.system("test"), () -> history.at(instant));
    }

    private CatalogueEntryDetails add(String code) {
        UUID id = Ids.next();
        CatalogueEntryDetails added = asOfficer(() -> catalogues.add(id, Catalogue.DATA, code, NAMES));
        made.add(id);
        return added;
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
