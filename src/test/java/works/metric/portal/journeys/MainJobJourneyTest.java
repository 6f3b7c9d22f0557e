package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import works.metric.portal.local.ReceivedMail;

/** What the portal is for, from the sign-in to the proof, and that nobody else sees any of it. */
class MainJobJourneyTest extends Journey {

    /** The mark is in no number and no id by chance: those know no such letters. */
    private static final String PERSON = "marker.zq7491@nordlys.example";

    private static final String NOTE = "Marker zq7491: bought the game twice";
    private static final String OUTCOME = "Marker zq7491: deleted in all systems";
    private static final String REASON = "Marker zq7491: we hold nothing on this address";
    private static final String SUPPORT_REASON = "Marker zq7491: looking into a stuck correction";

    @Test
    void privacyLeadDoesTheWholeJobAndNobodyElseSeesIt() {
        Visitor jonas =
                visitor().signIn("nordlys", "Jonas Haugen").speak("English").heading("What waits for you");
        activateTheDraft(jonas);
        readTheRegister(jonas);
        String erasure = record(jonas, "Erasure", PERSON);
        startAndComplete(jonas, erasure);
        refuse(jonas, record(jonas, "Access", PERSON));
        String open = record(jonas, "Correction", PERSON);
        acceptTheAgreement(jonas);
        receivesTheMail();
        makeTheReport(jonas, erasure);

        otherTenantSeesNothing(jonas);
        supportLooksAtTheOpenCase(jonas, open);
        assertThat(jonas.complaints()).isEmpty();
    }

    private static void activateTheDraft(Visitor jonas) {
        jonas.goTo("Processing instructions").openRow("Avsløring av annonsesvindel");
        jonas.press("Activate version 1")
                .sees("is a documented instruction")
                .look("activate-first")
                .confirm("Activate version 1");
        jonas.sees("Version 1 is in force.").sees("Version 1 activated").look("instruction-in-force");
    }

    private static void readTheRegister(Visitor jonas) {
        jonas.goTo("Processor and sub-processors")
                .sees("Data protection officer")
                .sees("Campaign Monitor Pty Ltd")
                .sees("Google Inc.")
                .openRow("Intercom, Inc.");
        jonas.sees("Standard contractual clauses (Art. 46(2)(c)");
    }

    private static String record(Visitor jonas, String right, String person) {
        return CaseSteps.record(jonas, right, person, NOTE);
    }

    private void startAndComplete(Visitor jonas, String reference) {
        jonas.sees("your decision").press("Start the work").confirm("Start the work");
        jonas.sees(reference + " is in progress.").sees("MetricWorks' work");
        supportReports(reference);
        jonas.page().reload();
        jonas.sees("3 of 3 have reported").look("request-systems-reported");
        jonas.press("Complete");
        jonas.page().getByLabel("What was done").last().fill(OUTCOME);
        jonas.confirm("Complete the request").sees(reference + " is completed.").sees("in time");
        jonas.look("request-completed");
    }

    /** What MetricWorks' systems did is MetricWorks' word, not the controller's. */
    private void supportReports(String reference) {
        Visitor kari =
                visitor().signIn("metricworks", "Kari Nilsen").speak("English").heading("Queue of all tenants");
        kari.openRow(reference, "Nordlys Spill AS").press("Enter this tenant");
        kari.fill("Reason", "Marker zq7491: reporting what our systems did").confirm("Enter");
        kari.sees("You are inside Nordlys Spill AS");
        for (String system : List.of("Attribution store", "Reporting warehouse", "Support desk")) {
            CaseSteps.report(kari, system, "Deleted");
        }
        kari.press("Leave now").heading("Queue of all tenants");
        assertThat(kari.complaints()).isEmpty();
    }

    private static void refuse(Visitor jonas, String reference) {
        jonas.press("Refuse").sees("The person will read your reason");
        jonas.page().getByText("Manifestly unfounded").first().click();
        jonas.fill("Reason, as the person will read it", REASON).confirm("Refuse the request");
        jonas.sees(reference + " is refused.").sees("Why it was refused").look("request-refused");
    }

    private void acceptTheAgreement(Visitor jonas) {
        jonas.goTo("Agreement")
                .sees("You have not accepted an agreement yet")
                .press("Read and accept version 1")
                .heading("Accept the agreement");
        jonas.press("Accept version 1").sees("Open the document before you accept it.");
        String preview = text(jonas.download(() -> jonas.press("Open the document (PDF)")));
        assertThat(preview)
                .contains("Nordlys Spill AS", "Avsløring av annonsesvindel", "Attribusjon av installasjoner");
        jonas.fill("Your full name", "Jonas Haugen").fill("Your position", "Data protection officer");
        jonas.page().getByRole(AriaRole.CHECKBOX).first().check();
        jonas.press("Accept version 1")
                .sees("Version 1 accepted, waits for MetricWorks")
                .look("agreement-accepted");
        signForMetricWorks();
        jonas.open("/t/nordlys/agreement").sees("Version 1 in force").look("agreement-in-force");

        byte[] kept = jonas.download(() -> jonas.follow("Download version 1 (PDF)"));
        jonas.sees(sha256(kept));
        assertThat(text(kept))
                .contains("Nordlys Spill AS", "Avsløring av annonsesvindel", "Attribusjon av installasjoner")
                .contains("Intercom, Inc.", "Campaign Monitor Pty Ltd", "Google Inc.")
                .contains("Jonas Haugen", "Data protection officer")
                .containsPattern("(?i)version 1|versjon 1")
                .doesNotContain("Zéphyr", "zq7491");
        jonas.openRow("Version 1").sees("SHA-256 of the file").look("agreement-version");
    }

    private void signForMetricWorks() {
        Visitor henrik =
                visitor().signIn("metricworks", "Henrik Dahl").speak("English").open("/staff/agreements");
        henrik.sees("Nordlys Spill AS").look("countersigning").press("Sign");
        henrik.confirm("Sign").sees("to correct before you can continue").look("countersigning-problems");
        henrik.fill("Your full name", "Henrik Dahl").fill("Your position", "Privacy officer");
        henrik.confirm("Sign").sees("Version 1 with Nordlys Spill AS is in force.");
        assertThat(henrik.complaints()).isEmpty();
    }

    private static void receivesTheMail() {
        List<ReceivedMail> mails = List.of();
        for (int tries = 0; tries < 60 && mails.isEmpty(); tries++) {
            RunningPortal.get().mail().await(1, Duration.ofSeconds(30));
            mails = RunningPortal.get().mail().receivedBy("jonas.haugen@nordlys.example").stream()
                    .filter(mail -> mail.subject().contains("Data processing agreement accepted"))
                    .toList();
            if (mails.isEmpty()) {
                LockSupport.parkNanos(500_000_000);
            }
        }
        assertThat(mails).isNotEmpty();
        assertThat(mails.getFirst().subject()).contains("Nordlys Spill AS");
    }

    private static void makeTheReport(Visitor jonas, String reference) {
        jonas.goTo("Notices").sees("Sent");
        jonas.look("notices").openRow("Nordlys Spill AS");
        jonas.sees("Text of the mail").look("notice");
        jonas.goTo("Audit").press("Report for a period").press("Make the report");
        jonas.sees("Save the report").look("report-made");
        byte[] report = jonas.download(() -> jonas.follow("Save the report"));
        jonas.sees(sha256(report));
        assertThat(text(report))
                .contains("Nordlys Spill AS", "Jonas Haugen", reference)
                .doesNotContain("Zéphyr", "Dubois", PERSON);
        jonas.leave("Close");
    }

    private void otherTenantSeesNothing(Visitor jonas) {
        jonas.goTo("End-user requests").openRow("Completed");
        jonas.page().locator(".columns-detail").waitFor();
        String path = jonas.itemPath();
        Visitor claire = visitor().signIn("zephyr", "Claire Dubois").heading("What waits for you");
        for (String place : List.of(
                "",
                "/requests",
                "/instructions",
                "/subprocessors",
                "/agreement",
                "/audit",
                "/notices",
                "/support-access",
                "/members")) {
            claire.open("/t/zephyr" + place);
            int rows = claire.page().locator(".record-table a.row-link").count();
            nothingOfNordlys(claire);
            for (int row = 0; row < rows && row < 3 && !place.isEmpty(); row++) {
                claire.page().locator(".record-table a.row-link").nth(row).click();
                claire.page().locator(".columns-detail").waitFor();
                nothingOfNordlys(claire);
            }
        }
        claire.open(path.replace("/nordlys/", "/zephyr/")).sees("We could not find this page");
        nothingOfNordlys(claire);
        claire.open(path).sees("We could not find this page");
        nothingOfNordlys(claire);
        assertThat(claire.complaints()).isEmpty();
    }

    private static void nothingOfNordlys(Visitor claire) {
        claire.seesNot("zq7491").seesNot("Nordlys").seesNot("Avsløring").seesNot("Haugen");
    }

    private void supportLooksAtTheOpenCase(Visitor jonas, String reference) {
        Visitor kari = visitor()
                .signIn("metricworks", "Kari Nilsen")
                .speak("English")
                .heading("Queue of all tenants")
                .look("staff-queue-after");
        kari.openRow(reference, "Nordlys Spill AS").press("Enter this tenant");
        kari.fill("Reason", SUPPORT_REASON).confirm("Enter");
        kari.sees("You are inside Nordlys Spill AS")
                .sees(reference + ": Correction")
                .look("support-inside-case");

        jonas.page().reload();
        jonas.sees("MetricWorks is looking at your data").sees(SUPPORT_REASON);
        jonas.goTo("Support access").sees("Running").look("support-access-running");
        kari.press("Leave now").heading("Queue of all tenants");
        kari.seesNot("You are inside");
        jonas.page().reload();
        jonas.heading("Support access").seesNot("MetricWorks is looking at your data");
        assertThat(kari.complaints()).isEmpty();
    }

    /** The words of a PDF on one line, as a reader takes them in. */
    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Matcher spaces = Pattern.compile("\\s+").matcher(new PDFTextStripper().getText(document));
            return spaces.replaceAll(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
