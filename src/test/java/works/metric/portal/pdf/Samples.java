package works.metric.portal.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import works.metric.portal.pdf.AuditReportDocument.ActionTotal;
import works.metric.portal.pdf.AuditReportDocument.Change;
import works.metric.portal.pdf.AuditReportDocument.Entry;
import works.metric.portal.pdf.DpaDocument.Acceptance;
import works.metric.portal.pdf.DpaDocument.Affiliate;
import works.metric.portal.pdf.DpaDocument.Agreed;
import works.metric.portal.pdf.DpaDocument.Authorisation;
import works.metric.portal.pdf.DpaDocument.EngagedSubprocessor;
import works.metric.portal.pdf.DpaDocument.Instruction;
import works.metric.portal.pdf.DpaDocument.Signatory;
import works.metric.portal.texts.Texts;

/** An advertiser called Nordlys, as the documents need it. */
final class Samples {

    static final Texts TEXTS = new Texts();
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private Samples() {}

    static DpaDocument draft(Locale language) {
        return dpa(language, "Nordlys Reiser AS", instructionText(language), null);
    }

    static DpaDocument accepted(Locale language) {
        Acceptance acceptance = new Acceptance(
                "kari.berg@nordlys.example", "Kari Berg", "CEO", Instant.parse("2026-11-24T09:12:44Z"), "192.0.2.17");
        return dpa(language, "Nordlys Reiser AS", instructionText(language), acceptance);
    }

    /** The same with the docking clause and who has acceded under it. */
    static DpaDocument docked(DpaDocument dpa, List<Affiliate> affiliates) {
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
                true,
                dpa.instructions(),
                dpa.subprocessors(),
                dpa.measures(),
                dpa.processorSignatory(),
                dpa.acceptance(),
                dpa.template(),
                affiliates);
    }

    static Affiliate affiliate(String name, String... apps) {
        return new Affiliate(
                new Party(
                        name,
                        "DK 12 34 56 78",
                        "Havnegade 4\n1058 København\nDanmark",
                        "Mette Holm",
                        "Legal Counsel",
                        "mette@nordlys.example",
                        "Łukasz Żak, dpo@nordlys.example",
                        null),
                List.of(apps),
                LocalDate.of(2026, 11, 20),
                Instant.parse("2026-11-24T10:00:00Z"),
                new Acceptance(
                        "kari.berg@nordlys.example",
                        "Kari Berg",
                        "CEO",
                        Instant.parse("2026-11-24T09:12:44Z"),
                        "192.0.2.17"),
                new Agreed("Jonas Lie", "Managing Director", Instant.parse("2026-11-24T10:00:00Z")));
    }

    static DpaDocument named(String controller) {
        return dpa(Texts.ENGLISH, controller, "Count installations per campaign.", null);
    }

    static DpaDocument instructing(String text) {
        return dpa(Texts.ENGLISH, "Nordlys Reiser AS", text, null);
    }

    private static String instructionText(Locale language) {
        return isEnglish(language)
                ? "Receive installation and event messages from our app, match them with the campaign that led to them, and show us the totals per campaign and day.\nDo not combine the data with data from other advertisers. Do not use them for purposes of your own."
                : "Motta meldinger om installasjon og hendelser fra appen vår, knytte dem til kampanjen som førte til dem, og vise oss summene per kampanje og dag.\nOpplysningene skal ikke settes sammen med andre annonsørers opplysninger og ikke brukes til egne formål.";
    }

    private static DpaDocument dpa(
            Locale language, String controller, String instruction, @Nullable Acceptance acceptance) {
        boolean english = isEnglish(language);
        return new DpaDocument(
                language,
                OSLO,
                "3",
                LocalDate.of(2026, 11, 23),
                "2026-1",
                new Party(
                        "MetricWorks AS",
                        "999 999 999",
                        "Storgata 1\n0155 Oslo\n" + (english ? "Norway" : "Norge"),
                        "Ingrid Solbakken",
                        english ? "Head of Privacy" : "Leder for personvern",
                        "privacy@metric.works",
                        "privacy@metric.works",
                        english ? "Datatilsynet, Norway" : "Datatilsynet"),
                new Party(
                        controller,
                        "888 888 888",
                        "Sjøgata 12\n9008 Tromsø\n" + (english ? "Norway" : "Norge"),
                        "Åse Ødegård",
                        english ? "Privacy Counsel" : "Personvernjurist",
                        "ase@nordlys.example",
                        null,
                        english ? "Datatilsynet, Norway" : "Datatilsynet"),
                Authorisation.GENERAL,
                30,
                false,
                List.of(
                        new Instruction(
                                "PI-1",
                                english ? "Attribution of installations" : "Attribusjon av installasjoner",
                                4,
                                LocalDate.of(2026, 11, 1),
                                english
                                        ? "To measure which campaign led to an installation"
                                        : "Å måle hvilken kampanje som førte til en installasjon",
                                english
                                        ? "Collection, storage, matching, aggregation, deletion"
                                        : "Innsamling, lagring, sammenstilling, aggregering, sletting",
                                english
                                        ? "Advertising identifier, IP address (shortened), device model, time of installation"
                                        : "Annonse-ID, IP-adresse (forkortet), enhetsmodell, tidspunkt for installasjon",
                                null,
                                english ? "Users of the controller’s app" : "Brukere av den behandlingsansvarliges app",
                                english
                                        ? "13 months from collection, then deleted"
                                        : "13 måneder fra innsamling, deretter slettet",
                                instruction),
                        new Instruction(
                                "PI-2",
                                english ? "Fraud signals" : "Signaler om misbruk",
                                1,
                                LocalDate.of(2026, 11, 15),
                                english
                                        ? "To detect installations that did not happen"
                                        : "Å oppdage installasjoner som ikke har skjedd",
                                null,
                                english
                                        ? "IP address, device model, sequence of events"
                                        : "IP-adresse, enhetsmodell, rekkefølge av hendelser",
                                null,
                                english ? "Users of the controller’s app" : "Brukere av den behandlingsansvarliges app",
                                english ? "90 days" : "90 dager",
                                english
                                        ? "Mark installations that repeat from one device within an hour."
                                        : "Marker installasjoner som gjentas fra samme enhet innen en time.")),
                List.of(
                        new EngagedSubprocessor(
                                "Intercom, Inc.",
                                "55 2nd Street, 4th Floor\nSan Francisco, CA 94105",
                                "privacy@intercom.example",
                                english
                                        ? "Support chat and messages in the Platform"
                                        : "Kundechat og meldinger i plattformen",
                                english ? "Sign-up date, e-mail address" : "Registreringsdato, e-postadresse",
                                "USA",
                                english
                                        ? "Standard contractual clauses, Decision (EU) 2021/914, module 3"
                                        : "Standard personvernbestemmelser, beslutning (EU) 2021/914, modul 3",
                                english ? "On request to the processor" : "Ved henvendelse til databehandleren"),
                        new EngagedSubprocessor(
                                "Campaign Monitor Pty Ltd",
                                null,
                                null,
                                english ? "Product mails and newsletters" : "Produktmeldinger og nyhetsbrev",
                                english ? "E-mail addresses of active users" : "E-postadresser til aktive brukere",
                                "Australia",
                                null,
                                english ? "Link in each mail" : "Lenke i hver e-post")),
                StandardMeasures.in(TEXTS, language),
                new Signatory("Jonas Lie", english ? "Managing Director" : "Daglig leder", LocalDate.of(2026, 11, 20)),
                acceptance,
                null,
                null);
    }

    static AuditReportDocument report(Locale language, int entries) {
        boolean english = isEnglish(language);
        List<Entry> all = new ArrayList<>();
        Instant at = Instant.parse("2026-11-01T06:30:00Z");
        for (int i = 0; i < entries; i++) {
            at = at.plusSeconds(30L * 60 + (i * 37L) % 900);
            all.add(entry(english, i, at));
        }
        return new AuditReportDocument(
                language,
                "1",
                "MetricWorks AS",
                "Nordlys Reiser AS",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                OSLO,
                "Åse Ødegård, ase@nordlys.example",
                Instant.parse("2026-12-01T08:00:00Z"),
                List.of(
                        new ActionTotal(
                                english ? "Processing instruction activated" : "Behandlingsinstruks aktivert", 12),
                        new ActionTotal(english ? "End-user request completed" : "Anmodning fullført", 1_204),
                        new ActionTotal(english ? "Audit report downloaded" : "Revisjonsrapport lastet ned", 3)),
                all);
    }

    private static Entry entry(boolean english, int i, Instant at) {
        return switch (i % 4) {
            case 0 ->
                new Entry(
                        at,
                        "Kari Berg",
                        english ? "Privacy lead" : "Personvernansvarlig",
                        english ? "Processing instruction activated" : "Behandlingsinstruks aktivert",
                        "PI-" + i + " · "
                                + (english ? "Attribution of installations" : "Attribusjon av installasjoner"),
                        List.of(
                                new Change("status", english ? "Draft" : "Utkast", english ? "Active" : "Aktiv"),
                                new Change("version", null, "4")),
                        "192.0.2.17",
                        null);
            case 1 ->
                new Entry(
                        at,
                        "Ola Nordmann",
                        english ? "MetricWorks support" : "MetricWorks brukerstøtte",
                        english ? "End-user request completed" : "Anmodning fullført",
                        "REQ-2026-" + i,
                        List.of(new Change(
                                "status",
                                english ? "In progress" : "Under arbeid",
                                english ? "Completed" : "Fullført")),
                        "198.51.100.4",
                        "SA-118, " + (english ? "ticket 4711, until 14:30" : "sak 4711, til 14.30"));
            case 2 ->
                new Entry(
                        at,
                        "Åse Ødegård",
                        english ? "Tenant admin" : "Administrator",
                        english ? "Audit report downloaded" : "Revisjonsrapport lastet ned",
                        null,
                        List.of(),
                        "192.0.2.18",
                        null);
            default ->
                new Entry(
                        at,
                        english ? "The portal" : "Portalen",
                        null,
                        english ? "Notice sent" : "Varsel sendt",
                        english ? "Change of sub-processors" : "Endring av underdatabehandlere",
                        List.of(),
                        null,
                        null);
        };
    }

    private static boolean isEnglish(Locale language) {
        return language.equals(Texts.ENGLISH);
    }
}
