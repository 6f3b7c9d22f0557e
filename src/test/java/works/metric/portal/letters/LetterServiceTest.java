package works.metric.portal.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.audit.AuditRow;
import works.metric.portal.audit.AuditService;
import works.metric.portal.pdf.Pages;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.pdf.SealedPdf;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.texts.Texts;

@PortalTest
class LetterServiceTest {

    private static final Locale ENGLISH = Texts.ENGLISH;
    private static final Locale BOKMAL = Texts.BOKMAL;

    @Autowired
    private LetterService letters;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private AuditService audit;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private CasesForLetters cases;

    @BeforeEach
    void mondayMorning() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        cases = new CasesForLetters(stage, nordlys, requests, steps, support);
    }

    @Test
    void receiptTellsWhatWasAskedAndWhatHappensByWhen() throws IOException {
        RequestDetails request = cases.record(RequestType.ACCESS, Regulation.GDPR);

        assertThat(text(request, Letter.RECEIPT, ENGLISH))
                .contains("We have received your request", "Nordlys Spill AS", "Storgata", "Norway")
                .contains("R-2026-0001", "Access to personal data (Art. 15 GDPR)", "20 November 2026")
                .contains("at the latest on 20 December 2026 (Art. 12(3) GDPR)")
                .contains("free of charge", "(Art. 12(5) GDPR)", "Datatilsynet, the Norwegian")
                .contains("Ingrid Solberg, CEO, ingrid@", "Data protection officer: Jonas Haugen, dpo@")
                .contains("works.metric.æøå", "Page 1 of");
        assertThat(text(request, Letter.RECEIPT, BOKMAL))
                .contains("Vi har mottatt henvendelsen din", "Innsyn i personopplysninger (GDPR art. 15)")
                .contains("senest 20. desember 2026 (GDPR art. 12 nr. 3)", "Rettighetene dine", "Side 1 av")
                .contains("Det koster ikke noe å få svar", "Personvernombud: Jonas Haugen", "Tromsø");
    }

    @Test
    void receiptPromisesNoOtherLetterThanThereIs() throws IOException {
        RequestDetails takenBack = cases.record(RequestType.ACCESS, Regulation.GDPR);
        RequestDetails cancelled = nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.take(takenBack.id(), takenBack.version(), StepTaken.of(RequestStep.CANCEL)));
        assertThat(text(cancelled, Letter.RECEIPT, ENGLISH))
                .contains("was taken back and closed on 23 November 2026")
                .doesNotContain("separate letter");
        RequestDetails failed =
                cases.close(cases.record(RequestType.ACCESS, Regulation.GDPR), RequestStep.FAIL, "No access");
        assertThat(letters(failed)).containsExactly(Letter.RECEIPT);
        assertThat(text(failed, Letter.RECEIPT, ENGLISH))
                .contains("ended on 23 November 2026 without result", "at the latest on 20 December 2026")
                .doesNotContain("separate letter");
    }

    @Test
    void noLetterShowsAnIdentifierInTheClearOrTheInternalNote() throws IOException {
        for (RequestDetails request : everyKind()) {
            for (Letter letter : letters(request)) {
                for (Locale language : Texts.LANGUAGES) {
                    assertThat(text(request, letter, language))
                            .contains("k••••••@••••••.example", "••••••8830")
                            .doesNotContain(CasesForLetters.KARI, "kari.nordmann", "NL-2210", "Wrote to us twice");
                }
            }
        }
    }

    @Test
    void everyLetterOfEveryKindIsSealedWithEmbeddedFontsAndFingerprint() throws IOException {
        int made = 0;
        for (RequestDetails request : everyKind()) {
            for (Letter letter : letters(request)) {
                for (Locale language : Texts.LANGUAGES) {
                    LetterFile file = make(request, letter, language);
                    made++;
                    Pages.picture(
                            "letter-" + letter.key() + "-" + request.state() + "-" + language.getLanguage(),
                            file.pdf());
                    assertThat(Pages.fonts(file.pdf())).isNotEmpty().allMatch(PDFont::isEmbedded);
                    assertThat(Pages.flat(file.pdf())).contains(file.pdf().contentSha256());
                    assertThat(file.name()).matches("R-2026-\\d{4}-[a-z-]+\\.pdf");
                }
            }
        }
        assertThat(made).isGreaterThan(20);
    }

    @Test
    void extensionGivesReasonAndNewDateAndWhenToTell() throws IOException {
        RequestDetails request = cases.extend(
                cases.record(RequestType.ERASURE, Regulation.GDPR),
                "Opplysningene ligger i tolv systemer, også på Ås.");

        assertThat(text(request, Letter.EXTENSION, ENGLISH))
                .contains("We need more time", "which ends on 20 December 2026", "to 20 February 2027")
                .contains("by 20 December 2026 (Art. 12(3) GDPR)", "tolv systemer, også på Ås.");
        assertThat(text(request, Letter.EXTENSION, BOKMAL))
                .contains("Vi trenger mer tid", "går ut 20. desember 2026", "til 20. februar 2027")
                .contains("innen den første fristen: 20. desember 2026 (GDPR art. 12 nr. 3)");
        assertThat(text(request, Letter.RECEIPT, ENGLISH)).contains("A separate letter tells you why");
    }

    @Test
    void refusalGivesGroundReasonAndRemedies() throws IOException {
        RequestDetails request = cases.refuse(
                cases.record(RequestType.ERASURE, Regulation.GDPR),
                RefusalGround.EXCESSIVE,
                "Niende gang på én måned.");

        assertThat(text(request, Letter.REFUSAL, ENGLISH))
                .contains("We refuse your request", "excessive (Art. 12(5) GDPR)", "Niende gang på én måned.")
                .contains("complain to Datatilsynet", "take the matter to court", "(Art. 12(4) GDPR)");
        assertThat(text(request, Letter.REFUSAL, BOKMAL))
                .contains("Vi avslår henvendelsen din", "overdreven (GDPR art. 12 nr. 5)", "Niende gang på én måned.")
                .contains("klage til Datatilsynet", "domstolene", "(GDPR art. 12 nr. 4)");
    }

    @Test
    void anotherLawIsNamedWhereItApplies() throws IOException {
        for (Regulation regulation : List.of(Regulation.CCPA, Regulation.LGPD)) {
            RequestDetails request = cases.refuse(
                    cases.record(RequestType.ERASURE, regulation), RefusalGround.EXCESSIVE, "Again and again");
            for (Letter letter : letters(request)) {
                for (Locale language : Texts.LANGUAGES) {
                    assertThat(text(request, letter, language))
                            .contains(regulation.shortName())
                            .doesNotContain("GDPR", "Datatilsynet", "Art. 12", "Art. 17", "art. 12", "art. 17");
                }
            }
        }
        RequestDetails british = cases.refuse(
                cases.record(RequestType.ERASURE, Regulation.UK_GDPR), RefusalGround.OTHER, "We keep it by law");
        assertThat(text(british, Letter.REFUSAL, ENGLISH))
                .contains("Art. 17 UK GDPR", "Art. 12(4) UK GDPR", "the supervisory authority of your country")
                .doesNotContain("Datatilsynet", "Art. 12(5)");
    }

    @Test
    void completionSaysWhatTheOutcomeSays() throws IOException {
        RequestDetails done = cases.close(
                cases.record(RequestType.ERASURE, Regulation.GDPR), RequestStep.COMPLETE, "Slettet på Ås 3. desember.");
        assertThat(text(done, Letter.COMPLETION, ENGLISH))
                .contains(
                        "completed on 23 November 2026",
                        "Slettet på Ås 3. desember.",
                        "It says nothing about data held");

        RequestDetails partly = cases.close(
                cases.record(RequestType.ACCESS, Regulation.GDPR), RequestStep.COMPLETE_PARTLY, "All but the tapes.");
        assertThat(text(partly, Letter.COMPLETION, BOKMAL))
                .contains("delvis utført", "hva som ikke ble gjort", "All but the tapes.", "klage");

        RequestDetails nothing = cases.close(
                cases.record(RequestType.ACCESS, Regulation.GDPR), RequestStep.FIND_NOTHING, "Searched three systems.");
        assertThat(text(nothing, Letter.COMPLETION, ENGLISH))
                .contains("No data about you were found", "Searched three systems.")
                .doesNotContain("carried out");
        assertThat(text(nothing, Letter.RECEIPT, ENGLISH))
                .contains("was closed on 23 November 2026")
                .doesNotContain("We answer you as soon");
    }

    @Test
    void certificateRepeatsTheReportAndClaimsNoMore() throws IOException {
        RequestDetails done = cases.close(
                cases.record(RequestType.ERASURE, Regulation.GDPR),
                RequestStep.COMPLETE,
                "Deleted. Backups run out within 35 days.");
        String english = text(done, Letter.CERTIFICATE_OF_DELETION, ENGLISH);
        assertThat(english)
                .contains("Certificate of deletion", "MetricWorks AS certifies that on 23 November 2026 it reported")
                .contains("Deleted. Backups run out within 35 days.", "Where it says nothing about them")
                .doesNotContain("all data", "in part");
        assertThat(text(done, Letter.CERTIFICATE_OF_DELETION, BOKMAL))
                .contains("Bekreftelse på sletting", "23. november 2026", "For sikkerhetskopier gjelder");

        RequestDetails partly = cases.close(
                cases.record(RequestType.ERASURE, Regulation.GDPR), RequestStep.COMPLETE_PARTLY, "Not the invoices.");
        assertThat(text(partly, Letter.CERTIFICATE_OF_DELETION, ENGLISH))
                .contains("Certificate of partial deletion", "carried out in part", "Not the invoices.");
    }

    @Test
    void eachLetterIsOfferedOnlyWhereItMakesSense() {
        RequestDetails open = cases.record(RequestType.ERASURE, Regulation.GDPR);
        assertThat(letters(open)).containsExactly(Letter.RECEIPT);
        for (Letter letter :
                List.of(Letter.EXTENSION, Letter.REFUSAL, Letter.COMPLETION, Letter.CERTIFICATE_OF_DELETION)) {
            assertThatThrownBy(() -> make(open, letter, ENGLISH))
                    .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                                    invalid.problems().getFirst().key())
                            .isEqualTo("letters.rule." + letter.key()));
        }
        assertThat(letters(cases.extend(open, "Much"))).containsExactly(Letter.RECEIPT, Letter.EXTENSION);
        assertThat(letters(
                        cases.refuse(cases.record(RequestType.ERASURE, Regulation.GDPR), RefusalGround.OTHER, "Words")))
                .containsExactly(Letter.RECEIPT, Letter.REFUSAL);
        assertThat(letters(cases.close(
                        cases.record(RequestType.ERASURE, Regulation.GDPR), RequestStep.COMPLETE, "Deleted")))
                .containsExactly(Letter.RECEIPT, Letter.COMPLETION, Letter.CERTIFICATE_OF_DELETION);
        assertThat(letters(
                        cases.close(cases.record(RequestType.ACCESS, Regulation.GDPR), RequestStep.COMPLETE, "Copied")))
                .containsExactly(Letter.RECEIPT, Letter.COMPLETION);
        assertThat(letters(cases.close(
                        cases.record(RequestType.ERASURE, Regulation.GDPR), RequestStep.FIND_NOTHING, "Nothing")))
                .containsExactly(Letter.RECEIPT, Letter.COMPLETION);
    }

    @Test
    void metricWorksCertifiesNothingThatTheControllerReportedItself() {
        RequestDetails request = cases.closeThemselves(
                cases.record(RequestType.ERASURE, Regulation.GDPR), RequestStep.COMPLETE, "Deleted by ourselves");
        assertThat(letters(request)).containsExactly(Letter.RECEIPT, Letter.COMPLETION);
        assertThatThrownBy(() -> make(request, Letter.CERTIFICATE_OF_DELETION, ENGLISH))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void hostileReasonIsPrintedWholeOrRefusedByName() throws IOException {
        String markup = "<b>bold</b> ${x} $F{text} {0} '' &amp; \"quoted\" %s æøå ÆØÅ";
        RequestDetails request = refused(markup);
        assertThat(text(request, Letter.REFUSAL, ENGLISH)).contains(markup);
        assertThat(text(request, Letter.REFUSAL, BOKMAL)).contains(markup);

        String word = "Æ".repeat(5_000);
        SealedPdf longest = make(refused(word), Letter.REFUSAL, ENGLISH).pdf();
        Pages.picture("letter-long-word", longest);
        assertThat(withoutFrame(longest)).contains("Æ".repeat(1_000));
        assertThat(withoutFrame(longest).chars().filter(letter -> letter == 'Æ').count())
                .isEqualTo(5_000);

        SealedPdf world = make(
                        refused("العربية: معالجة البيانات الشخصية. 日本語：個人データの処理は、書面による。"), Letter.REFUSAL, BOKMAL)
                .pdf();
        Pages.picture("letter-world", world);
        assertThat(Pages.flat(world)).contains("個人データの処理は");
        assertThat(Pages.fonts(world)).allMatch(PDFont::isEmbedded);
        assertThat(Pages.fonts(world)).extracting(PDFont::getName).anyMatch(name -> name.contains("Naskh"));

        RequestDetails party = refused("Nei 🎉");
        assertThatThrownBy(() -> make(party, Letter.REFUSAL, ENGLISH))
                .isInstanceOfSatisfying(PdfRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("pdf.refused.glyph");
                    assertThat(refused.arguments()[0]).asString().contains("Words as written on the case");
                });
    }

    @Test
    void longReasonBeginsOnThePageWhereItsHeadingStands() throws IOException {
        SealedPdf pdf = make(
                        refused("Begins here. " + "We have looked at it again and again. ".repeat(100)),
                        Letter.REFUSAL,
                        ENGLISH)
                .pdf();
        String first = Pages.text(pdf).split("Page 1 of")[0];
        assertThat(first).contains("Begins here.");
        assertThat(first.split("again and again").length).isGreaterThan(15);
        assertThat(Pages.flat(pdf).split("again and again").length - 1).isEqualTo(100);
    }

    @Test
    void sameLetterOfTheSameDayHasTheSameFingerprint() {
        RequestDetails request = cases.record(RequestType.ERASURE, Regulation.GDPR);
        String first = make(request, Letter.RECEIPT, ENGLISH).pdf().contentSha256();
        assertThat(make(request, Letter.RECEIPT, ENGLISH).pdf().contentSha256()).isEqualTo(first);
        assertThat(make(request, Letter.RECEIPT, BOKMAL).pdf().contentSha256()).isNotEqualTo(first);
    }

    @Test
    void makingOneLeavesAnEntryWithKindAndFingerprintAndNothingOfTheText() {
        RequestDetails request = refused("A reason nobody else may read");
        LetterFile file = make(request, Letter.REFUSAL, BOKMAL);

        AuditRow entry = nordlys.as(Role.TENANT_ADMIN, () -> audit.list(AuditFilter.ALL, null)).items().stream()
                .filter(row -> row.action().equals("request.letter-made"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.subjectLabel()).isEqualTo(request.reference());
        assertThat(entry.changes())
                .containsExactly(
                        new FieldChange("letter", null, "refusal"),
                        new FieldChange("language", null, "nb"),
                        new FieldChange("contentSha256", null, file.pdf().contentSha256()),
                        new FieldChange("bytesSha256", null, file.pdf().sha256OfBytes()));
        assertThat(entry.toString()).doesNotContain("nobody else may read", "kari");
    }

    @Test
    void onlyTheControllersPeopleMakeLettersAndOnlyOfTheirOwnCases() {
        RequestDetails request = cases.record(RequestType.ERASURE, Regulation.GDPR);
        for (Role role : List.of(Role.TENANT_ADMIN, Role.PRIVACY_LEAD, Role.REQUEST_HANDLER)) {
            assertThat(nordlys.as(role, () -> letters.make(request.id(), Letter.RECEIPT, ENGLISH))
                            .pdf()
                            .pages())
                    .isPositive();
        }
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> letters.make(request.id(), Letter.RECEIPT, ENGLISH)))
                .isInstanceOf(AccessDenied.class);
        Actor visitor = cases.visitor();
        assertThatThrownBy(() -> TenantScope.as(visitor, () -> letters.make(request.id(), Letter.RECEIPT, ENGLISH)))
                .isInstanceOf(AccessDenied.class);

        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        assertThatThrownBy(
                        () -> zephyr.as(Role.TENANT_ADMIN, () -> letters.make(request.id(), Letter.RECEIPT, ENGLISH)))
                .isInstanceOf(NotFound.class);
    }

    private List<RequestDetails> everyKind() {
        List<RequestDetails> all = new ArrayList<>();
        all.add(cases.extend(
                cases.record(RequestType.ACCESS, Regulation.GDPR),
                "Opplysningene dine ligger i tolv systemer, og vi må gå gjennom hvert av dem for hånd."));
        all.add(refused("You have asked for the same thing nine times this month, and nothing has changed since we "
                + "answered you on 2 November."));
        RequestType erasure = RequestType.ERASURE;
        all.add(cases.close(
                cases.record(erasure, Regulation.GDPR),
                RequestStep.COMPLETE,
                "Deleted from attribution, raw events and audiences on 23 November 2026.\nBackup copies are "
                        + "overwritten within 35 days."));
        all.add(cases.close(
                cases.record(erasure, Regulation.GDPR),
                RequestStep.COMPLETE_PARTLY,
                "Slettet i attribusjon og rådata. Fakturagrunnlaget er ikke slettet: bokføringsloven krever at det "
                        + "oppbevares i fem år."));
        all.add(cases.close(
                cases.record(erasure, Regulation.GDPR),
                RequestStep.FIND_NOTHING,
                "Searched attribution, raw events and audiences. Nothing was found."));
        return all;
    }

    private RequestDetails refused(String reason) {
        return cases.refuse(cases.record(RequestType.ERASURE, Regulation.GDPR), RefusalGround.EXCESSIVE, reason);
    }

    private List<Letter> letters(RequestDetails request) {
        return nordlys.as(Role.REQUEST_HANDLER, () -> letters.available(requests.details(request.id())));
    }

    private LetterFile make(RequestDetails request, Letter letter, Locale language) {
        return nordlys.as(Role.REQUEST_HANDLER, () -> letters.make(request.id(), letter, language));
    }

    private String text(RequestDetails request, Letter letter, Locale language) throws IOException {
        return Pages.flat(make(request, letter, language).pdf());
    }

    /** Without blanks; what stands between two pages has none of the letter we look for. */
    private static String withoutFrame(SealedPdf pdf) throws IOException {
        return Pages.flat(pdf).replace(" ", "");
    }
}
