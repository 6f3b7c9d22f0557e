package works.metric.portal.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.CountersignService;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.agreements.ProcessorSignature;
import works.metric.portal.local.DemoPeople;

/** What people do with agreements and their files in more than one journey. */
final class AgreementSteps {

    private AgreementSteps() {}

    /** Accepts what waits, as somebody who may sign for the tenant. */
    static void accept(Visitor lead, String tenant, int version, String name) {
        lead.open("/t/" + tenant + "/agreement")
                .press("Read and accept version " + version)
                .heading("Accept the agreement");
        lead.download(() -> lead.press("Open the document (PDF)"));
        lead.fill("Your full name", name).fill("Your position", "Data protection officer");
        lead.page().getByRole(AriaRole.CHECKBOX).first().check();
        lead.press("Accept version " + version).sees("Version " + version + " accepted, waits for MetricWorks");
    }

    /** The row of a tenant among what waits for MetricWorks. */
    static Locator waiting(Visitor officer, String tenant) {
        return officer.page().locator(".record-table tbody tr").filter(new Locator.FilterOptions().setHasText(tenant));
    }

    /** Signs for MetricWorks what waits of a tenant. */
    static void sign(Visitor officer, String tenant, int version) {
        officer.open("/staff/agreements").sees(tenant);
        waiting(officer, tenant)
                .getByText("Sign", new Locator.GetByTextOptions().setExact(true))
                .click();
        officer.fill("Your full name", "Henrik Dahl").fill("Your position", "Privacy officer");
        officer.confirm("Sign").sees("Version " + version + " with " + tenant + " is in force.");
    }

    /** The same without a browser, for whoever only needs an agreement to be there. */
    static void inForce(String tenant) {
        RunningPortal portal = RunningPortal.get();
        AgreementService agreements = portal.service(AgreementService.class);
        Actor lead = portal.person(tenant, DemoPeople.Role.PRIVACY_LEAD);
        AgreementDetails accepted = TenantScope.as(lead, () -> {
            AgreementPreview seen = agreements.prepare();
            agreements.open(seen.id());
            return agreements.accept(seen.id(), new NewAcceptance(lead.name(), "Data protection officer", true));
        });
        TenantScope.as(portal.person(DemoPeople.STAFF, DemoPeople.Role.PRIVACY_OFFICER), () -> portal.service(
                        CountersignService.class)
                .sign(
                        lead.requireTenant(),
                        accepted.id(),
                        accepted.bytesSha256(),
                        new ProcessorSignature("Henrik Dahl", "Privacy officer")));
    }

    /** Fills the form of an affiliate, from today on, and looks at what Annex I will say. */
    static void describe(Visitor lead, String name, String app) {
        lead.fill("Legal name", name)
                .fill("Registration number", "DK 12 34 56 78")
                .fill("Address", "Havnegade 4, 1058 København")
                .fill("Contact person", "Mette Holm")
                .fill("Position", "Legal Counsel")
                .fill("Contact's e-mail", "mette@mistral.example")
                .fill("Apps it is the controller for", app);
        lead.page().getByLabel("Country").first().fill("Denmark");
        lead.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Denmark"))
                .first()
                .click();
        lead.press("See what Annex I will say").sees("This is what Annex I will say");
    }

    /** Signs what was described. */
    static Visitor accede(Visitor lead, String name) {
        lead.fill("Your full name", name).fill("Your position", "Data protection officer");
        lead.page().getByRole(AriaRole.CHECKBOX).first().check();
        return lead.press("Sign Annex I");
    }

    /** What the public page says of a file. */
    static void check(Visitor anybody, byte[] file, String answer) {
        try {
            Path kept = Files.write(Files.createTempFile("checked", ".pdf"), file);
            anybody.page().navigate(anybody.address() + "/check");
            anybody.page().locator("input[type=file]").setInputFiles(kept);
            anybody.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the file"))
                    .click();
            anybody.sees(answer);
            Files.delete(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a PDF on one line, as a reader takes them in. */
    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
