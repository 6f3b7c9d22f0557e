package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import works.metric.portal.access.TenantId;

/** The end of a contract from both sides: notice, the read-only portal, the records, and the certificate. */
class LeavingJourneyTest extends Journey {

    private static final String SHA256 = "9c".repeat(32);

    @TempDir
    private Path folder;

    @Test
    void tenantGivesNoticeAndTakesItBack() {
        Visitor marc = visitor().signIn("zephyr", "Marc Lefèvre").speak("English");
        marc.open("/t/zephyr/agreement").follow("End of the contract");
        marc.heading("End of the contract").sees("The contract goes on").follow("Give notice");
        day(marc, "2027-06-30");
        marc.fill("Reason", "We move to another provider").press("Continue").sees("Step 2 of 3");
        marc.page()
                .getByText("Return the data, and delete after 30 days to look at what was returned")
                .click();
        choose(marc, "JSON lines");
        marc.fill("Where to", "sftp.zephyr.example, folder exit").look("leaving-notice-data");
        marc.press("Continue").sees("Step 3 of 3").sees("30 Jul 2027").look("leaving-notice-confirm");
        marc.page()
                .getByLabel("I give this notice for my company, and I know what it means")
                .check();
        marc.press("Give notice that the contract ends").sees("Notice has been given");
        marc.look("leaving-given");

        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        henrik.goTo("Leaving tenants").openRow("Zéphyr Mobile SARL").sees("sftp.zephyr.example");
        henrik.look("staff-leaving-coming");

        marc.press("Change what becomes of the data")
                .sees("The dates follow from it")
                .look("leaving-choose");
        marc.leave("Cancel");
        marc.press("Take the notice back").look("leaving-withdraw");
        marc.page()
                .locator("vaadin-dialog[opened] vaadin-text-area textarea")
                .first()
                .fill("We found each other again");
        marc.confirm("Take the notice back").sees("Notices taken back").look("leaving-withdrawn");
        assertThat(marc.complaints()).isEmpty();
        assertThat(henrik.complaints()).isEmpty();
    }

    @Test
    void metricWorksRecordsWhatBecameOfTheDataAndTheCertificateIsKnown() throws IOException {
        TenantId havn = LeavingStage.left("havn", "Havn Apps AS");
        Visitor henrik = visitor().signIn("metricworks", "Henrik Dahl").speak("English");
        henrik.goTo("Leaving tenants").openRow("Havn Apps AS").sees("Return of the data");
        henrik.look("staff-leaving-open");
        henrik.press("Record").sees("The tenant reads this at once");
        choose(henrik, "Returned");
        day(henrik, LocalDate.now(ZoneId.of("Europe/Oslo")).toString());
        henrik.fill("What was done", "All installs and events, 3 files");
        henrik.fill("Handed over where, and to whom", "sftp.havn.example, Astrid Moen");
        henrik.fill("SHA-256 of what was handed over", SHA256).look("staff-leaving-record");
        henrik.confirm("Save the record").sees(SHA256);
        LeavingStage.recordTheRest(RunningPortal.get(), havn);
        henrik.open("/staff/leaving/" + havn).press("Certify the deletion").sees("A sealed certificate is made");
        henrik.fill("Your name", "Henrik Dahl").fill("Your position", "Head of Privacy");
        henrik.look("staff-leaving-certify");
        henrik.confirm("Certify the deletion").sees("Deletion certified").look("staff-leaving-certified");
        Locator link = henrik.page().locator("a.download").first();
        Path file = Files.write(folder.resolve("certificate.pdf"), henrik.download(link::click));
        Files.copy(
                file,
                Path.of("target", "certificate-of-deletion.pdf"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        Visitor anybody = visitor();
        anybody.open("/check").page().locator("#document").setInputFiles(file);
        anybody.press("Check the file").sees("Certificate of deletion");
        anybody.look("check-certificate");

        Visitor kari = visitor().signIn("metricworks", "Kari Nilsen").speak("English");
        kari.open("/staff/tenants/" + havn).press("Enter this tenant");
        kari.fill("Reason", "Looks at what was left").confirm("Enter").sees("You are inside Havn Apps AS");
        kari.open("/t/havn/requests").sees("The contract has ended: you can read and download");
        kari.look("read-only-banner");
        kari.open("/t/havn/requests/new").sees("nothing can be changed here any more");
        kari.look("read-only-page");
        assertThat(henrik.complaints()).isEmpty();
    }

    private static void day(Visitor visitor, String day) {
        Locator input = visitor.page().locator("vaadin-date-picker input").first();
        input.fill(day);
        input.press("Enter");
    }

    private static void choose(Visitor visitor, String words) {
        visitor.page()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
        visitor.page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.OPTION,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(words)
                                .setExact(true))
                .click();
    }
}
