package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an agreement from both sides: accepted, countersigned, put on new terms, refused, superseded, compared. */
class AgreementLifeJourneyTest extends Journey {

    private static final String BEFORE = "This agreement covers the personal data";
    private static final String AFTER = "The processor keeps a copy of this agreement for the controller at any time.";
    private static final String NOTE = "We keep a copy of the agreement for you.";
    private static final String REASON = "Our own address is about to change. Accept again from Monday.";

    private OwnTenant fjell;

    @Override
    RunningPortal portal() {
        return RunningPortal.ofMovableTime();
    }

    @BeforeEach
    void tenantWithASignatory() {
        fjell = OwnTenant.open(portal(), "fjelltopp", "Fjelltopp Apps AS");
        fjell.instruct("Attribution of installations");
        fjell.letsTheLeadSign();
    }

    @Test
    void agreementIsSignedByBothPutOnNewTermsRefusedOnceAndSuperseded() {
        LocalDate first = today();
        byte[] accepted = acceptTheFirst();
        countersign(1, accepted);
        bothSignaturesAreInTheFile();

        LocalDate rollOut = first.plusDays(5);
        publishNewTerms(rollOut);
        portal().moveOn(Duration.ofDays(3));
        nils().open("/t/fjelltopp/agreement").sees("Version 1 in force").seesNot("New terms wait");
        portal().moveOn(Duration.ofDays(3));
        newTermsWait();
        acceptAndAreRefused();
        acceptAgainAndAreSigned();

        formerVersionIsSuperseded(first);
        differenceIsMarked(first);
        textOfEachDaySaysWhatBoundThen(first);
    }

    private byte[] acceptTheFirst() {
        Visitor nils = nils();
        nils.open("/t/fjelltopp/agreement").sees("You have not accepted an agreement yet");
        nils.look("life-none");
        nils.press("Read and accept version 1").heading("Accept the agreement");
        byte[] read = nils.download(() -> nils.press("Open the document (PDF)"));
        assertThat(AgreementSteps.text(read)).contains(fjell.name(), "Attribution of installations", BEFORE);
        nils.fill("Your full name", "Nils Berge").fill("Your position", "Data protection officer");
        nils.page().getByRole(AriaRole.CHECKBOX).first().check();
        nils.sees("has signed it too").look("life-accept");
        nils.press("Accept version 1").sees("Version 1 accepted, waits for MetricWorks");
        nils.sees("It binds nobody until then").look("life-accepted");
        byte[] file = nils.download(() -> nils.follow("Download version 1 (PDF)"));
        assertThat(AgreementSteps.text(file)).contains("Nils Berge", "Data protection officer");
        nils.open("/t/fjelltopp/agreement/text").sees("Nothing was in force");
        assertThat(nils.complaints()).isEmpty();

        Visitor astrid = visitor().signInAt(fjell.alias(), "Astrid Moen").speak("English");
        astrid.open("/t/fjelltopp/agreement").sees("waits for MetricWorks");
        assertThat(buttons(astrid, "Read and accept version 2")).isZero();
        return file;
    }

    /** Who signs for MetricWorks has read exactly what the tenant accepted. */
    private void countersign(int version, byte[] accepted) {
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        henrik.open("/staff/agreements").sees(fjell.name());
        Locator row = AgreementSteps.waiting(henrik, fjell.name());
        byte[] read = henrik.download(() -> row.getByText("Read (PDF)").click());
        assertThat(read).isEqualTo(accepted);
        henrik.look("life-waiting-" + version);
        row.getByText("Sign", new Locator.GetByTextOptions().setExact(true)).click();
        henrik.sees("From this moment version " + version + " binds");
        henrik.fill("Your full name", "Henrik Dahl").fill("Your position", "Privacy officer");
        henrik.look("life-sign-" + version);
        henrik.confirm("Sign").sees("Version " + version + " with " + fjell.name() + " is in force.");
        assertThat(AgreementSteps.waiting(henrik, fjell.name()).count()).isZero();
        assertThat(henrik.complaints()).isEmpty();
    }

    private void bothSignaturesAreInTheFile() {
        Visitor nils = nils();
        nils.open("/t/fjelltopp/agreement").sees("Version 1 in force").sees("Henrik Dahl, Privacy officer");
        nils.look("life-in-force");
        byte[] file = nils.download(() -> nils.follow("Download version 1 with both signatures (PDF)"));
        assertThat(AgreementSteps.text(file)).contains("Nils Berge", "Henrik Dahl", "Privacy officer", BEFORE);
        AgreementSteps.check(visitor(), file, "accepted by the controller and countersigned");
        assertThat(nils.complaints()).isEmpty();
    }

    private void publishNewTerms(LocalDate day) {
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        henrik.open("/staff/agreement-templates").press("Write the next template");
        henrik.heading("Draft of template");
        henrik.press("Change: Subject matter, duration, nature and purpose, clause 1");
        texts(henrik, AFTER, "Databehandleren har alltid en kopi av denne avtalen til den behandlingsansvarlige.");
        henrik.sees(AFTER).press("Change: Language and note to tenants");
        texts(henrik, NOTE, "Vi har en kopi av avtalen til dere.");
        henrik.sees(NOTE).look("life-template");
        henrik.press("Publish");
        henrik.page().locator("vaadin-dialog[opened] vaadin-date-picker input").fill(day.toString());
        henrik.painted().page().keyboard().press("Enter");
        henrik.page().locator("vaadin-date-picker[opened]").waitFor(Visitor.hidden());
        henrik.look("life-publish");
        henrik.confirm("Publish").sees("is published.");
        assertThat(henrik.complaints()).isEmpty();
    }

    private void newTermsWait() {
        Visitor nils = nils();
        nils.open("/t/fjelltopp").sees("Version 2 waits for acceptance").look("life-home");
        nils.open("/t/fjelltopp/agreement").sees("New terms wait for you").sees(NOTE);
        nils.look("life-new-terms");
        assertThat(mails("New terms of the data processing agreement wait for " + fjell.name()))
                .isEqualTo(1);
        nils.follow("Show what differs").sees("What MetricWorks offers now");
        assertMarked(nils);
        nils.look("life-offered");
        assertThat(nils.complaints()).isEmpty();
    }

    private void acceptAndAreRefused() {
        AgreementSteps.accept(nils(), fjell.alias(), 2, "Nils Berge");
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        henrik.open("/staff/agreements").sees(fjell.name());
        AgreementSteps.waiting(henrik, fjell.name()).getByText("Do not sign").click();
        henrik.confirm("Do not sign").sees("Give a reason.").look("life-decline");
        henrik.page()
                .locator("vaadin-dialog[opened] vaadin-text-area textarea")
                .first()
                .fill(REASON);
        henrik.confirm("Do not sign").sees(fjell.name() + " is told that MetricWorks does not sign.");
        assertThat(henrik.complaints()).isEmpty();

        Visitor nils = nils();
        nils.open("/t/fjelltopp/agreement")
                .sees("MetricWorks has not signed version 2")
                .sees(REASON);
        nils.sees("Version 1 stays in force").look("life-declined");
        assertThat(buttons(nils, "Read and accept version 3")).isEqualTo(1);
        portal().runDue();
        assertThat(mails(REASON)).isPositive();
        nils.openRow("Version 2").sees("Not signed by MetricWorks").sees(REASON).look("life-declined-version");
        assertThat(nils.complaints()).isEmpty();
    }

    private void acceptAgainAndAreSigned() {
        Visitor nils = nils();
        AgreementSteps.accept(nils, fjell.alias(), 3, "Nils Berge");
        nils.seesNot(REASON);
        byte[] file = nils.download(() -> nils.follow("Download version 3 (PDF)"));
        assertThat(AgreementSteps.text(file)).contains(AFTER).doesNotContain(BEFORE);
        assertThat(nils.complaints()).isEmpty();
        countersign(3, file);
    }

    private void formerVersionIsSuperseded(LocalDate first) {
        Visitor nils = nils();
        nils.open("/t/fjelltopp/agreement").sees("Version 3 in force").seesNot("New terms wait");
        nils.look("life-superseded-list");
        nils.openRow("Version 1").sees("Superseded").sees("Signed by MetricWorks");
        String facts = nils.page().locator(".columns-detail").innerText();
        assertThat(facts).contains(shown(first), shown(today()), "Henrik Dahl, Privacy officer");
        nils.look("life-superseded");
        nils.open("/t/fjelltopp/audit").sees("superseded").look("life-audit");
        assertThat(nils.complaints()).isEmpty();
    }

    private void differenceIsMarked(LocalDate first) {
        Visitor nils = nils();
        nils.open("/t/fjelltopp/agreement/compare?from=" + first + "&to=" + today());
        nils.sees("version 1 with no addendum").sees("version 3 with no addendum");
        assertMarked(nils);
        nils.look("life-compare");
        assertThat(nils.complaints()).isEmpty();
    }

    /** What is gone stands on the one side, what is new on the other, and what is the same on neither. */
    private static void assertMarked(Visitor nils) {
        nils.sees("personal data");
        assertThat(String.join(" ", nils.page().locator(".version-diff del").allInnerTexts()))
                .contains("personal data")
                .doesNotContain("copy");
        assertThat(String.join(" ", nils.page().locator(".version-diff ins").allInnerTexts()))
                .contains("keeps a copy")
                .doesNotContain("personal data");
        assertThat(nils.page().locator(".version-diff").innerText()).doesNotContain("Annex IV");
    }

    private void textOfEachDaySaysWhatBoundThen(LocalDate first) {
        Visitor nils = nils();
        nils.open("/t/fjelltopp/agreement/text?on=" + first).sees("Version 1 with no addendum");
        nils.page().getByText("Version 1, in force from").first().scrollIntoViewIfNeeded();
        nils.look("life-text-first");
        byte[] then = nils.download(() -> nils.press("Save this text (PDF)"));
        assertThat(AgreementSteps.text(then))
                .contains("Consolidated text as of", BEFORE, "Version 1", "Henrik Dahl")
                .doesNotContain(AFTER);
        nils.open("/t/fjelltopp/agreement/text")
                .sees("Version 3 with no addendum")
                .sees(AFTER);
        nils.look("life-text-today");
        byte[] now = nils.download(() -> nils.press("Save this text (PDF)"));
        assertThat(AgreementSteps.text(now))
                .contains("Consolidated text as of", AFTER, "Version 3", "Henrik Dahl")
                .doesNotContain(BEFORE);
        AgreementSteps.check(visitor(), then, "with its addenda, as of a day");
        AgreementSteps.check(visitor(), now, "with its addenda, as of a day");
        assertThat(nils.complaints()).isEmpty();
    }

    /** Anew each time: a session ends when the clock is moved on. */
    private Visitor nils() {
        return visitor().signInAt(fjell.alias(), "Nils Berge").speak("English");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(portal().service(Clock.class).instant(), OwnTenant.ZONE);
    }

    private long mails(String words) {
        return portal().mail().receivedBy("nils.berge@fjelltopp.example").stream()
                .filter(mail ->
                        (mail.subject() + mail.text()).replaceAll("\\s+", " ").contains(words))
                .count();
    }

    private static String shown(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK));
    }

    private static void texts(Visitor officer, String english, String bokmal) {
        Locator texts = officer.page().locator("vaadin-dialog[opened] textarea");
        texts.first().fill(english);
        texts.last().fill(bokmal);
        officer.confirm("Save in the draft");
        officer.page().locator("vaadin-dialog[opened]").waitFor(Visitor.hidden());
    }

    private static int buttons(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .count();
    }
}
