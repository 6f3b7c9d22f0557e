package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import works.metric.portal.results.Packages;
import works.metric.portal.results.ResultService;

/** A package on its whole way: from a file of MetricWorks, through two browsers, to a file of the tenant. */
class ResultJourneyTest extends Journey {

    @TempDir
    private Path folder;

    @Test
    void supportUploadsAResultAndTheTenantAloneDownloadsIt() throws IOException {
        byte[] content = Packages.of(6 * ResultService.PIECE + 7, 9);
        Path file = Files.write(folder.resolve("Innsyn fra Ålesund.zip"), content);
        Path words = Files.writeString(folder.resolve("words.zip"), "Only words, and no archive.");
        Visitor kari = visitor().signIn("metricworks", "Kari Nilsen").speak("English");
        kari.goTo("Tenants").openRow("Nordlys Spill AS");
        kari.press("Enter this tenant")
                .fill("Reason", "Puts up a result")
                .confirm("Enter")
                .sees("You are inside Nordlys Spill AS");
        kari.open("/t/nordlys/requests").openRow("In progress").sees("A zip archive of at most 2 GB");
        String address = kari.itemPath();

        choose(kari, words);
        kari.sees("This is not a zip archive with something in it.").look("result-refused");
        kari.open(address).sees("A zip archive of at most 2 GB");
        choose(kari, file);
        kari.sees("The result is ready for download.")
                .sees("Innsyn fra Ålesund.zip")
                .sees(Packages.sha256(content))
                .look("result-uploaded");

        Visitor amina = visitor().signIn("nordlys", "Amina Yusuf").speak("Norsk bokmål");
        amina.open(address).sees("Innsyn fra Ålesund.zip").look("nb-result");
        Locator link = amina.page().locator(".result-card a.download");
        assertThat(link.count()).isEqualTo(1);
        assertThat(amina.download(() -> link.click())).isEqualTo(content);
        String href = (String) link.evaluate("link => link.href");
        APIResponse again = amina.page().request().get(href);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.headers())
                .containsEntry("content-length", String.valueOf(content.length))
                .containsEntry("content-type", "application/zip")
                .containsEntry("x-content-type-options", "nosniff")
                .hasEntrySatisfying("cache-control", cache -> assertThat(cache).contains("no-store"))
                .hasEntrySatisfying(
                        "content-disposition",
                        how -> assertThat(how).startsWith("attachment;").contains("Innsyn-fra-%C3%85lesund.zip"));
        assertThat(kari.page().request().get(href).status())
                .as("the address in the session of whoever put it there")
                .isEqualTo(404);
        Visitor claire = visitor().signIn("zephyr", "Claire Dubois");
        assertThat(claire.page().request().get(href).status())
                .as("the address in the session of another tenant")
                .isEqualTo(404);

        amina.open(address).sees("2, den siste");
        Visitor ingrid = visitor().signIn("nordlys", "Ingrid Solberg").speak("Norsk bokmål");
        ingrid.open(address)
                .press("Fjern Innsyn fra Ålesund.zip")
                .sees("ingen av delene kan hentes tilbake")
                .look("nb-result-remove");
        ingrid.confirm("Fjern pakken").sees("Pakken er fjernet.");
        assertThat(amina.page().request().get(href).status())
                .as("a link that was left open")
                .isIn(404, 410);
        ingrid.press("Avslutt nå");
        ingrid.page().getByText("MetricWorks ser på opplysningene deres").waitFor(Visitor.hidden());
        assertThat(amina.complaints()).isEmpty();
        assertThat(ingrid.complaints()).isEmpty();
    }

    private static void choose(Visitor visitor, Path file) {
        visitor.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
    }
}
