package works.metric.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.CountersignService;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.agreements.ProcessorSignature;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.pdf.DeclaredArchive;
import works.metric.portal.pdf.PdfSig;
import works.metric.portal.pdf.SealedBytes;
import works.metric.portal.pdf.SealedBytes.Region;

/**
 * Each kind of document as a user gets it from the running portal, before software of others and the public page: true as it
 * is, and found to be changed whichever byte of it was changed.
 */
class ProofOfDocumentsTest extends Journey {

    /** Bytes changed one at a time in each document. */
    private static final int PLACES = Integer.getInteger("proof.places", 100);

    /** veraPDF is slow and looks for something else: it is asked about every so manieth changed file. */
    private static final int ARCHIVE_EVERY = Integer.getInteger("proof.archive-every", 20);

    /**
     * pdfsig asks whether the signature fits the file by the key that the certificate holds. What else stands in the
     * certificate (its names, its days, who signed it), and what a signature says of itself without signing it, changes
     * nothing of that.
     */
    private static final Set<Region> UNSEEN_BY_PDFSIG = Set.of(Region.CERTIFICATES, Region.SEAL);

    private static final String OURS = "This is a document of the portal, unchanged";
    private static final String NOT_OURS = "This is not a document of the portal";

    private OwnTenant bre;

    @Override
    RunningPortal portal() {
        return RunningPortal.ofMovableTime();
    }

    private record Download(String kind, byte[] file) {}

    @Test
    void everyDocumentIsProvenAndEveryChangedByteIsFound() throws Exception {
        bre = OwnTenant.open(portal(), "breheim", "Breheim Spill AS");
        List<String> misses = new ArrayList<>();
        try (PublicCheck check = new PublicCheck(portal().address())) {
            for (Map.Entry<String, Download> one : downloads().entrySet()) {
                assertProven(one.getKey(), one.getValue(), check);
                misses.addAll(changed(one.getKey(), one.getValue(), check));
            }
        }
        assertThat(misses).isEmpty();
    }

    private void assertProven(String name, Download download, PublicCheck check) throws Exception {
        byte[] file = download.file();
        assertThat(isWhole(PdfSig.of(file))).as("pdfsig on %s", name).isTrue();
        DeclaredArchive.Verdict archive = DeclaredArchive.of(file);
        assertThat(archive.level()).as("level of %s", name).isNotEmpty().isNotEqualTo("0");
        assertThat(archive.conforms()).as("veraPDF on %s", name).isTrue();
        HttpResponse<String> answer = check.of(file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .as("check page on %s", name)
                .contains(OURS + ": " + download.kind() + ", issued on " + today())
                .contains("Its electronic seal is whole")
                .doesNotContain(
                        "Breheim", bre.alias(), bre.id().toString(), "Berge", "Moen", "Dahl", "912 345 678", "Version");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** Changes one byte after the other. @return in words what was not found */
    private static List<String> changed(String name, Download download, PublicCheck check) throws Exception {
        SealedBytes sealed = SealedBytes.of(download.file());
        List<Integer> places = sealed.places(PLACES, new Random(name.hashCode()));
        Map<Region, Integer> unseen = new EnumMap<>(Region.class);
        List<String> misses = new ArrayList<>();
        int byPdfsig = 0;
        int byPage = 0;
        int archived = 0;
        int byArchive = 0;
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            Region region = sealed.region(place);
            byte[] changed = sealed.changedAt(place);
            if (!isWhole(PdfSig.of(changed))) {
                byPdfsig++;
            } else {
                unseen.merge(region, 1, Integer::sum);
                if (!UNSEEN_BY_PDFSIG.contains(region)) {
                    misses.add("pdfsig: byte " + place + " of " + name + ", " + region);
                }
            }
            String said = check.of(changed).body();
            if (isRefused(said)) {
                byPage++;
            } else {
                misses.add("check page: byte " + place + " of " + name + ": " + said);
            }
            if (i % ARCHIVE_EVERY == 0) {
                archived++;
                byArchive += DeclaredArchive.of(changed).conforms() ? 0 : 1;
            }
        }
        System.out.printf(
                "proof: %s, %d bytes, seal %d, room left %d; %d changed: pdfsig found %d, check page %d; not seen by"
                        + " pdfsig: %s; PDF/A-%s: %d of %d no longer conform%n",
                name,
                download.file().length,
                sealed.sealEnds() - sealed.sealFrom() - 1,
                sealed.sealTo() - 1 - sealed.sealEnds(),
                places.size(),
                byPdfsig,
                byPage,
                unseen,
                DeclaredArchive.of(download.file()).level(),
                byArchive,
                archived);
        return misses;
    }

    /** One signature, good, over all of the file. */
    private static boolean isWhole(String pdfsig) {
        return pdfsig.contains("Signature Validation: Signature is Valid.")
                && pdfsig.contains("Total document signed")
                && !pdfsig.contains("Signature #2");
    }

    /** A file that is no PDF any more by its first bytes is answered with that. */
    private static boolean isRefused(String said) {
        return !said.contains(OURS) && (said.contains(NOT_OURS) || said.contains("This is not a PDF file"));
    }

    private Map<String, Download> downloads() {
        signedByBoth();
        bre.instruct("Attribution of installations");
        portal().runDue();
        Visitor nils = visitor().signInAt(bre.alias(), "Nils Berge").speak("English");
        Map<String, Download> all = new LinkedHashMap<>();
        nils.open("/t/breheim/agreement").sees("Addendum 1");
        put(
                all,
                "agreement",
                "Data processing agreement, accepted by the controller and countersigned",
                nils.download(() -> nils.follow("Download version 1 with both signatures (PDF)")));
        put(
                all,
                "addendum",
                "Addendum to a data processing agreement",
                nils.download(() -> nils.follow("Download addendum 1 (PDF)")));
        nils.open("/t/breheim/agreement/text").sees("Version 1 with 1 addendum");
        put(
                all,
                "text",
                "Data processing agreement with its addenda, as of a day",
                nils.download(() -> nils.press("Save this text (PDF)")));
        nils.open("/t/breheim/subprocessors/export").sees("sealed by MetricWorks");
        put(all, "register", "List of sub-processors", nils.download(() -> nils.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("PDF").setExact(true))
                .click()));
        nils.open("/t/breheim/audit").press("Report for a period").confirm("Make the report");
        nils.sees("Fingerprint of the file");
        put(all, "audit report", "Audit report", nils.download(() -> nils.follow("Save the report")));
        LeavingStage.certified(portal(), bre.id(), bre.admin());
        nils.open("/t/breheim/leaving").sees("Keep the file");
        put(
                all,
                "certificate",
                "Certificate of deletion",
                nils.download(() -> nils.follow("Download the certificate")));
        assertThat(nils.complaints()).isEmpty();
        return all;
    }

    private void signedByBoth() {
        AgreementService agreements = portal().service(AgreementService.class);
        AgreementDetails accepted = TenantScope.as(bre.lead(), () -> {
            AgreementPreview preview = agreements.prepare();
            agreements.open(preview.id());
            return agreements.accept(preview.id(), new NewAcceptance("Nils Berge", "Data protection officer", true));
        });
        Actor officer = portal().person(DemoPeople.STAFF, DemoPeople.Role.PRIVACY_OFFICER);
        TenantScope.as(officer, () -> portal().service(CountersignService.class)
                .sign(
                        bre.id(),
                        accepted.id(),
                        accepted.bytesSha256(),
                        new ProcessorSignature("Henrik Dahl", "Privacy officer")));
    }

    private static void put(Map<String, Download> all, String name, String kind, byte[] file) {
        all.put(name, new Download(kind, file));
    }

    private String today() {
        return LocalDate.ofInstant(portal().service(Clock.class).instant(), ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
    }
}
