package works.metric.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.subprocessors.ChangeStage;
import works.metric.portal.subprocessors.RegisterQuery;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;

/** The list of sub-processors taken away as a sheet, as JSON and on paper. */
@PortalTest
class RegisterExportTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Stage stage;

    @Autowired
    private SubprocessorService register;

    @Autowired
    private RegisterExport export;

    @Autowired
    private AuditRows audit;

    @Test
    void listIsTakenAwayAndNoCellIsAFormula() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        SubprocessorEntry hostile = new SubprocessorEntry(
                "=HYPERLINK(\"https://evil.example\")",
                "@SUM(1)",
                "BR",
                "+47 people",
                "a@b.example",
                "Brazilian export of " + Ids.next(),
                "-1 and more",
                Set.of(DataCategory.EMAIL_ADDRESS),
                Set.of(SubjectCategory.PLATFORM_USERS),
                TransferMechanism.SCC,
                "\t=1+1",
                null,
                LocalDate.of(2024, 1, 1));
        new ChangeStage(portal).asOfficer(() -> register.add(Ids.next(), hostile));
        RegisterQuery query = new RegisterQuery(hostile.service(), "BR", "SCC", null);

        String csv = nordlys.as(
                Role.AUDITOR, () -> written(out -> export.sheet(query, ExportFormat.CSV, Locale.ENGLISH, out)));
        String json = nordlys.as(Role.AUDITOR, () -> written(out -> export.json(query, out)));
        byte[] pdf = nordlys.as(Role.AUDITOR, () -> export.pdf(query, Locale.ENGLISH));

        assertThat(csv)
                .contains("\"'=HYPERLINK(", "\"'@SUM(1)\"", "\"'+47 people\"", "\"'-1 and more\"", "Brazil")
                .doesNotContain("\"=", "\"@", "\"+", "\"-");
        var rows = new JsonMapper().readTree(json).get("subprocessors");
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(0).get("country").asString()).isEqualTo("BR");
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(audit.actionsOn(nordlys, nordlys.id().value())).contains("subprocessor-register.made");
        assertThat(nordlys.as(Role.AUDITOR, () -> export.rows(new RegisterQuery(hostile.service(), "NO", "", null))))
                .isEmpty();
        assertThat(nordlys.as(
                        Role.AUDITOR,
                        () -> export.rows(new RegisterQuery(hostile.service(), "", "", LocalDate.of(2023, 12, 31)))))
                .isEmpty();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static String written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
