package works.metric.portal.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.AuditRows;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.Retention;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.pdf.Passage;
import works.metric.portal.subprocessors.ChangeStage;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.TransferMechanism;

/** The agreement follows what is really done, by addenda, and can be read as of any day. */
@PortalTest
class LivingAgreementTest {

    private static final NewAcceptance INGRID = new NewAcceptance("Ingrid Solberg", "CEO", true);

    @Autowired
    private Stage stage;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private AgreementTextService texts;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private AccessionService accessions;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private NoticeService notices;

    @Autowired
    private Binding binding;

    @Autowired
    private Annexes annexes;

    @Autowired
    private AddendumDesk desk;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    @Test
    void newInstructionIssuesAnAddendumThatSaysWhatIsNew() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementDetails version = accept(nordlys);
        clock.advance(Duration.ofDays(2));

        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);

        AddendumDetails addendum = addenda(nordlys, version).getFirst();
        assertThat(addendum.number()).isEqualTo(1);
        assertThat(addendum.effectiveAt()).isEqualTo(clock.instant());
        assertThat(addendum.instructions()).singleElement().satisfies(change -> {
            assertThat(change.before()).isNull();
            assertThat(change.after().title()).isEqualTo("Attribution of installations");
        });
        assertThat(addendum.subprocessors()).isEmpty();
        assertThat(addendum.bytesSha256()).isNull();
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> texts.downloadAddendum(addendum.id())))
                .isInstanceOf(NotFound.class);
        assertThat(audit.actionsOn(nordlys, version.id())).contains("agreement.addendum-issued");

        jobs.runDue();

        byte[] file = nordlys.as(Role.AUDITOR, () -> texts.downloadAddendum(addendum.id()))
                .bytes();
        assertThat(text(file))
                .contains("Addendum 1 to the data processing agreement", "to version 1 of", version.bytesSha256())
                .contains("New", "Attribution of installations", "Match installations with campaigns.");
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> notices.list(null, null)).items())
                .extracting(notice -> notice.title())
                .anyMatch(title -> title.startsWith("Addendum 1 to the data processing agreement"));
        assertThat(audit.actionsOn(nordlys, version.id())).containsOnlyOnce("agreement.addendum-printed");
    }

    @Test
    void changedInstructionMarksTheWordsThatDiffer() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails first = instruct(nordlys, "Match installations with campaigns.");
        AgreementDetails version = accept(nordlys);
        clock.advance(Duration.ofDays(1));

        change(nordlys, first.id(), "Match installations with campaigns and channels.");
        jobs.runDue();

        AddendumDetails addendum = addenda(nordlys, version).getFirst();
        String flat = text(nordlys.as(Role.AUDITOR, () -> texts.downloadAddendum(addendum.id()))
                        .bytes())
                .replaceAll("\\s+", " ");
        assertThat(flat)
                .contains("Match installations with campaigns[+ and channels+].")
                .contains("Changed");
    }

    @Test
    void addendumIsPrintedOnceHoweverOftenItsJobRuns() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        AgreementDetails version = accept(nordlys);
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        jobs.runDue();
        AddendumDetails addendum = addenda(nordlys, version).getFirst();

        printer().print(new AddendumAddress(nordlys.id(), addendum.id()));

        assertThat(addenda(nordlys, version)).containsExactly(addendum);
        assertThat(audit.actionsOn(nordlys, version.id())).containsOnlyOnce("agreement.addendum-printed");
    }

    @Autowired
    private AddendumPrinter printer;

    private AddendumPrinter printer() {
        return printer;
    }

    @Test
    void changeOfTheCommonRegisterReachesEachTenantsAgreement() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        Stage.Cast without = stage.tenant("Uten Avtale AS");
        AgreementDetails one = accept(nordlys);
        AgreementDetails other = accept(zephyr);
        clock.advance(Duration.ofDays(1));

        String name = engage("Cloud " + Ids.next());
        // One job tells every tenant there is, those of other tests too; then each has its own, and each of those one
        // that prints.
        for (int round = 0; round < 40 && !(isPrinted(nordlys, one) && isPrinted(zephyr, other)); round++) {
            jobs.runDue();
        }

        for (AddendumDetails addendum :
                List.of(addenda(nordlys, one).getFirst(), addenda(zephyr, other).getFirst())) {
            assertThat(addendum.subprocessors()).singleElement().satisfies(change -> {
                assertThat(change.before()).isNull();
                assertThat(change.after().name()).isEqualTo(name);
            });
            assertThat(addendum.bytesSha256()).isNotNull();
        }
        assertThat(without.as(Role.AUDITOR, () -> texts.on(today(without)))).isEmpty();
    }

    @Test
    void textOfAnyDayIsTheVersionOfThenWithItsAddenda() throws IOException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        LocalDate before = today(nordlys).minusDays(1);
        LocalDate signed = today(nordlys);
        accept(nordlys);
        clock.advance(Duration.ofDays(3));
        LocalDate instructed = today(nordlys);
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        clock.advance(Duration.ofDays(3));

        assertThat(nordlys.as(Role.AUDITOR, () -> texts.on(before))).isEmpty();
        assertThat(words(nordlys, signed)).doesNotContain("Attribution of installations");
        assertThat(words(nordlys, instructed.minusDays(1))).doesNotContain("Attribution of installations");
        assertThat(words(nordlys, instructed))
                .contains("Attribution of installations", "Version 1, in force from", "Addendum 1, in effect from");
        assertThat(words(nordlys, today(nordlys))).contains("Attribution of installations");
        String pdf = text(nordlys.as(Role.AUDITOR, () -> texts.file(instructed)).bytes());
        assertThat(pdf).contains("Consolidated text as of", "Attribution of installations", "Henrik Dahl");
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> texts.file(before)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherTenantFindsNoAddendum() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        AgreementDetails version = accept(nordlys);
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        jobs.runDue();
        UUID addendum = addenda(nordlys, version).getFirst().id();

        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> texts.addendum(addendum)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> texts.downloadAddendum(addendum)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> texts.addenda(version.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void databaseRefusesToChangeWhatWasIssued() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        accept(nordlys);
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        jobs.runDue();

        for (String change : List.of(
                "update agreement_paper set bytes = 'x'",
                "delete from agreement_paper",
                "update agreement_addendum set content = 'x'",
                "delete from agreement_addendum",
                "update agreement_content set content = 'x'",
                "update agreement_answer set typed_name = 'x'",
                "delete from issued_document",
                "update issued_document set kind = 'x'")) {
            assertThatThrownBy(() -> database.update(change)).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    /** Whatever happens in whatever order: what binds at an instant is what ledger and register say of it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void consolidatedTextEqualsTheFoldOfLedgerAndRegister(long seed) {
        Random random = new Random(seed);
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS", DockingStage.STANDARD);
        List<UUID> given = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            given.add(instruct(nordlys, "Before " + i).id());
        }
        AgreementDetails version = accept(nordlys);
        Instant signed = clock.instant();
        List<Instant> moments = new ArrayList<>(List.of(signed));
        for (int step = 0; step < 20; step++) {
            Instant former = clock.instant();
            clock.advance(Duration.ofMinutes(1 + random.nextInt(3_000)));
            boolean late = random.nextBoolean();
            if (!late) {
                daysBetween(nordlys, former, clock.instant());
            }
            switch (random.nextInt(7)) {
                case 0, 1 -> given.add(instruct(nordlys, "Given " + step).id());
                case 2 -> changeAny(nordlys, given, random, "Changed " + step);
                case 3 -> withdrawAny(nordlys, given, random);
                case 4 -> accede(nordlys, "Affiliate " + step, random);
                case 5 -> leaveAny(nordlys, random);
                default -> accept(nordlys);
            }
            if (late) {
                daysBetween(nordlys, former, clock.instant());
            }
            moments.add(clock.instant());
            if (random.nextBoolean()) {
                jobs.runDue();
            }
        }
        jobs.runDue();
        int compared = 0;
        for (Instant moment : moments) {
            for (Instant at : List.of(moment, moment.plusSeconds(30), moment.minusMillis(1))) {
                if (!at.isBefore(signed)) {
                    assertEqualAt(nordlys, at);
                    compared++;
                }
            }
        }
        System.out.printf(
                "fold: seed %d, %d instants, %d versions, %d addenda to the first%n",
                seed,
                compared,
                nordlys.as(Role.AUDITOR, () -> agreements.list(null)).items().size(),
                addenda(nordlys, version).size());
    }

    /** What the job of each day does, in its time or late. */
    private void daysBetween(Stage.Cast cast, Instant from, Instant to) {
        ZoneId zone = ZoneId.of("Europe/Oslo");
        LocalDate day = LocalDate.ofInstant(from, zone).plusDays(1);
        while (!day.atStartOfDay(zone).toInstant().isAfter(to)) {
            Instant begins = day.atStartOfDay(zone).toInstant();
            transaction.as(Actor.system("test", cast.id()), () -> desk.bringUpTo(begins));
            day = day.plusDays(1);
        }
    }

    private void assertEqualAt(Stage.Cast cast, Instant at) {
        transaction.as(Actor.system("test", cast.id()), () -> {
            Binding.Bound bound = binding.at(at).orElseThrow();
            AnnexState fold =
                    annexes.at(at, bound.text().language(), bound.text().zone());
            assertThat(bound.annexes()).as("at %s", at).isEqualTo(fold);
        });
    }

    private void changeAny(Stage.Cast cast, List<UUID> given, Random random, String text) {
        if (!given.isEmpty()) {
            change(cast, given.get(random.nextInt(given.size())), text);
        }
    }

    private void withdrawAny(Stage.Cast cast, List<UUID> given, Random random) {
        if (!given.isEmpty()) {
            UUID id = given.remove(random.nextInt(given.size()));
            long seen = cast.as(Role.PRIVACY_LEAD, () -> instructions.byId(id)).version();
            cast.as(Role.PRIVACY_LEAD, () -> instructions.withdraw(id, seen, "No longer needed"));
        }
    }

    private void accede(Stage.Cast cast, String name, Random random) {
        DockingStage.sign(
                cast, accessions, DockingStage.affiliate(name, today(cast).plusDays(random.nextInt(3))));
    }

    private void leaveAny(Stage.Cast cast, Random random) {
        List<AccessionDetails> parties = cast.as(Role.AUDITOR, () -> accessions.list(null)).items().stream()
                .filter(one -> one.end() == null && !one.beginsOn().isAfter(today(cast)))
                .toList();
        if (!parties.isEmpty()) {
            AccessionDetails one = parties.get(random.nextInt(parties.size()));
            cast.as(
                    Role.TENANT_ADMIN,
                    () -> accessions.end(one.id(), one.version(), today(cast).plusDays(random.nextInt(3))));
        }
    }

    private InstructionDetails instruct(Stage.Cast cast, String text) {
        InstructionDetails draft = cast.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), content(text)));
        return cast.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
    }

    private void change(Stage.Cast cast, UUID id, String text) {
        cast.as(Role.PRIVACY_LEAD, () -> {
            InstructionDetails seen = instructions.byId(id);
            InstructionDetails draft = instructions.draftNewVersion(id, seen.version(), content(text));
            int number = draft.versions().stream()
                    .mapToInt(one -> one.number())
                    .max()
                    .orElseThrow();
            instructions.activate(id, number, draft.version(), Activation.now("The words were unclear"));
        });
    }

    private static InstructionContent content(String text) {
        return new InstructionContent(
                "Attribution",
                "Measure",
                Set.of(DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(90, Retention.Unit.DAYS),
                text);
    }

    private boolean isPrinted(Stage.Cast cast, AgreementDetails version) {
        return addenda(cast, version).stream().anyMatch(addendum -> addendum.bytesSha256() != null);
    }

    /** Told to every tenant, and in effect when all their periods are over. */
    private String engage(String name) {
        ChangeStage register = new ChangeStage(portal);
        SubprocessorEntry entry = ChangeStage.entry(name, "NO", TransferMechanism.EEA);
        register.sent(register.adding(Ids.next(), entry, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        clock.advance(Duration.ofDays(40));
        return name;
    }

    private AgreementDetails accept(Stage.Cast cast) {
        return cast.as(Role.TENANT_ADMIN, () -> {
            AgreementPreview preview = agreements.prepare();
            agreements.open(preview.id());
            return agreements.accept(preview.id(), INGRID);
        });
    }

    private List<AddendumDetails> addenda(Stage.Cast cast, AgreementDetails version) {
        return cast.as(Role.AUDITOR, () -> texts.addenda(version.id()));
    }

    private LocalDate today(Stage.Cast cast) {
        return cast.as(Role.AUDITOR, () -> texts.today());
    }

    private String words(Stage.Cast cast, LocalDate day) {
        StringBuilder all = new StringBuilder();
        for (Passage passage :
                cast.as(Role.AUDITOR, () -> texts.on(day)).orElseThrow().passages()) {
            all.append(passage.card()).append(' ').append(passage.cardLabel()).append(' ');
            all.append(passage.title()).append(' ').append(passage.text()).append('\n');
        }
        return all.toString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
