package works.metric.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.audit.AuditService;
import works.metric.portal.requests.RequestBatchService.Recorded;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestSummary;

@PortalTest
class ExchangeTest {

    private static final String HEADER =
            "subject_request_id,type,regulation,submitted_time,submitted_on,identity_type,identity_format,identity_value,app,note\n";

    @Autowired
    private Stage stage;

    @Autowired
    private RequestImport imports;

    @Autowired
    private RequestExport export;

    @Autowired
    private RequestService requests;

    @Autowired
    private AuditService audit;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Stage.Cast zephyr;

    @BeforeEach
    void twoTenants() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zephyr SAS");
    }

    @Test
    void fileIsRecordedOnceHoweverOftenItIsTakenIn() {
        String file = HEADER + row("A-1", "kari@person.example") + row("", "ola@person.example");

        ImportPreview first = preview(nordlys, file);
        assertThat(first.problems()).isEmpty();
        assertThat(first.fresh()).isEqualTo(2);
        assertThat(list(nordlys)).isEmpty();
        assertThat(record(nordlys, first)).isEqualTo(new Recorded(2, 0));
        assertThat(record(nordlys, first)).isEqualTo(new Recorded(0, 2));

        ImportPreview again = preview(nordlys, file);
        assertThat(again.known()).isEqualTo(2);
        assertThat(again.canBeRecorded()).isFalse();
        assertThat(list(nordlys)).hasSize(2);
        assertThat(preview(zephyr, file).known()).as("another tenant's").isZero();
        assertThat(record(zephyr, preview(zephyr, file))).isEqualTo(new Recorded(2, 0));
        assertThat(list(nordlys)).hasSize(2);

        RequestDetails stored = nordlys.as(
                Role.REQUEST_HANDLER,
                () -> requests.details(list(nordlys).getFirst().id()));
        assertThat(stored.source()).isEqualTo(RequestSource.CSV);
        assertThat(stored.submittedOn()).hasToString("2026-11-20");
    }

    @Test
    void eachProblemNamesRowColumnAndRule() {
        String file = HEADER
                + row("A-1", "kari@person.example")
                + row("A-1", "ola@person.example")
                + "A-2,delete,gdpr,,2026-11-20,email,,kari@person.example,,\n"
                + "A-3,erasure,gdpr,2026-11-20T10:00:00Z,2026-11-20,email,,kari@person.example,,\n"
                + "A-4,erasure,gdpr,,20.11.2026,email,,kari@person.example,,\n"
                + "A-5,erasure,gdpr,,2026-11-29,email,,kari@person.example,,\n"
                + "A-6,erasure,gdpr,,2026-11-20,email,,not an address,,\n"
                + "A-7,erasure,gdpr,,2026-11-20,email,md5,kari@person.example,,\n"
                + "A-8,erasure,gdpr,,2026-11-20,email,,,,\n";

        ImportPreview preview = preview(nordlys, file);

        assertThat(preview.problems().stream()
                        .map(problem -> problem.row() + " " + problem.rule().field() + " "
                                + problem.rule().key()))
                .containsExactly(
                        "3 subject_request_id exchange.row.twice",
                        "4 type exchange.row.one-of",
                        "5 submitted_time exchange.row.one-time",
                        "6 submitted_on exchange.row.day",
                        "7 submitted_on requests.rule.future",
                        "8 identity_value rule.email",
                        "9 identity_value requests.rule.hash.MD5",
                        "10 identity_value rule.required");
        assertThat(preview.canBeRecorded()).isFalse();
        assertThatThrownBy(() -> record(nordlys, preview)).isInstanceOf(IllegalArgumentException.class);
        assertThat(list(nordlys)).isEmpty();
    }

    @Test
    void whenOneRowBecomesImpossibleNoneIsRecorded() {
        String file = HEADER
                + row("A-1", "kari@person.example")
                + "A-2,erasure,gdpr,,2024-11-23,email,,ola@person.example,,\n";
        ImportPreview preview = preview(nordlys, file);
        assertThat(preview.canBeRecorded()).isTrue();

        clock.set(TestClock.START.plusSeconds(3 * 86_400));
        assertThatThrownBy(() -> record(nordlys, preview)).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                        invalid.problems().getFirst().field())
                .isEqualTo("row.1"));
        assertThat(list(nordlys)).isEmpty();
    }

    @Test
    void asManyRowsAsAFileMayHaveAreRecordedInOneGo() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < ImportFile.MOST_ROWS; i++) {
            file.append(row("B-" + i, "person" + i + "@person.example"));
        }
        long before = System.nanoTime();
        ImportPreview preview = preview(nordlys, file.toString());
        long read = System.nanoTime();
        assertThat(record(nordlys, preview)).isEqualTo(new Recorded(ImportFile.MOST_ROWS, 0));
        System.out.println("Import of " + ImportFile.MOST_ROWS + " rows: preview " + (read - before) / 1_000_000
                + " ms, recorded in one transaction " + (System.nanoTime() - read) / 1_000_000 + " ms");

        before = System.nanoTime();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long rows = nordlys.as(Role.AUDITOR, () -> write(RequestFilter.ALL, ExportFormat.CSV, out));
        System.out.println("Export of " + rows + " rows: " + (System.nanoTime() - before) / 1_000_000 + " ms, "
                + out.size() + " bytes");
        assertThat(rows).isEqualTo(ImportFile.MOST_ROWS);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(ImportFile.MOST_ROWS + 1);
    }

    @Test
    void exportHoldsWhatTheFilterShowsAndNobodysIdentity() throws IOException {
        record(
                nordlys,
                preview(
                        nordlys,
                        HEADER
                                + "A-1,erasure,gdpr,,2026-11-20,email,,kari@person.example,=cmd|'/C calc'!A0,Secret note\n"
                                + "A-2,access,gdpr,,2026-11-20,email,,ola@person.example,,\n"));
        record(zephyr, preview(zephyr, HEADER + row("Z-1", "zoe@person.example")));
        String key = nordlys.as(Role.AUDITOR, () -> requests.searchKey("kari@person.example"));
        RequestFilter filter = new RequestFilter(RequestState.RECEIVED, null, null, false, false, null, null, key);

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        long rows = nordlys.as(Role.AUDITOR, () -> write(filter, ExportFormat.CSV, csv));
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        nordlys.as(Role.AUDITOR, () -> write(RequestFilter.ALL, ExportFormat.XLSX, xlsx));

        String text = csv.toString(StandardCharsets.UTF_8);
        String sheet = FormulaInjectionTest.sheet(xlsx.toByteArray());
        assertThat(rows).isOne();
        assertThat(text)
                .contains("\"R-2026-0001\",\"Erasure\",\"GDPR\",\"Received\",\"2026-11-20\"")
                .contains("\"'=cmd|'/C calc'!A0\"")
                .doesNotContain("R-2026-0002");
        assertThat(sheet).contains("R-2026-0001", "R-2026-0002", "'=cmd|").doesNotContain("<f>");
        assertThat(text + sheet).doesNotContain("person.example", "kari", "zoe", "Secret note");

        String entries = nordlys.as(Role.AUDITOR, () -> audit.list(AuditFilter.ALL, null)).items().stream()
                .filter(entry -> entry.action().equals("request.exported"))
                .map(Object::toString)
                .reduce("", String::concat);
        assertThat(entries)
                .contains("State: Received, One person, found by an identifier")
                .doesNotContain(key, "person.example");
    }

    @Test
    void whoIsCutOffIsInTheAuditAllTheSame() {
        record(nordlys, preview(nordlys, HEADER + row("A-1", "kari@person.example")));
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int at) throws IOException {
                throw new IOException("Gone");
            }
        };
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> write(RequestFilter.ALL, ExportFormat.CSV, gone)))
                .hasRootCauseMessage("Gone");
        assertThat(nordlys.as(Role.AUDITOR, () -> audit.list(AuditFilter.ALL, null))
                        .items())
                .anyMatch(entry -> entry.action().equals("request.export-begun"))
                .anyMatch(entry -> entry.action().equals("request.export-broken-off"));
    }

    @Test
    void onlyThoseDoItWhoMay() {
        OutputStream out = OutputStream.nullOutputStream();
        assertThatThrownBy(
                        () -> nordlys.as(Role.REQUEST_HANDLER, () -> write(RequestFilter.ALL, ExportFormat.CSV, out)))
                .isInstanceOf(AccessDenied.class);
        byte[] file = (HEADER + row("A-1", "kari@person.example")).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> imports.preview(file)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void templateCanBeTakenInAsItIs() {
        ImportPreview preview = nordlys.as(Role.REQUEST_HANDLER, () -> imports.preview(ImportTemplate.bytes()));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.fresh()).isOne();
    }

    private long write(RequestFilter filter, ExportFormat format, OutputStream out) {
        try {
            return export.write(filter, format, Locale.ENGLISH, out);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String row(String id, String email) {
        return id + ",erasure,gdpr,,2026-11-20,email,raw," + email + ",,\n";
    }

    private ImportPreview preview(Stage.Cast tenant, String file) {
        return tenant.as(Role.REQUEST_HANDLER, () -> imports.preview(file.getBytes(StandardCharsets.UTF_8)));
    }

    private Recorded record(Stage.Cast tenant, ImportPreview preview) {
        UUID id = Ids.next();
        return tenant.as(Role.REQUEST_HANDLER, () -> imports.record(id, preview));
    }

    private List<RequestSummary> list(Stage.Cast tenant) {
        return tenant.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, null))
                .items();
    }
}
