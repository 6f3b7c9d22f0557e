package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AgreementJourneyTest extends Journey {

    @Test
    void adminReadsAndAcceptsTheAgreementAndIsWrittenTo() {
        Visitor ingrid = visitor().signIn("nordlys", "Ingrid Solberg");
        ingrid.open("/t/nordlys/agreement").sees("Nothing accepted yet").look("agreement-none");
        ingrid.press("Read and accept version 1")
                .heading("Accept the agreement")
                .look("agreement-accept");
        ingrid.press("Accept version 1")
                .sees("Open the document before you accept it.")
                .look("agreement-accept-problems");

        byte[] preview = ingrid.download(() -> ingrid.press("Open the document (PDF)"));
        assertThat(new String(preview, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        ingrid.fill("Your full name", "Ingrid Solberg").fill("Your position", "Managing director");
        ingrid.page().getByRole(AriaRole.CHECKBOX).first().check();
        ingrid.press("Accept version 1").sees("Version 1 in force").look("agreement-in-force");
        byte[] kept = ingrid.download(() ->
                ingrid.page().getByText("Download version 1 (PDF)").first().click());
        assertThat(new String(kept, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        ingrid.page().locator("a.row-link").first().click();
        ingrid.sees("SHA-256 of the file").look("agreement-version");

        ingrid.open("/t/nordlys/notices");
        ingrid.page()
                .getByText("Sent", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        ingrid.look("notices");
        ingrid.page().locator("a.row-link").first().click();
        ingrid.sees("Text of the mail").look("notice");
        assertThat(ingrid.complaints()).isEmpty();
    }
}
