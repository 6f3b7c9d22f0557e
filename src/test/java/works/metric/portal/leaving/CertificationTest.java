package works.metric.portal.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.requests.RequestType;
import works.metric.portal.signin.AdmissionRefused;
import works.metric.portal.signin.Refusal;
import works.metric.portal.signin.SignInDirectory;
import works.metric.portal.signin.SignInTarget;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.systems.ProcessingSystemDetails;
import works.metric.portal.systems.ProcessingSystemEntry;
import works.metric.portal.systems.ProcessingSystemService;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.tenant.TenantState;

/** What MetricWorks does when a contract has ended, up to the day on which the portal is closed. */
@PortalTest
class CertificationTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Instant L = END.atStartOfDay(OSLO).toInstant();
    private static final String SHA256 = "0f".repeat(32);
    private static final Certifier HENRIK = new Certifier("Henrik Dahl", "Head of Privacy");

    @Autowired
    private Stage stage;

    @Autowired
    private LeavingService leaving;

    @Autowired
    private LeavingDeskService desk;

    @Autowired
    private ProcessingSystemService systems;

    @Autowired
    private SubprocessorService subprocessors;

    @Autowired
    private SignInDirectory door;

    @Autowired
    private TenantDirectory tenants;

    @Autowired
    private CurrentRights rights;

    @Autowired
    private AuditRows audit;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private LeavingDetails given;
    private ProcessingSystemDetails warehouse;
    private SubprocessorDetails hosting;

    @BeforeEach
    void oneTenantThatLeaves() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        warehouse = officer(() -> systems.add(
                Ids.next(),
                new ProcessingSystemEntry(
                        "Warehouse " + nordlys.tenant().alias(),
                        "Installs",
                        Set.of(RequestType.ACCESS),
                        null,
                        LocalDate.of(2024, 1, 1))));
        hosting = officer(() -> subprocessors.add(
                Ids.next(),
                new SubprocessorEntry(
                        "Hosting " + nordlys.tenant().alias(),
                        null,
                        "NO",
                        null,
                        null,
                        "Hosting",
                        "Keeps the servers",
                        Set.of(DataCategory.ADVERTISING_IDS),
                        Set.of(SubjectCategory.APP_USERS),
                        TransferMechanism.EEA,
                        null,
                        null,
                        LocalDate.of(2024, 1, 1))));
        given = nordlys.as(
                Role.TENANT_ADMIN,
                () -> leaving.give(
                        Ids.next(),
                        new NewLeaving(
                                END,
                                new LeavingWishes(
                                        LeavingChoice.RETURN, Set.of(), ReturnFormat.CSV, "sftp.nordlys.example"),
                                "We move to another provider")));
    }

    /** No other test meets them. */
    @AfterEach
    void warehouseAndHostingAreOutOfUse() {
        clock.set(TestClock.START);
        LocalDate day = LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);
        officer(() -> subprocessors.end(hosting.id(), hosting.version(), day));
        officer(() -> systems.end(warehouse.id(), warehouse.version(), LocalDate.of(2024, 1, 1)));
    }

    @Test
    void everyPlaceIsRecordedAndTheCertificateIsIssuedToBothSides() {
        clock.set(L);
        LeavingCase open = look();
        assertThat(open.steps())
                .extracting(LeavingStep::kind)
                .contains(StepKind.RETURN, StepKind.SYSTEM, StepKind.SUBPROCESSOR);
        assertThat(open.isRecorded()).isFalse();
        assertThatThrownBy(() -> certify(open)).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                        invalid.problems().getFirst().key())
                .isEqualTo("leaving.rule.not-recorded"));

        LeavingCase recorded = recordAll(open);
        LeavingCase certified = certify(recorded);

        Certificate certificate = Objects.requireNonNull(certified.certificate());
        assertThat(certificate.typedName()).isEqualTo("Henrik Dahl");
        assertThat(certify(recorded).certificate()).isEqualTo(certificate);
        byte[] theirs = nordlys.as(Role.AUDITOR, () -> leaving.certificate(given.id()));
        assertThat(officer(() -> desk.certificate(nordlys.id(), given.id()))).isEqualTo(theirs);
        assertThat(new String(theirs, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(text(theirs))
                .contains("Certificate of deletion", "Nordlys Spill AS", SHA256, "Bookkeeping Act", "Henrik Dahl");
        assertThat(database.queryForObject(
                        "select kind from issued_document where sha256 = ?", String.class, certificate.sha256()))
                .isEqualTo("CERTIFICATE_OF_DELETION");
        assertThat(audit.actionsOn(nordlys, given.id()))
                .contains("leaving.return-recorded", "leaving.deletion-recorded", "leaving.certified")
                .endsWith("leaving.certificate-downloaded", "leaving.certificate-downloaded");
    }

    @Test
    void portalIsReadUntilTheClosingDayAndByNobodyFromThenOn() {
        clock.set(L);
        LeavingCase certified = certify(recordAll(look()));
        Instant closes =
                certified.leaving().plan().closesOn().atStartOfDay(OSLO).toInstant();

        clock.set(closes.minusMillis(1));
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> leaving.certificate(given.id())))
                .isNotEmpty();
        clock.set(closes);

        assertThat(tenants.byId(nordlys.id()).orElseThrow().state()).isEqualTo(TenantState.CLOSED);
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> rights.all())).isEmpty();
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> leaving.standing()))
                .isInstanceOf(AccessDenied.class);
        SignInTarget target = door.find(nordlys.tenant().alias()).orElseThrow();
        assertThatThrownBy(() -> door.admit(target, "ingrid", "ingrid@nordlys.example", true, "Ingrid"))
                .isInstanceOfSatisfying(AdmissionRefused.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.CLOSED));
        assertThat(officer(() -> desk.certificate(nordlys.id(), given.id()))).isNotEmpty();
        assertThat(officer(() -> desk.of(nordlys.id())).certificate()).isNotNull();
    }

    @Test
    void lateCertificateKeepsThePortalReadableForAsLongAgain() {
        clock.set(given.plan().closesOn().plusDays(10).atStartOfDay(OSLO).toInstant());
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> leaving.standing()).current())
                .isNotNull();

        LeavingCase certified = certify(recordAll(look()));

        assertThat(certified.leaving().plan().closesOn())
                .isEqualTo(given.plan().closesOn().plusDays(10).plusDays(LeavingPlan.DAYS_TO_READ));
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> leaving.certificate(given.id())))
                .isNotEmpty();
    }

    @Test
    void whatIsWrongWithARecordIsToldAtItsField() {
        clock.set(L);
        LeavingStep system = step(look(), StepKind.SYSTEM);
        LeavingStep back = step(look(), StepKind.RETURN);

        assertThat(fields(system, new NewRecord(null, null, " ", null, null, null, null)))
                .containsExactlyInAnyOrder("result", "doneOn", "what");
        assertThat(fields(system, NewRecord.deleted(END.minusDays(1), "Erased")))
                .containsExactly("doneOn");
        assertThat(fields(system, NewRecord.deleted(END.plusDays(1), "Erased"))).containsExactly("doneOn");
        assertThat(fields(system, NewRecord.returned(END, "All", SHA256, "SFTP")))
                .containsExactly("result");
        assertThat(fields(back, NewRecord.deleted(END, "Erased"))).containsExactly("result");
        assertThat(fields(back, NewRecord.returned(END, "All", "abc", " ")))
                .containsExactlyInAnyOrder("sha256", "handedTo");
        assertThat(fields(system, NewRecord.heldByLaw(END, "Invoices", " ", END)))
                .containsExactlyInAnyOrder("law", "heldUntil");
        assertThat(look().steps()).allMatch(step -> step.done() == null);
    }

    @Test
    void nothingIsRecordedBeforeTheEndAndNothingIsChangedAfterTheCertificate() {
        LeavingStep early = step(look(), StepKind.SYSTEM);
        assertThat(fields(early, NewRecord.deleted(LocalDate.of(2026, 11, 23), "Erased")))
                .containsExactly("doneOn");

        clock.set(L);
        LeavingCase certified = certify(recordAll(look()));
        LeavingStep done = step(certified, StepKind.SYSTEM);
        RecordDetails before = Objects.requireNonNull(done.done());
        assertThatThrownBy(() -> write(done, before.id(), before.version(), NewRecord.deleted(END, "Rewritten")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void twoWhoRecordTheSamePlaceAreToldAndACorrectionIsSeen() {
        clock.set(L);
        LeavingStep open = step(look(), StepKind.SYSTEM);
        UUID id = Ids.next();
        LeavingCase first = write(open, id, null, NewRecord.deleted(END, "Erased"));
        assertThat(write(open, id, null, NewRecord.deleted(END, "Erased"))).isEqualTo(first);
        assertThatThrownBy(() -> write(open, Ids.next(), null, NewRecord.deleted(END, "Erased too")))
                .isInstanceOf(Stale.class);

        LeavingStep stored = step(first, StepKind.SYSTEM);
        RecordDetails record = Objects.requireNonNull(stored.done());
        LeavingCase corrected = write(stored, record.id(), record.version(), NewRecord.deleted(END, "Erased twice"));
        assertThatThrownBy(() -> write(stored, record.id(), record.version(), NewRecord.deleted(END, "Or thrice")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> certify(first)).isInstanceOf(Stale.class);
        assertThat(corrected.steps()).contains(step(corrected, StepKind.SYSTEM));
    }

    @Test
    void onlyPrivacyOfficersRecordAndOnlyWhatIsThere() {
        clock.set(L);
        LeavingStep open = step(look(), StepKind.SYSTEM);
        for (Role other : List.of(Role.SUPPORT, Role.OPERATOR)) {
            assertThatThrownBy(() -> TenantScope.as(stage.staff(other), () -> desk.of(nordlys.id())))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> desk.of(nordlys.id())))
                .isInstanceOf(AccessDenied.class);
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        assertThatThrownBy(() -> officer(() -> desk.of(zephyr.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> officer(() -> desk.record(
                        zephyr.id(),
                        Ids.next(),
                        given.id(),
                        open.target(),
                        null,
                        NewRecord.deleted(END, "Of somebody else"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listShowsEachTenantThatLeavesByItsDay() {
        assertThat(officer(() -> desk.list(LeavingState.GIVEN, null)).items())
                .anyMatch(row -> row.tenant().equals(nordlys.id()));
        nordlys.as(Role.TENANT_ADMIN, () -> leaving.withdraw(given.id(), given.version(), "We stay"));
        assertThat(officer(() -> desk.list(LeavingState.GIVEN, null)).items())
                .noneMatch(row -> row.tenant().equals(nordlys.id()));
    }

    private LeavingCase recordAll(LeavingCase open) {
        LeavingCase last = open;
        int number = 0;
        for (LeavingStep step : open.steps()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), OSLO);
            NewRecord content = step.kind() == StepKind.RETURN
                    ? NewRecord.returned(today, "All installs, 3 files", SHA256, "sftp.nordlys.example")
                    : number++ == 0
                            ? NewRecord.heldByLaw(today, "Invoices", "Bookkeeping Act § 13", today.plusYears(5))
                            : NewRecord.deleted(today, "All rows of the tenant erased");
            last = write(step, Ids.next(), null, content);
        }
        return last;
    }

    private List<String> fields(LeavingStep step, NewRecord content) {
        try {
            write(step, Ids.next(), null, content);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.problems().stream().map(Invalid.Problem::field).toList();
        }
    }

    private LeavingCase write(LeavingStep step, UUID id, Long seen, NewRecord content) {
        return officer(() -> desk.record(nordlys.id(), id, given.id(), step.target(), seen, content));
    }

    private LeavingCase certify(LeavingCase seen) {
        return officer(() -> desk.certify(nordlys.id(), given.id(), seen, HENRIK));
    }

    private LeavingCase look() {
        return officer(() -> desk.of(nordlys.id()));
    }

    private static LeavingStep step(LeavingCase of, StepKind kind) {
        return of.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private <T> T officer(Supplier<T> work) {
        Actor officer = stage.staff(Role.PRIVACY_OFFICER);
        return TenantScope.as(officer, work);
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\u200B", "").replaceAll("\\s+", " ");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
