package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import works.metric.portal.results.Packages;

/** The whole life of a case as both sides see it: what one side does, the other finds on the same file. */
class LifeOfCaseJourneyTest extends Journey {

    private static final List<String> SYSTEMS = List.of("Attribution store", "Reporting warehouse", "Support desk");

    @TempDir
    private Path folder;

    @Test
    void accessFromTheQuestionToTheCopyInTheControllersHands() throws IOException {
        Visitor amina = visitor().signIn("nordlys", "Amina Yusuf").speak("English");
        String reference = CaseSteps.record(amina, "Access", "life.access@nordlys.example", "Wrote on paper");
        amina.sees("your decision").look("life-access-received");
        String address = amina.itemPath();
        amina.press("Start the work").confirm("Start the work").sees(reference + " is in progress.");

        Visitor kari = visitor().signIn("metricworks", "Kari Nilsen").speak("English");
        CaseSteps.enter(kari, reference, "Nordlys Spill AS", "Carries the access request out");
        CaseSteps.more(kari, "Ask the controller");
        kari.fill("What is needed", "Is the account from 2024 the same person?").look("life-access-question");
        kari.confirm("Send the question").sees(reference + " waits for an answer.");

        amina.goTo("Notices").openRow(reference).sees("To be answered by law").look("life-access-notice");
        amina.open(address).sees("Is the account from 2024").press("Answer");
        amina.fill("Your answer", "Yes, they told us the name of the cat.").confirm("Send the answer");
        amina.sees(reference + " is in progress again.").look("life-access-answered");

        kari.open(address).sees("the name of the cat");
        SYSTEMS.forEach(system -> CaseSteps.report(kari, system, "Copy handed over"));
        byte[] copy = Packages.of(70_000, 4);
        kari.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(Files.write(folder.resolve("copy.zip"), copy));
        kari.sees("The result is ready for download.").press("Complete");
        kari.page().getByLabel("What was done").last().fill("A copy of all events of the account is in the package.");
        kari.confirm("Complete the request").sees(reference + " is completed.").look("life-access-completed-staff");
        kari.press("Leave now").heading("Queue of all tenants");

        amina.open(address).sees("A copy of all events").look("life-access-completed");
        assertThat(amina.download(
                        () -> amina.page().locator(".result-card a.download").click()))
                .isEqualTo(copy);
        assertThat(text(amina.download(() -> amina.press("Answer to the person"))))
                .contains(reference, "Henvendelsen din er utført", "A copy of all events of the account")
                .doesNotContain("life.access@", "Wrote on paper", "the name of the cat");
        assertThat(amina.complaints()).isEmpty();
        assertThat(kari.complaints()).isEmpty();
    }

    @Test
    void erasureWithMoreTimeASecondAskingAndSomethingThatMustBeKept() throws IOException {
        Visitor sofia = visitor().signIn("zephyr", "Sofia Rossi").speak("English");
        String reference = CaseSteps.record(sofia, "Erasure", "life.erasure@zephyr.example", "By telephone");
        String address = sofia.itemPath();
        String second = CaseSteps.record(sofia, "Erasure", "Life.Erasure@Zephyr.example", "Again, by letter");
        sofia.sees("This person has asked for the same before")
                .sees(reference + ", ")
                .look("life-erasure-second");
        CaseSteps.more(sofia, "Cancel the request");
        sofia.confirm("Cancel the request").sees(second + " is cancelled.");

        Visitor marc =
                visitor().signIn("zephyr", "Marc Lefèvre").speak("English").open(address);
        CaseSteps.more(marc, "Take more time");
        marc.fill("Reason, as the person will read it", "Your data are spread over three years.")
                .look("life-erasure-more-time");
        marc.confirm("Take more time").sees(reference + " has a new statutory date.");
        assertThat(text(marc.download(() -> marc.press("Notice of more time"))))
                .contains("We need more time to answer you", "Your data are spread over three years.");
        marc.press("Start the work").confirm("Start the work").sees(reference + " is in progress.");

        Visitor kari = visitor().signIn("metricworks", "Kari Nilsen").speak("English");
        CaseSteps.enter(kari, reference, "Zéphyr Mobile", "Carries the erasure out");
        CaseSteps.report(kari, "Attribution store", "Deleted");
        CaseSteps.report(kari, "Reporting warehouse", "Deleted");
        CaseSteps.report(kari, "Fjordlager Drift AS", "Deleted");
        CaseSteps.chooseOutcome(kari, "Support desk", "Kept, for a legal reason");
        kari.fill("Legal ground", "Code de commerce, L123-22").fill("Kept until", "2031-12-31");
        // A calendar that is closed in the very moment it opens takes the screen from its readers: nobody is so fast.
        kari.painted().page().keyboard().press("Enter");
        kari.page().locator("vaadin-date-picker[opened]").waitFor(Visitor.hidden());
        kari.look("life-erasure-kept").confirm("Save the report").sees("The report for Support desk is saved.");
        kari.press("Complete");
        kari.page().getByLabel("What was done").last().fill("All is deleted.");
        kari.confirm("Complete the request").look("life-erasure-cannot-claim-all");
        kari.leave("Cancel").sees("Kept until");
        CaseSteps.more(kari, "Complete in part");
        kari.fill(
                "What was done, and what was not", "Events are deleted. Two invoices are kept until 31 December 2031.");
        kari.confirm("Complete in part").sees(reference + " is partly completed.");
        kari.press("Leave now").heading("Queue of all tenants");

        marc.open(address).sees("Backups still hold the data").look("life-erasure-partly-completed");
        assertThat(text(marc.download(() -> marc.press("Certificate of deletion"))))
                .contains("Certificate of partial deletion", reference, "Two invoices are kept until 31 December 2031")
                .doesNotContain("life.erasure@", "By telephone");
        marc.goTo("Audit").openRow(reference).look("life-erasure-audit");
        assertThat(marc.complaints()).isEmpty();
        assertThat(kari.complaints()).isEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
