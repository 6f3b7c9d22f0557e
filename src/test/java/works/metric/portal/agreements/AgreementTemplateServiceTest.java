package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.AuditRows;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.notices.NoticeDetails;
import works.metric.portal.notices.NoticeKind;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.pdf.DpaTemplate;
import works.metric.portal.pdf.DpaTemplate.Addition;
import works.metric.portal.pdf.DpaTemplate.Clause;
import works.metric.portal.pdf.Passage;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.texts.Texts;

/** MetricWorks writes the agreement anew; what was accepted stays as it is, and each tenant is asked on the day. */
@PortalTest
class AgreementTemplateServiceTest {

    private static final NewAcceptance INGRID = new NewAcceptance("Ingrid Solberg", "CEO", true);
    private static final String[] ROLL_OUT = {"agreement-template", "agreement-template-tell"};

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Stage stage;

    @Autowired
    private AgreementTemplateService templates;

    @Autowired
    private TemplatePreviewService previews;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private AgreementTextService texts;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private TemplateRollOut rollOut;

    @Autowired
    private AgreementContentRepository contents;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private PdfPress press;

    @Autowired
    private NoticeService notices;

    @Autowired
    private AuditRows audit;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    private TemplateStage on;

    @BeforeEach
    void begin() {
        on = new TemplateStage(portal);
        on.begin();
    }

    @Test
    void draftSaysAtFirstWhatTheLatestSaysAndOnlyOneIsOpen() {
        UUID id = Ids.next();
        TemplateDraftDetails draft = on.asOfficer(() -> templates.start(id));

        assertThat(draft.words().clauses()).isEqualTo(draft.before().clauses());
        assertThat(on.asOfficer(() -> templates.start(id))).isEqualTo(draft);
        assertProblems(() -> on.asOfficer(() -> templates.start(Ids.next())), "state", "agreements.rule.template-open");
        on.asOfficer(() -> {
            templates.discard(id, draft.version());
            return true;
        });
        assertThat(on.asOfficer(() -> templates.draft())).isEmpty();
        assertThat(on.started().words().number()).isEqualTo(draft.words().number());
    }

    @Test
    void rewordedClausesAreKeptAndTheOthersStay() {
        TemplateDraftDetails draft = on.started();
        TemplateDraftDetails edited = on.reworded(draft, "scope.subject", " About data. ", "Om opplysninger.");

        assertThat(edited.words().clause("scope.subject"))
                .contains(new Clause("scope.subject", "About data.", "Om opplysninger."));
        assertThat(edited.words().clause("scope.duration"))
                .isEqualTo(draft.before().clause("scope.duration"));
        assertThat(edited.changes("scope.subject")).isTrue();
        assertThat(edited.changes("scope.duration")).isFalse();
        assertThat(edited.words().binding()).isEqualTo(Texts.BOKMAL);
        assertThat(edited.noteEnglish()).isEqualTo("What is new: scope.subject");
        assertThat(on.asOfficer(() -> templates.draft())).contains(edited);
    }

    @Test
    void staleEyesAreToldAndNothingIsOverwritten() {
        TemplateDraftDetails seen = on.started();
        TemplateDraftDetails theirs = on.reworded(seen, "scope.subject", "Theirs", "Deres");

        assertThatThrownBy(() -> on.reworded(seen, "scope.subject", "Mine", "Mitt"))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> on.asOfficer(() -> templates.publish(seen.id(), seen.version(), templates.today())))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> on.asOfficer(() -> {
                    templates.discard(seen.id(), seen.version());
                    return true;
                }))
                .isInstanceOf(Stale.class);
        assertThat(on.asOfficer(() -> templates.draft())).contains(theirs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "scope.subject ~ '' ~ rule.required",
                "duties.a.text ~ ' ' ~ agreements.rule.template-law",
                "scope.subject ~ It's here ~ agreements.rule.template-apostrophe",
                "scope.subject ~ About {0} ~ agreements.rule.template-unknown",
                "scope.subject ~ About {99999} ~ agreements.rule.template-unknown",
                "scope.subject ~ About { ~ agreements.rule.template-pattern",
                "scope.subject ~ About {x} ~ agreements.rule.template-pattern",
                "parties.who ~ {0} alone ~ agreements.rule.template-missing",
                "parties.who ~ {0} and {1,number} ~ agreements.rule.template-pattern",
                "parties.who ~ {0}, {1} and {2} ~ agreements.rule.template-unknown",
                "subs.notice.general ~ In time ~ agreements.rule.template-missing",
                "subs.notice.general ~ In {0,choice,0#time} ~ agreements.rule.template-pattern",
                "subs.notice.general ~ In {0,choice,0#{0} days|1#a day|1<{0} days} ~ agreements.rule.template-pattern",
                "subs.notice.general ~ In {0,choice,0#{0|1#x} ~ agreements.rule.template-pattern",
                "scope.subject ~ 漢字 \uD80C\uDC00 ~ agreements.rule.template-glyph"
            })
    void badWordsAreRefusedAtTheirField(String key, String text, String rule) {
        TemplateDraftDetails draft = on.started();

        assertProblems(() -> on.reworded(draft, key, text, text), key + ".english", rule);
        assertProblems(
                () -> on.reworded(
                        draft, key, draft.words().clause(key).orElseThrow().english(), text),
                key + ".bokmal",
                rule);
        assertThat(on.asOfficer(() -> templates.draft())).contains(draft);
    }

    @Test
    void whatIsWrongWithTheRestIsToldTooAllAtOnce() {
        TemplateDraftDetails draft = on.started();
        NewTemplate bad = new NewTemplate(
                Locale.FRENCH,
                "x".repeat(2_001),
                "",
                List.of(new Clause("nowhere", "a", "b")),
                List.of(new Addition("nowhere", "Title", null, "", "Ord"), new Addition("end", null, null, "a", "b")));

        assertThatThrownBy(() -> on.asOfficer(() -> templates.edit(draft.id(), draft.version(), bad)))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly(
                                "binding",
                                "noteEnglish",
                                "clauses",
                                "additions.0.section",
                                "additions.0.titleBokmal",
                                "additions.0.english"));
    }

    @Test
    void publishingAsksForANoteAndADayThatHasNotPassed() {
        TemplateDraftDetails draft = on.started();
        LocalDate today = on.asOfficer(() -> templates.today());

        assertThatThrownBy(() -> on.asOfficer(() -> templates.publish(draft.id(), draft.version(), today.minusDays(1))))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .contains("noteEnglish", "noteBokmal", "rollOutOn"));
    }

    @Test
    void publishedOneIsFrozenAndPublishedOnce() {
        TemplateDraftDetails draft = on.reworded(on.started(), "scope.subject", "About data.", "Om opplysninger.");
        LocalDate day = on.asOfficer(() -> templates.today()).plusDays(10);
        TemplateDetails published = on.asOfficer(() -> templates.publish(draft.id(), draft.version(), day));

        assertThat(on.asOfficer(() -> templates.publish(draft.id(), draft.version(), day.plusDays(1))))
                .isEqualTo(published);
        assertThat(published.state()).isEqualTo(TemplateState.PUBLISHED);
        assertThat(published.words().clauses()).hasSameSizeAs(DpaOutline.keys());
        assertProblems(
                () -> on.reworded(
                        new TemplateDraftDetails(
                                draft.id(),
                                draft.version() + 1,
                                draft.words(),
                                draft.before(),
                                "",
                                "",
                                draft.startedAt(),
                                "",
                                draft.editedAt(),
                                ""),
                        "scope.subject",
                        "Other",
                        "Annet"),
                "state",
                "agreements.rule.template-closed");
        for (String change : List.of(
                "update agreement_template set content = 'x'",
                "update agreement_template set roll_out_on = '2050-01-01'",
                "delete from agreement_template",
                "delete from agreement_template_draft",
                "delete from agreement_template_told",
                "update agreement_template_draft set based_on = 7")) {
            assertThatThrownBy(() -> database.update(change)).as(change).isInstanceOf(DataAccessException.class);
        }
        clock.advance(Duration.ofDays(10));
        assertThat(on.asOfficer(() -> templates.byNumber(published.number())).state())
                .isEqualTo(TemplateState.ROLLED_OUT);
        TemplateDetails next = on.published(Texts.ENGLISH, "Later words", null);
        assertThat(on.asOfficer(() -> templates.byNumber(published.number())).state())
                .isEqualTo(TemplateState.SUPERSEDED);
        assertThat(on.asOfficer(() -> templates.list()))
                .extracting(TemplateDetails::number)
                .startsWith(next.number(), published.number())
                .endsWith(DpaOutline.BUILT_IN);
    }

    @Test
    void tenantIsAskedFromTheDayOnAndWhatItAcceptedStaysInForceUntilThen() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        AgreementDetails first = accept(nordlys);
        accept(zephyr);
        byte[] bytes = download(nordlys, first);
        LocalDate day = on.asOfficer(() -> templates.today()).plusDays(5);
        TemplateDetails template = on.published(Texts.BOKMAL, "This agreement is about data of players.", day);

        assertThat(standing(nordlys).waits()).isFalse();
        clock.advance(Duration.ofDays(5));
        AgreementStanding standing = standing(nordlys);
        assertThat(standing.waits()).isTrue();
        assertThat(standing.inForce()).isEqualTo(first);
        assertThat(standing.news()).extracting(TemplateNews::number).isEqualTo(template.number());
        assertThat(standing(zephyr).waits()).isTrue();

        AgreementDetails second = accept(nordlys);
        assertThat(text(download(nordlys, second)))
                .contains("På norsk: This agreement is about data of players.", "Bindende språk: norsk bokmål");
        assertThat(standing(nordlys).waits()).isFalse();
        assertThat(standing(nordlys).news()).isNull();
        assertThat(standing(zephyr).waits()).isTrue();
        assertThat(download(nordlys, first)).isEqualTo(bytes);
        assertThat(content(nordlys, second).templateNumber()).isEqualTo(template.number());
    }

    @Test
    void otherLanguageIsThereAsATranslationForTheDraftAndForTheTextOfADay() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        on.published(Texts.BOKMAL, "About data of players.", null);
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        accept(nordlys);

        String draft = text(nordlys.as(Role.AUDITOR, () -> agreements.draftTranslated(Texts.ENGLISH))
                .bytes());
        assertThat(draft).contains("About data of players.", "Translation: the text in Norwegian", "DRAFT");
        assertThat(draft).contains("Advertising identifiers (IDFA, GAID)").doesNotContain("På norsk");
        LocalDate today = nordlys.as(Role.AUDITOR, () -> texts.today());
        String day = text(nordlys.as(Role.AUDITOR, () -> texts.fileTranslated(today, Texts.ENGLISH))
                .bytes());
        assertThat(day).contains("Translation: the text in Norwegian", "About data of players.", "Henrik Dahl");
        assertThat(text(nordlys.as(Role.AUDITOR, () -> texts.file(today)).bytes()))
                .contains("På norsk: About data of players.")
                .doesNotContain("OVERSETTELSE");
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> agreements.draftTranslated(Texts.BOKMAL)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> texts.fileTranslated(today, Texts.BOKMAL)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eachTenantIsToldOnceOnTheDayInEachPersonsLanguage() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        accept(nordlys);
        accept(zephyr);
        LocalDate day = on.asOfficer(() -> templates.today()).plusDays(2);
        TemplateDetails template = on.published(Texts.ENGLISH, "About data.", day);

        jobs.runDueOf(ROLL_OUT);
        assertThat(told(nordlys)).isEmpty();
        clock.advance(Duration.ofDays(2));
        Stage.Cast late = stage.tenant("Ny Kunde AS");
        jobs.runDueOf(ROLL_OUT);

        for (Stage.Cast cast : List.of(nordlys, zephyr)) {
            assertThat(told(cast)).hasSize(2).allSatisfy(notice -> assertThat(notice.body())
                    .contains("What is new: scope.subject", "(template " + template.number() + ")"));
        }
        assertThat(told(late)).as("opened after the roll-out").isEmpty();

        // A crash in the middle of the fan-out: all of it again.
        rollOut.rollOut(template.number());
        jobs.runDueOf(ROLL_OUT);
        assertThat(told(nordlys)).hasSize(2);
    }

    @Test
    void jobThatRunsLateTellsNothingThatIsNoLongerAsked() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast quick = stage.tenant("Rask Mobil AS");
        accept(nordlys);
        LocalDate today = on.asOfficer(() -> templates.today());
        on.published(Texts.ENGLISH, "First words", today.plusDays(1));
        TemplateDetails second = on.published(Texts.ENGLISH, "Second words", today.plusDays(2));
        clock.advance(Duration.ofDays(30));
        accept(quick);

        jobs.runDueOf(ROLL_OUT);

        assertThat(told(nordlys)).hasSize(2).allSatisfy(notice -> assertThat(notice.body())
                .contains("(template " + second.number() + ")"));
        assertThat(told(quick)).as("has accepted it already").isEmpty();
    }

    @Test
    void previewShowsTheTenantsOwnAgreementAndStandsInItsAudit() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        TemplateDraftDetails draft = on.reworded(on.started(), "scope.subject", "Not yet said.", "Ikke sagt ennå.");

        AgreementFile file = on.asOfficer(() -> previews.ofDraft(nordlys.id(), draft.id(), Texts.BOKMAL));

        assertThat(text(file.bytes())).contains("Nordlys Spill AS", "Ikke sagt ennå.", "UTKAST");
        assertThat(text(on.asOfficer(() -> previews.ofDraft(nordlys.id(), draft.id(), Texts.ENGLISH))
                        .bytes()))
                .contains("Not yet said.", "Translation: the text in Norwegian");
        assertThat(audit.actionsOn(nordlys, nordlys.id().value()))
                .filteredOn(action -> action.equals("agreement.template-previewed"))
                .hasSize(2);
        assertThat(standing(nordlys).live().templateNumber())
                .isLessThan(draft.words().number());
        assertThatThrownBy(() -> on.asOfficer(() -> previews.of(nordlys.id(), 9_999, Texts.ENGLISH)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyThePrivacyOfficerWritesTemplates() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        TemplateDraftDetails draft = on.started();
        for (Actor other :
                List.of(stage.staff(Role.SUPPORT), stage.staff(Role.OPERATOR), nordlys.member(Role.TENANT_ADMIN))) {
            assertThatThrownBy(() -> TenantScope.as(other, () -> templates.list()))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> TenantScope.as(other, () -> templates.start(Ids.next())))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() ->
                            TenantScope.as(other, () -> previews.ofDraft(nordlys.id(), draft.id(), Texts.ENGLISH)))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    /** Whatever MetricWorks writes, publishes or gives up afterwards. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void acceptedContentIsUnchangedByAnyLaterTemplates(long seed) {
        Random random = new Random(seed);
        List<Stage.Cast> casts = List.of(stage.tenant("Nordlys Spill AS"), stage.tenant("Zéphyr Mobile SARL"));
        Map<AgreementDetails, Kept> accepted = new LinkedHashMap<>();
        int publications = 0;
        for (int step = 0; step < 14; step++) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    Stage.Cast cast = casts.get(random.nextInt(casts.size()));
                    AgreementDetails version = accept(cast);
                    accepted.put(version, keep(cast, version));
                }
                case 1, 2 -> {
                    on.published(
                            random.nextBoolean() ? Texts.ENGLISH : Texts.BOKMAL,
                            "Words " + step,
                            on.asOfficer(() -> templates.today()).plusDays(random.nextInt(3)));
                    publications++;
                    clock.advance(Duration.ofDays(3));
                }
                case 3 -> {
                    TemplateDraftDetails draft =
                            on.asOfficer(() -> templates.draft()).orElseGet(on::started);
                    TemplateDraftDetails edited = on.reworded(draft, "end.data", "Draft " + step, "Utkast " + step);
                    on.asOfficer(() -> {
                        templates.discard(edited.id(), edited.version());
                        return true;
                    });
                }
                default -> clock.advance(Duration.ofHours(random.nextInt(72)));
            }
            accepted.forEach((version, kept) -> assertThat(keep(kept.cast(), version))
                    .as("version %s after seed %d", version.number(), seed)
                    .isEqualTo(kept));
        }
        System.out.printf("templates: seed %d, %d published, %d acceptances%n", seed, publications, accepted.size());
        assertThat(accepted.size() + publications).isPositive();
    }

    /** Of an accepted version: its file, its words, and the fingerprint that its stored words give. */
    private record Kept(Stage.Cast cast, String file, String fingerprint, List<String> words) {}

    private Kept keep(Stage.Cast cast, AgreementDetails version) {
        DpaDocument stored = content(cast, version);
        String fingerprint = press.contentSha256(unsigned(stored));
        assertThat(fingerprint).isEqualTo(version.contentSha256());
        List<String> words = new ArrayList<>();
        for (Passage passage : press.read(
                new works.metric.portal.pdf.ConsolidatedDpa(stored, null, version.acceptedAt(), List.of()))) {
            words.add(passage.title() + " " + passage.text());
        }
        return new Kept(cast, version.bytesSha256() + download(cast, version).length, fingerprint, words);
    }

    private static DpaDocument unsigned(DpaDocument dpa) {
        return new DpaDocument(
                dpa.language(),
                dpa.zone(),
                dpa.version(),
                dpa.date(),
                dpa.templateVersion(),
                dpa.processor(),
                dpa.controller(),
                dpa.authorisation(),
                dpa.noticeDays(),
                dpa.dockingClause(),
                dpa.instructions(),
                dpa.subprocessors(),
                dpa.measures(),
                null,
                null,
                dpa.template(),
                dpa.affiliates());
    }

    @Test
    void contentOfAnEarlierReleaseIsReadAsTheFirstTemplate() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementDetails version = accept(nordlys);
        String json = ContentText.write(content(nordlys, version));
        int at = json.indexOf(",\"template\":");

        DpaDocument old = ContentText.read(json.substring(0, at) + "}", DpaDocument.class);

        assertThat(old.template()).isNull();
        assertThat(old.templateNumber()).isEqualTo(DpaOutline.BUILT_IN);
        assertThat(LiveAgreement.terms(old).templateVersion()).isEqualTo("1");
        DpaTemplate words = content(nordlys, version).template();
        assertThat(words).isNotNull();
    }

    private DpaDocument content(Stage.Cast cast, AgreementDetails version) {
        return transaction.as(
                Actor.system("test", cast.id()),
                () -> contents.findById(version.id()).orElseThrow().document());
    }

    private List<NoticeDetails> told(Stage.Cast cast) {
        return cast.as(Role.TENANT_ADMIN, () -> notices.list(null, null)).items().stream()
                .filter(notice -> notice.kind() == NoticeKind.AGREEMENT_TEMPLATE)
                .map(notice -> cast.as(Role.TENANT_ADMIN, () -> notices.byId(notice.id())))
                .toList();
    }

    private AgreementStanding standing(Stage.Cast cast) {
        return cast.as(Role.AUDITOR, () -> agreements.standing());
    }

    private AgreementDetails accept(Stage.Cast cast) {
        return cast.as(Role.TENANT_ADMIN, () -> {
            AgreementPreview preview = agreements.prepare();
            agreements.open(preview.id());
            return agreements.accept(preview.id(), INGRID);
        });
    }

    private byte[] download(Stage.Cast cast, AgreementDetails version) {
        return cast.as(Role.AUDITOR, () -> agreements.download(version.id())).bytes();
    }

    private static void assertProblems(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String field, String key) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                .filteredOn(problem -> problem.field().equals(field))
                .extracting(Invalid.Problem::key)
                .containsExactly(key));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
