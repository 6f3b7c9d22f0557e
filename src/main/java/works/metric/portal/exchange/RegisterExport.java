package works.metric.portal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.issued.IssuedDocuments;
import works.metric.portal.issued.IssuedKind;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.pdf.RegisterDocument;
import works.metric.portal.pdf.RegisterDocument.Engaged;
import works.metric.portal.pdf.RegisterDocument.Fact;
import works.metric.portal.pdf.SealedPdf;
import works.metric.portal.subprocessors.ChainLink;
import works.metric.portal.subprocessors.EntryFields;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.subprocessors.RegisterQuery;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/** The list of sub-processors in effect for the tenant, as a sheet, as JSON or as a sealed document. */
@Component
public class RegisterExport {

    private static final JsonMapper JSON = new JsonMapper();

    private final SubprocessorService register;
    private final ProcessorProfile processor;
    private final TenantService tenants;
    private final PdfPress press;
    private final IssuedDocuments issued;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    RegisterExport(
            SubprocessorService register,
            ProcessorProfile processor,
            TenantService tenants,
            PdfPress press,
            IssuedDocuments issued,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Texts texts) {
        this.register = register;
        this.processor = processor;
        this.tenants = tenants;
        this.press = press;
        this.issued = issued;
        this.transaction = transaction;
        this.events = events;
        this.texts = texts;
    }

    /** By name. */
    public List<SubprocessorDetails> rows(RegisterQuery query) {
        LocalDate day = query.day();
        List<SubprocessorDetails> all = day == null ? register.current() : register.asOf(day);
        return all.stream().filter(query::matches).toList();
    }

    /** Makes every cell safe from being taken for a formula. */
    public void sheet(RegisterQuery query, ExportFormat format, Locale language, OutputStream out) throws IOException {
        List<SubprocessorDetails> rows = rows(query);
        try (SheetWriter sheet = SheetWriter.to(out, format, texts.get(language, "subprocessors.current"))) {
            sheet.row(keys().stream()
                    .map(field -> texts.get(language, "subprocessors.field." + field))
                    .toList());
            for (SubprocessorDetails row : rows) {
                Map<String, @Nullable String> fields = inWords(row.entry(), language);
                List<@Nullable String> cells = new ArrayList<>();
                keys().forEach(field -> cells.add(fields.get(field)));
                sheet.row(cells);
            }
        }
    }

    /** With codes and not words: for programs. */
    public void json(RegisterQuery query, OutputStream out) throws IOException {
        LocalDate day = query.day();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("asOf", String.valueOf(day == null ? register.today() : day));
        whole.put(
                "subprocessors",
                rows(query).stream()
                        .map(row -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("id", row.id().toString());
                            one.putAll(EntryFields.of(row.entry()));
                            one.put("chain", row.entry().particulars().chain());
                            return one;
                        })
                        .toList());
        out.write(JSON.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8));
    }

    /** Sealed, and among the issued documents. */
    public byte[] pdf(RegisterQuery query, Locale language) {
        LocalDate asked = query.day();
        LocalDate day = asked == null ? register.today() : asked;
        TenantDetails tenant = tenants.current();
        SealedPdf pdf = press.register(new RegisterDocument(
                language,
                processor.legalName(),
                tenant.name(),
                day,
                texts.get(language, "subprocessors.current"),
                texts.get(language, "exchange.register.lead"),
                texts.get(language, "subprocessors.empty"),
                rows(query).stream().map(row -> engaged(row, language)).toList()));
        transaction.as(TenantScope.requireActor(), () -> {
            issued.issue(IssuedKind.SUBPROCESSOR_REGISTER, pdf);
            events.publishEvent(new RegisterMade(tenant.id().value(), day, pdf));
        });
        return pdf.bytes();
    }

    private Engaged engaged(SubprocessorDetails row, Locale language) {
        List<Fact> facts = new ArrayList<>();
        inWords(row.entry(), language).forEach((field, value) -> {
            if (value != null && !field.equals("name")) {
                facts.add(new Fact(texts.get(language, "subprocessors.field." + field), value));
            }
        });
        return new Engaged(country(row.entry().country(), language), row.name(), facts);
    }

    private Map<String, @Nullable String> inWords(SubprocessorEntry entry, Locale language) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>(EntryFields.of(entry));
        fields.put("country", country(entry.country(), language));
        fields.put(
                "furtherCountries",
                emptyAsNull(entry.particulars().furtherCountries().stream()
                        .map(code -> country(code, language))
                        .sorted()
                        .collect(Collectors.joining(", "))));
        fields.put("dataCategories", names(entry.dataCategories(), language));
        fields.put("subjectCategories", names(entry.subjectCategories(), language));
        fields.put("mechanism", texts.get(language, "subprocessors.mechanism." + entry.mechanism()));
        fields.put(
                "kind",
                texts.get(language, "subprocessors.kind." + entry.particulars().kind()));
        fields.put(
                "chain",
                emptyAsNull(entry.particulars().chain().stream()
                        .map(RegisterExport::line)
                        .collect(Collectors.joining("\n"))));
        return fields;
    }

    private String names(Collection<? extends CatalogueCode> codes, Locale language) {
        return codes.stream()
                .map(code -> texts.get(language, code.key()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String line(ChainLink link) {
        return String.join(
                ", ", link.name(), link.address(), link.contact(), link.country(), link.service(), link.mechanism());
    }

    private static List<String> keys() {
        return List.of(
                "name",
                "kind",
                "address",
                "contactName",
                "contactPosition",
                "contactEmail",
                "contactDetails",
                "service",
                "description",
                "dataCategories",
                "subjectCategories",
                "country",
                "furtherCountries",
                "mechanism",
                "mechanismReference",
                "securityMeasures",
                "chain",
                "optOut",
                "since");
    }

    private static String country(String code, Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
