package works.metric.portal.isolation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.AccessionAnswerService;
import works.metric.portal.agreements.AccessionService;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.AgreementTemplateService;
import works.metric.portal.agreements.AgreementTextService;
import works.metric.portal.agreements.CountersignService;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.agreements.NewAccession;
import works.metric.portal.agreements.NewOwnPaper;
import works.metric.portal.agreements.NewSignatory;
import works.metric.portal.agreements.NewTemplate;
import works.metric.portal.agreements.OwnPaperAnswerService;
import works.metric.portal.agreements.OwnPaperService;
import works.metric.portal.agreements.ProcessorSignature;
import works.metric.portal.agreements.SignatoryRank;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.agreements.TemplateDraftDetails;
import works.metric.portal.agreements.TemplatePreviewService;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.audit.AuditService;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.catalogues.Wording;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.credentials.SystemCredentialService;
import works.metric.portal.exchange.ExportFormat;
import works.metric.portal.exchange.ExportService;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.NewIdentityProvider;
import works.metric.portal.identity.NewMember;
import works.metric.portal.identity.OnboardingService;
import works.metric.portal.identity.ProfileService;
import works.metric.portal.identity.StaffService;
import works.metric.portal.inforce.InForceService;
import works.metric.portal.inforce.Question;
import works.metric.portal.inforce.SystemInstructionService;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.InstructionApprovalService;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionLedgerService;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.InstructionTemplateService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.Retention;
import works.metric.portal.instructions.TemplateContent;
import works.metric.portal.isolation.Row.Kind;
import works.metric.portal.leaving.Certifier;
import works.metric.portal.leaving.LeavingCase;
import works.metric.portal.leaving.LeavingChoice;
import works.metric.portal.leaving.LeavingDeskService;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingPlan;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingSide;
import works.metric.portal.leaving.LeavingState;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.leaving.NewRecord;
import works.metric.portal.leaving.ReturnFormat;
import works.metric.portal.letters.Letter;
import works.metric.portal.letters.LetterService;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.notices.NoticeState;
import works.metric.portal.opendsr.ApiVersion;
import works.metric.portal.opendsr.CallbackDomainService;
import works.metric.portal.opendsr.CallbackService;
import works.metric.portal.opendsr.OpenDsrService;
import works.metric.portal.opendsr.OutwardStatus;
import works.metric.portal.opendsr.SandboxService;
import works.metric.portal.requests.BulkScope;
import works.metric.portal.requests.BulkStep;
import works.metric.portal.requests.FilterText;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewBulk;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestBatchService;
import works.metric.portal.requests.RequestBulkService;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestQueueService;
import works.metric.portal.requests.RequestRetentionService;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.SavedViewService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.results.NewResult;
import works.metric.portal.results.ResultService;
import works.metric.portal.subprocessors.Answer;
import works.metric.portal.subprocessors.ChangeKind;
import works.metric.portal.subprocessors.ContractCopyService;
import works.metric.portal.subprocessors.NewChange;
import works.metric.portal.subprocessors.SubprocessorChangeService;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorNoticeService;
import works.metric.portal.subprocessors.SubprocessorProgressService;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.support.SupportQueueService;
import works.metric.portal.systems.ProcessingSystemEntry;
import works.metric.portal.systems.ProcessingSystemService;
import works.metric.portal.systems.RequestTaskService;
import works.metric.portal.systems.SystemResultService;
import works.metric.portal.systems.SystemTaskService;
import works.metric.portal.systems.TaskOutcome;
import works.metric.portal.systems.TaskReport;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.NewTenant;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/** The matrix of the services: each public method, and how another tenant's ids are put into it. */
final class ServiceRows {

    private static final InstructionContent CONTENT = new InstructionContent(
            "Own title",
            "Own purpose",
            Set.of(DataCategory.IP_ADDRESS),
            Set.of(SubjectCategory.APP_USERS),
            new Retention(30, Retention.Unit.DAYS),
            "Own text");

    private final ApplicationContext portal;
    private final RequestDetails own;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();

    /** @param own a request of the attackers' tenant */
    ServiceRows(ApplicationContext portal, RequestDetails own) {
        this.portal = portal;
        this.own = own;
        people();
        tenants();
        agreements();
        instructions();
        audit();
        subprocessors();
        requests();
        systems();
        letters();
        support();
        notices();
        credentials();
        results();
        programsOfSystems();
        catalogues();
        inForce();
        opendsr();
        leaving();
    }

    /** By class and method. */
    Map<String, List<Row>> all() {
        return rows;
    }

    private void people() {
        ProfileService profile = portal.getBean(ProfileService.class);
        row("ProfileService.mine", Kind.OWN, t -> profile.mine());
        act("ProfileService.speak", Kind.OWN, t -> profile.speak(Locale.ENGLISH));
        StaffService staff = portal.getBean(StaffService.class);
        row("StaffService.list", Kind.OWN, t -> staff.list());
        row("StaffService.invite", Kind.NEW, t -> staff.invite(t.member(), person(Role.SUPPORT)));
        row("StaffService.remove", Kind.THING, t -> staff.remove(t.member(), 0));
        MemberService members = portal.getBean(MemberService.class);
        row("MemberService.list", Kind.OWN, t -> members.list(null));
        pages("MemberService.list", t -> PageKey.write("A", t.member()), members::list);
        row("MemberService.byId", Kind.THING, t -> members.byId(t.member()));
        row("MemberService.invite", Kind.NEW, t -> members.invite(t.member(), person(Role.AUDITOR)));
        row("MemberService.changeRole", Kind.THING, t -> members.changeRole(t.member(), 0, Role.AUDITOR));
        row("MemberService.changeRole", Kind.THING, t -> members.changeRole(t.member(), 1, Role.PRIVACY_LEAD));
        row("MemberService.remove", Kind.THING, t -> members.remove(t.member(), 0));
        row("MemberService.remove", Kind.THING, t -> members.remove(t.member(), 1));
    }

    private void tenants() {
        TenantService tenants = portal.getBean(TenantService.class);
        row("TenantService.current", Kind.OWN, t -> tenants.current());
        row("TenantService.byId", Kind.REGISTER, t -> tenants.byId(new TenantId(t.tenant())));
        row("TenantService.byIds", Kind.REGISTER, t -> tenants.byIds(Set.of(new TenantId(t.tenant()))));
        row("TenantService.list", Kind.REGISTER, t -> tenants.list(PageKey.write("A", t.tenant())));
        row("TenantService.named", Kind.REGISTER, t -> tenants.named(VictimTenant.REGISTER));
        OnboardingService onboarding = portal.getBean(OnboardingService.class);
        row(
                "OnboardingService.open",
                Kind.REGISTER,
                t -> onboarding.open(
                        new TenantId(t.tenant()),
                        newTenant(),
                        new NewIdentityProvider("https://login.attacker.example", "portal", "a-secret"),
                        person(Role.TENANT_ADMIN)));
    }

    private void agreements() {
        AgreementService agreements = portal.getBean(AgreementService.class);
        NewAcceptance word = new NewAcceptance("Own Name", "CEO", true);
        row("AgreementService.standing", Kind.OWN, t -> agreements.standing());
        row("AgreementService.list", Kind.OWN, t -> agreements.list(null));
        pages("AgreementService.list", t -> PageKey.write("1", t.agreement()), agreements::list);
        row("AgreementService.byId", Kind.THING, t -> agreements.byId(t.agreement()));
        row("AgreementService.draft", Kind.OWN, t -> agreements.draft());
        row("AgreementService.draftTranslated", Kind.OWN, t -> agreements.draftTranslated(Texts.BOKMAL));
        row("AgreementService.prepare", Kind.OWN, t -> agreements.prepare());
        row("AgreementService.open", Kind.THING, t -> agreements.open(t.preview()));
        row("AgreementService.accept", Kind.THING, t -> agreements.accept(t.preview(), word));
        row("AgreementService.download", Kind.THING, t -> agreements.download(t.agreement()));
        row("AgreementService.answer", Kind.THING, t -> agreements.answer(t.agreement()));
        row("AgreementService.downloadCountersigned", Kind.THING, t -> agreements.downloadCountersigned(t.agreement()));
        AgreementTextService texts = portal.getBean(AgreementTextService.class);
        LocalDate day = LocalDate.of(2026, 11, 20);
        row("AgreementTextService.today", Kind.OWN, t -> texts.today());
        row("AgreementTextService.on", Kind.OWN, t -> texts.on(day));
        row("AgreementTextService.file", Kind.OWN, t -> texts.file(day));
        row("AgreementTextService.fileTranslated", Kind.OWN, t -> texts.fileTranslated(day, Texts.BOKMAL));
        row("AgreementTextService.offered", Kind.OWN, t -> texts.offered());
        row("AgreementTextService.addenda", Kind.THING, t -> texts.addenda(t.agreement()));
        row("AgreementTextService.addendum", Kind.THING, t -> texts.addendum(t.addendum()));
        row("AgreementTextService.downloadAddendum", Kind.THING, t -> texts.downloadAddendum(t.addendum()));
        SignatoryService signatories = portal.getBean(SignatoryService.class);
        row("SignatoryService.list", Kind.OWN, t -> signatories.list());
        row("SignatoryService.maySign", Kind.OWN, t -> signatories.maySign());
        row("SignatoryService.candidates", Kind.OWN, t -> signatories.candidates());
        row(
                "SignatoryService.name",
                Kind.THING,
                t -> signatories.name(
                        Ids.next(),
                        new NewSignatory(t.member(), SignatoryRank.DEPUTY, LocalDate.of(2030, 1, 1), null)));
        row("SignatoryService.end", Kind.THING, t -> signatories.end(t.request(), 0, LocalDate.of(2030, 1, 1)));
        CountersignService countersigning = portal.getBean(CountersignService.class);
        row("CountersignService.waiting", Kind.REGISTER, t -> countersigning.waiting(null));
        pages(
                "CountersignService.waiting",
                t -> PageKey.write("2026-01-01T00:00:00Z", t.agreement()),
                countersigning::waiting);
        row("CountersignService.file", Kind.THING, t -> countersigning.file(new TenantId(t.tenant()), t.agreement()));
        row(
                "CountersignService.sign",
                Kind.THING,
                t -> countersigning.sign(
                        new TenantId(t.tenant()), t.agreement(), "", new ProcessorSignature("Own Name", "CEO")));
        row(
                "CountersignService.decline",
                Kind.THING,
                t -> countersigning.decline(new TenantId(t.tenant()), t.agreement(), "", "Own reason"));
        templates();
        ownPapers();
        affiliates();
    }

    /** The victim's affiliate has the id of a request, where attackers look for it. */
    private void affiliates() {
        AccessionService accessions = portal.getBean(AccessionService.class);
        NewAccession wanted =
                new NewAccession(newTenant().identity(), List.of("com.example.own"), LocalDate.of(2030, 1, 1));
        NewAcceptance word = new NewAcceptance("Own Name", "CEO", true);
        row("AccessionService.docking", Kind.OWN, t -> accessions.docking());
        row("AccessionService.list", Kind.OWN, t -> accessions.list(null));
        pages("AccessionService.list", t -> PageKey.write("2026-01-01T00:00:00Z", t.request()), accessions::list);
        row("AccessionService.byId", Kind.THING, t -> accessions.byId(t.request()));
        row("AccessionService.preview", Kind.OWN, t -> refused(() -> accessions.preview(wanted)));
        row("AccessionService.sign", Kind.NEW, t -> refused(() -> accessions.sign(t.request(), "", wanted, word)));
        thing("AccessionService.withdraw", Targets::request, accessions::withdraw);
        thing(
                "AccessionService.end",
                Targets::request,
                (t, v) -> refused(() -> accessions.end(t, v, LocalDate.of(2040, 1, 1))));
        AccessionAnswerService answers = portal.getBean(AccessionAnswerService.class);
        row("AccessionAnswerService.waiting", Kind.REGISTER, t -> answers.waiting());
        row("AccessionAnswerService.read", Kind.THING, t -> answers.read(new TenantId(t.tenant()), t.request()));
        row(
                "AccessionAnswerService.sign",
                Kind.THING,
                t -> answers.sign(
                        new TenantId(t.tenant()), t.request(), "", new ProcessorSignature("Own Name", "CEO")));
        row(
                "AccessionAnswerService.refuse",
                Kind.THING,
                t -> answers.refuse(new TenantId(t.tenant()), t.request(), "", "Own reason"));
    }

    private void ownPapers() {
        OwnPaperService papers = portal.getBean(OwnPaperService.class);
        NewOwnPaper paper = new NewOwnPaper(
                "Own paper", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), null, "Own Name, CEO", "Other, CEO");
        byte[] pdf = "%PDF-1.7 own %%EOF".getBytes(StandardCharsets.US_ASCII);
        row("OwnPaperService.list", Kind.OWN, t -> papers.list());
        row("OwnPaperService.handIn", Kind.NEW, t -> papers.handIn(t.agreement(), paper, "own.pdf", pdf));
        thing("OwnPaperService.withdraw", (t, v) -> papers.withdraw(t, v));
        thing("OwnPaperService.end", (t, v) -> papers.end(t, v, LocalDate.of(2040, 1, 1)));
        row("OwnPaperService.download", Kind.THING, t -> papers.download(t.addendum()));
        OwnPaperAnswerService answers = portal.getBean(OwnPaperAnswerService.class);
        row("OwnPaperAnswerService.waiting", Kind.REGISTER, t -> answers.waiting());
        row("OwnPaperAnswerService.file", Kind.THING, t -> answers.file(new TenantId(t.tenant()), t.agreement()));
        row(
                "OwnPaperAnswerService.confirm",
                Kind.THING,
                t -> answers.confirm(new TenantId(t.tenant()), t.agreement(), ""));
        row(
                "OwnPaperAnswerService.refuse",
                Kind.THING,
                t -> answers.refuse(new TenantId(t.tenant()), t.agreement(), "", "Own reason"));
    }

    private void templates() {
        AgreementTemplateService templates = portal.getBean(AgreementTemplateService.class);
        NewTemplate wanted = new NewTemplate(Texts.ENGLISH, "Own note", "Egen merknad", List.of(), List.of());
        row("AgreementTemplateService.list", Kind.OWN, t -> templates.list());
        row("AgreementTemplateService.byNumber", Kind.OWN, t -> templates.byNumber(1));
        row("AgreementTemplateService.draft", Kind.OWN, t -> templates.draft());
        row("AgreementTemplateService.today", Kind.OWN, t -> templates.today());
        row("AgreementTemplateService.start", Kind.NEW, t -> {
            TemplateDraftDetails started = templates.start(t.agreement());
            templates.discard(started.id(), started.version());
            return started;
        });
        thing("AgreementTemplateService.edit", (t, v) -> templates.edit(t, v, wanted));
        row("AgreementTemplateService.discard", Kind.THING, t -> {
            templates.discard(t.agreement(), 0);
            return "";
        });
        row(
                "AgreementTemplateService.publish",
                Kind.THING,
                t -> templates.publish(t.agreement(), 0, LocalDate.of(2040, 1, 1)));
        TemplatePreviewService previews = portal.getBean(TemplatePreviewService.class);
        row("TemplatePreviewService.of", Kind.AGREEMENT, t -> previews.of(new TenantId(t.tenant()), 1, Texts.ENGLISH));
        row(
                "TemplatePreviewService.ofDraft",
                Kind.THING,
                t -> previews.ofDraft(new TenantId(t.tenant()), t.agreement(), Texts.ENGLISH));
    }

    /** The victim's notice has the id of a request, where attackers look for it. */
    private void leaving() {
        LeavingService leaving = portal.getBean(LeavingService.class);
        NewLeaving notice = new NewLeaving(LocalDate.of(2027, 6, 1), LeavingWishes.delete(), "Own reason");
        row("LeavingService.plan", Kind.OWN, t -> leaving.plan(notice));
        row("LeavingService.standing", Kind.OWN, t -> leaving.standing());
        row("LeavingService.give", Kind.NEW, t -> {
            // Taken back again: only one notice stands at a time.
            LeavingDetails given = leaving.give(t.request(), notice);
            return leaving.withdraw(given.id(), given.version(), "Own reason");
        });
        row(
                "LeavingService.choose",
                Kind.THING,
                t -> leaving.choose(
                        t.request(),
                        0,
                        new LeavingWishes(LeavingChoice.RETURN, Set.of(), ReturnFormat.CSV, "Own folder")));
        row("LeavingService.withdraw", Kind.THING, t -> leaving.withdraw(t.request(), 0, "Own reason"));
        row("LeavingService.certificate", Kind.THING, t -> leaving.certificate(t.request()));
        LeavingDeskService desk = portal.getBean(LeavingDeskService.class);
        row("LeavingDeskService.list", Kind.REGISTER, t -> desk.list(LeavingState.GIVEN, null));
        row(
                "LeavingDeskService.list",
                Kind.REGISTER,
                t -> desk.list(LeavingState.GIVEN, PageKey.write("2026-01-01", t.request())));
        row("LeavingDeskService.of", Kind.REGISTER, t -> desk.of(new TenantId(t.tenant())));
        row("LeavingDeskService.ending", Kind.REGISTER, t -> desk.ending());
        row(
                "LeavingDeskService.give",
                Kind.THING,
                t -> desk.give(new TenantId(t.tenant()), Ids.next(), t.instruction(), notice));
        row(
                "LeavingDeskService.withdraw",
                Kind.THING,
                t -> desk.withdraw(new TenantId(t.tenant()), t.instruction(), 0, "Own reason"));
        row(
                "LeavingDeskService.record",
                Kind.THING,
                t -> desk.record(
                        new TenantId(t.tenant()),
                        Ids.next(),
                        t.instruction(),
                        t.request(),
                        null,
                        NewRecord.deleted(LocalDate.of(2026, 11, 20), "Own words")));
        LeavingCase nothing = new LeavingCase(
                new LeavingDetails(
                        new UUID(0, 9),
                        0,
                        LeavingState.GIVEN,
                        LeavingSide.TENANT,
                        Instant.EPOCH,
                        "",
                        "",
                        null,
                        Instant.EPOCH,
                        LeavingPlan.of(LocalDate.EPOCH, LeavingChoice.DELETE),
                        LeavingWishes.delete(),
                        null,
                        null),
                List.of(),
                null,
                true);
        row(
                "LeavingDeskService.certify",
                Kind.THING,
                t -> desk.certify(
                        new TenantId(t.tenant()), t.instruction(), nothing, new Certifier("Own Name", "Own position")));
        row(
                "LeavingDeskService.certificate",
                Kind.THING,
                t -> desk.certificate(new TenantId(t.tenant()), t.instruction()));
    }

    private void instructions() {
        InstructionService instructions = portal.getBean(InstructionService.class);
        row("InstructionService.list", Kind.OWN, t -> instructions.list(null, null));
        row("InstructionService.list", Kind.OWN, t -> instructions.list(InstructionState.DRAFT, null));
        pages(
                "InstructionService.list",
                t -> PageKey.write("2", t.instruction()),
                key -> instructions.list(InstructionState.ACTIVE, key));
        row("InstructionService.byId", Kind.THING, t -> instructions.byId(t.instruction()));
        row("InstructionService.inForce", Kind.OWN, t -> instructions.inForce());
        row(
                "InstructionService.inForceAt",
                Kind.OWN,
                t -> instructions.inForceAt(Instant.parse("2026-11-24T12:00:00Z")));
        row("InstructionService.draft", Kind.NEW, t -> instructions.draft(t.instruction(), CONTENT));
        thing("InstructionService.draftNewVersion", (t, v) -> instructions.draftNewVersion(t, v, CONTENT));
        thing("InstructionService.editDraft", (t, v) -> instructions.editDraft(t, v, CONTENT));
        thing("InstructionService.discardDraft", (t, v) -> instructions.discardDraft(t, v));
        thing("InstructionService.activate", (t, v) -> instructions.activate(t, (int) v, v));
        thing("InstructionService.activate", (t, v) -> instructions.activate(t, (int) v, v, Activation.now("Own")));
        thing("InstructionService.withdraw", (t, v) -> instructions.withdraw(t, v, "Own reason"));
        row("InstructionService.apps", Kind.OWN, t -> instructions.apps());
        InstructionLedgerService ledger = portal.getBean(InstructionLedgerService.class);
        row("InstructionLedgerService.list", Kind.OWN, t -> ledger.list(null));
        pages("InstructionLedgerService.list", t -> PageKey.write("2", t.instruction()), ledger::list);
        row("InstructionLedgerService.after", Kind.OWN, t -> ledger.after(0));
        approvals();
        challenges();
    }

    private void approvals() {
        InstructionApprovalService approval = portal.getBean(InstructionApprovalService.class);
        row("InstructionApprovalService.rule", Kind.OWN, t -> approval.rule());
        row("InstructionApprovalService.switchOn", Kind.OWN, t -> approval.switchOn(0));
        row("InstructionApprovalService.switchOff", Kind.OWN, t -> approval.switchOff(0));
        row("InstructionApprovalService.keep", Kind.OWN, t -> approval.keep(0));
        thing(
                "InstructionApprovalService.submit",
                (t, v) -> approval.submit(t, (int) v, v, Activation.now("Own reason")));
        thing("InstructionApprovalService.approve", (t, v) -> approval.approve(t, (int) v, v));
        thing("InstructionApprovalService.sendBack", (t, v) -> approval.sendBack(t, (int) v, v, "Own reason"));
        thing(
                "InstructionApprovalService.cancelSchedule",
                (t, v) -> approval.cancelSchedule(t, (int) v, v, "Own reason"));
    }

    /** The victim's challenge has the id of its instruction, so that attackers look for it there. */
    private void challenges() {
        InstructionChallengeService challenges = portal.getBean(InstructionChallengeService.class);
        InstructionItem item = InstructionItem.of(DataCategory.IP_ADDRESS);
        row("InstructionChallengeService.holding", Kind.OWN, t -> challenges.holding());
        row("InstructionChallengeService.of", Kind.THING, t -> challenges.of(t.instruction()));
        thing(
                "InstructionChallengeService.challenge",
                (t, v) -> challenges.challenge(UUID.randomUUID(), t, 1, v, item, "Own ground"));
        thing("InstructionChallengeService.insist", (t, v) -> challenges.insist(t, v, "Own words"));
        thing("InstructionChallengeService.release", (t, v) -> challenges.release(t, v, "Own words"));
        thing(
                "InstructionChallengeService.openEndOfContract",
                (t, v) -> challenges.openEndOfContract(t, v, "Own words"));
    }

    private void audit() {
        AuditService audit = portal.getBean(AuditService.class);
        row("AuditService.list", Kind.OWN, t -> audit.list(AuditFilter.ALL, null));
        row(
                "AuditService.list",
                Kind.FILTER,
                t -> audit.list(new AuditFilter(null, t.member(), null, null, null), null));
        row(
                "AuditService.list",
                Kind.FILTER,
                t -> audit.list(new AuditFilter(null, null, t.officersAccess(), null, null), null));
        row(
                "AuditService.list",
                Kind.FILTER,
                t -> audit.list(new AuditFilter(null, null, t.agreement(), null, null), null));
        pages(
                "AuditService.list",
                t -> PageKey.write(TestClock.START.plusSeconds(9).toString(), t.entry()),
                key -> audit.list(AuditFilter.ALL, key));
        row("AuditService.byId", Kind.THING, t -> audit.byId(t.entry()));
        row("AuditService.timeZone", Kind.OWN, t -> audit.timeZone());
        row("AuditService.report", Kind.OWN, t -> audit.report(
                        t.entry(), LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 23))
                .pdf()
                .bytes());
    }

    private void subprocessors() {
        SubprocessorService register = portal.getBean(SubprocessorService.class);
        row("SubprocessorService.current", Kind.OWN, t -> register.current());
        row("SubprocessorService.at", Kind.OWN, t -> register.at(TestClock.START));
        row("SubprocessorService.all", Kind.OWN, t -> register.all());
        row("SubprocessorService.byId", Kind.THING, t -> register.byId(t.instruction()));
        row("SubprocessorService.today", Kind.OWN, t -> register.today());
        // Without a name: tried, and never kept in the register that all tests share.
        row("SubprocessorService.add", Kind.NEW, t -> register.add(t.instruction(), supplier("")));
        row("SubprocessorService.correct", Kind.THING, t -> register.correct(t.instruction(), 0, supplier("Name")));
        row("SubprocessorService.end", Kind.THING, t -> register.end(t.instruction(), 0, LocalDate.of(2027, 1, 1)));
        row("SubprocessorService.asOf", Kind.OWN, t -> register.asOf(LocalDate.of(2026, 11, 23)));
        row("SubprocessorService.history", Kind.THING, t -> register.history(t.instruction()));
        row("SubprocessorService.timeZone", Kind.OWN, t -> register.timeZone());
        SubprocessorNoticeService told = portal.getBean(SubprocessorNoticeService.class);
        row("SubprocessorNoticeService.list", Kind.OWN, t -> told.list());
        row("SubprocessorNoticeService.byId", Kind.THING, t -> told.byId(t.instruction()));
        row("SubprocessorNoticeService.open", Kind.THING, t -> told.open(t.instruction()));
        thing("SubprocessorNoticeService.consent", (t, v) -> told.consent(t, v));
        thing("SubprocessorNoticeService.object", (t, v) -> told.object(t, v, "Own ground"));
        thing("SubprocessorNoticeService.withdraw", (t, v) -> told.withdraw(t, v, null));
        thing("SubprocessorNoticeService.leave", (t, v) -> told.leave(t, v, "Own words"));
        SubprocessorChangeService changes = portal.getBean(SubprocessorChangeService.class);
        row("SubprocessorChangeService.list", Kind.OWN, t -> changes.list());
        row("SubprocessorChangeService.byId", Kind.THING, t -> changes.byId(t.instruction()));
        row("SubprocessorChangeService.gaps", Kind.THING, t -> changes.gaps(t.instruction()));
        // Too long: tried, and never kept among the changes that all tests share.
        row(
                "SubprocessorChangeService.draft",
                Kind.NEW,
                t -> changes.draft(t.instruction(), change("x".repeat(3_000))));
        thing("SubprocessorChangeService.edit", (t, v) -> changes.edit(t, v, change("Own reason")));
        thing("SubprocessorChangeService.submit", (t, v) -> changes.submit(t, v));
        thing("SubprocessorChangeService.review", (t, v) -> changes.review(t, v, true, null));
        thing("SubprocessorChangeService.discard", (t, v) -> changes.discard(t, v));
        thing("SubprocessorChangeService.send", (t, v) -> changes.send(t, v));
        SubprocessorProgressService progress = portal.getBean(SubprocessorProgressService.class);
        row("SubprocessorProgressService.of", Kind.FILTER, t -> progress.of(t.instruction()));
        row(
                "SubprocessorProgressService.one",
                Kind.THING,
                t -> progress.one(t.instruction(), new TenantId(t.tenant())));
        row("SubprocessorProgressService.objections", Kind.OWN, t -> progress.objections());
        thing(
                "SubprocessorProgressService.answer",
                (t, v) -> progress.answer(t, new TenantId(t), v, Answer.NONE, "Own words"));
        ContractCopyService copies = portal.getBean(ContractCopyService.class);
        row("ContractCopyService.list", Kind.OWN, t -> copies.list());
        row("ContractCopyService.ask", Kind.THING, t -> copies.ask(t.request(), t.instruction(), null));
        row("ContractCopyService.download", Kind.THING, t -> copies.download(t.instruction())
                .name());
        row("ContractCopyService.waiting", Kind.OWN, t -> copies.waiting());
        act(
                "ContractCopyService.give",
                Kind.THING,
                t -> copies.give(
                        new TenantId(t.tenant()),
                        t.instruction(),
                        "own.pdf",
                        "%PDF-1.7 own %%EOF".getBytes(StandardCharsets.UTF_8)));
    }

    private void requests() {
        RequestService requests = portal.getBean(RequestService.class);
        RequestWorkService steps = portal.getBean(RequestWorkService.class);
        row("RequestService.list", Kind.OWN, t -> requests.list(RequestFilter.ALL, null));
        row(
                "RequestService.list",
                Kind.FILTER,
                t -> requests.list(new RequestFilter(null, null, false, t.reference()), null));
        pages(
                "RequestService.list",
                t -> PageKey.write("1", t.request()),
                key -> requests.list(RequestFilter.ALL, key));
        // Only the victim has refused ones: a number can leak as well as a word.
        row(
                "RequestService.count",
                Kind.OWN,
                t -> requests.count(FilterText.read("state=refused")) == 0 ? "none refused" : VictimTenant.SECRET);
        row(
                "RequestService.count",
                Kind.FILTER,
                t -> requests.count(FilterText.read("assignee=" + t.member() + "&q=" + t.reference())));
        row("RequestService.details", Kind.THING, t -> requests.details(t.request()));
        row(
                "RequestService.preview",
                Kind.OWN,
                t -> requests.preview(Regulation.GDPR, TestClock.START.minusSeconds(1)));
        row(
                "RequestService.previewOfMail",
                Kind.OWN,
                t -> requests.previewOfMail(
                        Regulation.GDPR, TestClock.START.minusSeconds(1), TestClock.START.minusSeconds(1)));
        thing(
                "RequestWorkService.take",
                t -> t.request(),
                (id, v) -> steps.take(id, v, StepTaken.of(RequestStep.START)));
        thing(
                "RequestWorkService.take",
                t -> t.request(),
                (id, v) -> steps.take(id, v, StepTaken.complete("Own outcome")));
        thing(
                "RequestWorkService.take",
                t -> t.request(),
                (id, v) -> steps.take(id, v, StepTaken.refuse(RefusalGround.OTHER, "Own reason")));
        row("RequestService.reveal", Kind.THING, t -> requests.reveal(t.request(), t.identity()));
        row("RequestService.reveal", Kind.THING, t -> requests.reveal(own.id(), t.identity()));
        row(
                "RequestService.reveal",
                Kind.THING,
                t -> requests.reveal(t.request(), own.identities().getFirst().id()));
        String victims = VictimTenant.SECRET + "@person.example";
        row("RequestService.searchKey", Kind.OWN, t -> requests.searchKey(victims)
                .length());
        row(
                "RequestService.list",
                Kind.FILTER,
                t -> requests.list(
                        new RequestFilter(null, null, null, false, false, null, null, requests.searchKey(victims)),
                        null));
        thing("RequestWorkService.extend", t -> t.request(), (id, v) -> steps.extend(id, v, "Own reason"));
        thing(
                "RequestWorkService.beginWaiting",
                t -> t.request(),
                (id, v) -> steps.beginWaiting(id, v, LocalDate.EPOCH, "Own reason"));
        thing("RequestWorkService.endWaiting", t -> t.request(), (id, v) -> steps.endWaiting(id, v, LocalDate.EPOCH));
        thing("RequestWorkService.assignToMe", t -> t.request(), steps::assignToMe);
        thing("RequestWorkService.giveBack", t -> t.request(), steps::giveBack);
        row("RequestWorkService.colleagues", Kind.OWN, t -> steps.colleagues());
        row(
                "RequestWorkService.assignTo",
                Kind.THING,
                t -> steps.assignTo(
                        t.request(), 0, steps.colleagues().getFirst().id(), UUID.randomUUID(), "Own words"));
        row(
                "RequestWorkService.assignTo",
                Kind.FILTER,
                t -> refused(
                        () -> steps.assignTo(own.id(), own.version(), t.member(), UUID.randomUUID(), "Own words")));
        row(
                "RequestWorkService.comment",
                Kind.THING,
                t -> steps.comment(t.request(), UUID.randomUUID(), "Own words", false));
        RequestBatchService batches = portal.getBean(RequestBatchService.class);
        row("RequestBatchService.check", Kind.OWN, t -> batches.check(List.of(newRequest())));
        row("RequestBatchService.known", Kind.FILTER, t -> batches.known(Set.of(t.request())));
        row("RequestBatchService.recordAll", Kind.NEW, t -> {
            RequestBatchService.Recorded done = batches.recordAll(
                    UUID.randomUUID(), List.of(new RequestBatchService.Wanted(t.request(), newRequest())));
            // An earlier attempt may have made it the attacker's own.
            return done.recorded() + done.known();
        });
        ExportService exports = portal.getBean(ExportService.class);
        row("ExportService.page", Kind.OWN, t -> exports.page(RequestFilter.ALL, null));
        row(
                "ExportService.page",
                Kind.FILTER,
                t -> exports.page(new RequestFilter(null, null, false, t.reference()), null));
        pages("ExportService.page", t -> PageKey.write("1", t.request()), key -> exports.page(RequestFilter.ALL, key));
        act("ExportService.begin", Kind.OWN, t -> exports.begin(UUID.randomUUID(), ExportFormat.CSV, "All"));
        act("ExportService.taken", Kind.OWN, t -> exports.taken(UUID.randomUUID(), ExportFormat.CSV, "All", 1, true));
        RequestBulkService bulks = portal.getBean(RequestBulkService.class);
        RequestFilter reference = new RequestFilter(null, null, false, "R-2019-0009");
        row("RequestBulkService.matching", Kind.OWN, t -> bulks.matching(BulkScope.allOf(reference)));
        row("RequestBulkService.matching", Kind.FILTER, t -> bulks.matching(BulkScope.of(Set.of(t.request()))));
        row(
                "RequestBulkService.begin",
                Kind.OWN,
                t -> bulks.begin(UUID.randomUUID(), NewBulk.of(BulkStep.START, BulkScope.allOf(reference))));
        row(
                "RequestBulkService.begin",
                Kind.OWN,
                t -> bulks.begin(UUID.randomUUID(), NewBulk.of(BulkStep.CANCEL, BulkScope.of(Set.of(t.request())))));
        row(
                "RequestBulkService.begin",
                Kind.FILTER,
                t -> refused(() -> bulks.begin(
                        UUID.randomUUID(),
                        new NewBulk(BulkStep.ASSIGN, null, t.member(), BulkScope.of(Set.of(own.id()))))));
        row("RequestBulkService.details", Kind.THING, t -> bulks.details(t.request()));
        row("RequestBulkService.failures", Kind.THING, t -> bulks.failures(t.request(), null));
        row("RequestBulkService.running", Kind.OWN, t -> bulks.running());
        SavedViewService views = portal.getBean(SavedViewService.class);
        RequestFilter late = FilterText.read("legal=overdue");
        row("SavedViewService.list", Kind.OWN, t -> views.list());
        row("SavedViewService.save", Kind.NEW, t -> views.save(t.request(), "Own " + t.request(), late, true));
        thing("SavedViewService.rename", t -> t.request(), (id, v) -> views.rename(id, v, "Own name"));
        thing("SavedViewService.remove", t -> t.request(), (id, v) -> {
            views.remove(id, v);
            return "removed";
        });
        row("RequestService.receive", Kind.NEW, t -> requests.receive(t.request(), newRequest()));
        row("RequestService.record", Kind.NEW, t -> requests.record(t.request(), newRequest()));
        RequestQueueService queue = portal.getBean(RequestQueueService.class);
        row("RequestQueueService.open", Kind.THING, t -> queue.open(null));
        row("RequestQueueService.open", Kind.REGISTER, t -> TenantScope.acrossTenants(() -> queue.open(null)));
    }

    /** For systems: any tenant's alias opens it to a system, and nothing to anybody else. InForceOverHttpTest. */
    private void inForce() {
        SystemInstructionService machines = portal.getBean(SystemInstructionService.class);
        Question question = Question.of(null, "ATTRIBUTION", List.of("IP_ADDRESS"), null, null, false);
        row("SystemInstructionService.tenants", Kind.OWN, t -> machines.tenants(null, 10));
        row("SystemInstructionService.certificate", Kind.OWN, t -> machines.certificate());
        row(
                "SystemInstructionService.inForce",
                Kind.THING,
                t -> machines.inForce(t.tenant().toString(), null));
        row(
                "SystemInstructionService.changed",
                Kind.THING,
                t -> machines.changed(t.tenant().toString(), null, 0, Duration.ZERO));
        row(
                "SystemInstructionService.decide",
                Kind.THING,
                t -> machines.decide(t.tenant().toString(), question));
        row(
                "SystemInstructionService.confirm",
                Kind.THING,
                t -> machines.confirm(t.tenant().toString(), 1));
        InForceService own = portal.getBean(InForceService.class);
        row("InForceService.standing", Kind.OWN, t -> own.standing());
        row("InForceService.decide", Kind.OWN, t -> own.decide(question));
    }

    private void catalogues() {
        CatalogueService catalogues = portal.getBean(CatalogueService.class);
        // Without a name: tried, and never kept in the catalogues that all tests share.
        Wording none = new Wording("", "", "", "");
        Wording words = new Wording("Name", "Navn", "", "");
        row("CatalogueService.choices", Kind.OWN, t -> catalogues.choices(Catalogue.DATA));
        row("CatalogueService.offered", Kind.OWN, t -> catalogues.offered(Catalogue.DATA, DataCategory::new, Set.of()));
        row("CatalogueService.notOffered", Kind.OWN, t -> catalogues.notOffered(Catalogue.DATA, Set.of()));
        row("CatalogueService.all", Kind.OWN, t -> catalogues.all(Catalogue.DATA));
        row("CatalogueService.byId", Kind.THING, t -> catalogues.byId(t.instruction()));
        row("CatalogueService.history", Kind.THING, t -> catalogues.history(t.instruction()));
        row("CatalogueService.add", Kind.NEW, t -> catalogues.add(t.instruction(), Catalogue.DATA, "X_1", none));
        row("CatalogueService.reword", Kind.THING, t -> catalogues.reword(t.instruction(), 0, words));
        row("CatalogueService.retire", Kind.THING, t -> catalogues.retire(t.instruction(), 0));
        row("CatalogueService.restore", Kind.THING, t -> catalogues.restore(t.instruction(), 0));
        InstructionTemplateService templates = portal.getBean(InstructionTemplateService.class);
        row("InstructionTemplateService.offered", Kind.OWN, t -> templates.offered());
        row("InstructionTemplateService.all", Kind.OWN, t -> templates.all());
        row("InstructionTemplateService.byId", Kind.THING, t -> templates.byId(t.instruction()));
        row("InstructionTemplateService.add", Kind.NEW, t -> templates.add(t.instruction(), template(none)));
        row(
                "InstructionTemplateService.change",
                Kind.THING,
                t -> templates.change(t.instruction(), 0, template(words)));
        row("InstructionTemplateService.retire", Kind.THING, t -> templates.retire(t.instruction(), 0));
        row("InstructionTemplateService.restore", Kind.THING, t -> templates.restore(t.instruction(), 0));
        row("InstructionTemplateService.place", Kind.THING, t -> templates.place(t.instruction(), 0, 1));
    }

    private static TemplateContent template(Wording words) {
        return new TemplateContent(
                words,
                CONTENT.dataCategories(),
                CONTENT.subjectCategories(),
                CONTENT.retention(),
                InstructionTerms.IN_WORDS);
    }

    private void systems() {
        ProcessingSystemService register = portal.getBean(ProcessingSystemService.class);
        row("ProcessingSystemService.all", Kind.OWN, t -> register.all());
        row("ProcessingSystemService.byId", Kind.THING, t -> register.byId(t.instruction()));
        row("ProcessingSystemService.today", Kind.OWN, t -> register.today());
        // Without a name: tried, and never kept in the register that all tests share.
        row("ProcessingSystemService.add", Kind.NEW, t -> register.add(t.instruction(), system("")));
        row("ProcessingSystemService.change", Kind.THING, t -> register.change(t.instruction(), 0, system("Name")));
        row("ProcessingSystemService.end", Kind.THING, t -> register.end(t.instruction(), 0, LocalDate.of(2027, 1, 1)));
        RequestTaskService tasks = portal.getBean(RequestTaskService.class);
        RequestRetentionService retention = portal.getBean(RequestRetentionService.class);
        row("RequestRetentionService.current", Kind.OWN, t -> retention.current());
        row("RequestRetentionService.change", Kind.OWN, t -> retention.change(-1, 6));
        row("RequestTaskService.list", Kind.THING, t -> tasks.list(t.request()));
        thing(
                "RequestTaskService.report",
                Targets::request,
                (id, v) -> tasks.report(id, v, TaskReport.of(TaskOutcome.DELETED)));
    }

    /** By the attackers' ids; what a system does to tasks that are not its own is in SystemTasksOverHttpTest. */
    private void programsOfSystems() {
        SystemTaskService tasks = portal.getBean(SystemTaskService.class);
        row("SystemTaskService.due", Kind.OWN, t -> tasks.due(null, 10, false));
        row(
                "SystemTaskService.due",
                Kind.PAGE,
                t -> tasks.due(PageKey.write(t.tenant().toString(), t.request()), 10, true));
        row("SystemTaskService.byId", Kind.THING, t -> tasks.byId(t.request()));
        row("SystemTaskService.take", Kind.THING, t -> tasks.take(t.request()));
        row(
                "SystemTaskService.report",
                Kind.THING,
                t -> tasks.report(t.request(), 0, TaskReport.of(TaskOutcome.DELETED), null));
        SystemResultService results = portal.getBean(SystemResultService.class);
        String hash = "0".repeat(64);
        row("SystemResultService.begin", Kind.THING, t -> results.begin(t.request(), t.result(), "a.zip", 22, hash));
        row("SystemResultService.progress", Kind.THING, t -> results.progress(t.request(), t.result()));
        row("SystemResultService.append", Kind.THING, t -> results.append(t.request(), t.result(), 0, new byte[22]));
        SystemCredentialService credentials = portal.getBean(SystemCredentialService.class);
        NewCredential wanted =
                new NewCredential("Worker", Set.of(CredentialScope.TASKS_REPORT), LocalDate.of(2027, 1, 1));
        row("SystemCredentialService.list", Kind.THING, t -> credentials.list(t.instruction()));
        row("SystemCredentialService.timeZone", Kind.OWN, t -> credentials.timeZone());
        row("SystemCredentialService.revoke", Kind.THING, t -> credentials.revoke(t.credential()));
        row(
                "SystemCredentialService.create",
                Kind.THING,
                t -> credentials.create(t.credential(), t.instruction(), wanted));
    }

    private static ProcessingSystemEntry system(String name) {
        return new ProcessingSystemEntry(name, "Own data", Set.of(RequestType.ERASURE), null, LocalDate.of(2024, 1, 1));
    }

    private void letters() {
        LetterService letters = portal.getBean(LetterService.class);
        row("LetterService.available", Kind.OWN, t -> letters.available(own));
        for (Letter letter : Letter.values()) {
            row("LetterService.make", Kind.THING, t -> letters.make(t.request(), letter, Locale.ENGLISH));
        }
    }

    private void support() {
        SupportQueueService queue = portal.getBean(SupportQueueService.class);
        row("SupportQueueService.open", Kind.REGISTER, t -> queue.open(null));
        SupportAccessService support = portal.getBean(SupportAccessService.class);
        Entry entry = new Entry("Own reason", null, Duration.ofMinutes(5));
        // The door itself, tried with somebody else's access; by an own one it opens in the tenant's sight.
        row(
                "SupportAccessService.enter",
                Kind.THING,
                t -> support.enter(othersAccess(t), new TenantId(t.tenant()), entry));
        row("SupportAccessService.end", Kind.THING, t -> support.end(t.officersAccess()));
        row("SupportAccessService.running", Kind.OWN, t -> support.running());
        row("SupportAccessService.list", Kind.OWN, t -> support.list(null));
        pages(
                "SupportAccessService.list",
                t -> PageKey.write(TestClock.START.plusSeconds(9).toString(), t.officersAccess()),
                support::list);
        row("SupportAccessService.leave", Kind.OWN, t -> support.leave());
    }

    private void notices() {
        NoticeService notices = portal.getBean(NoticeService.class);
        row("NoticeService.list", Kind.OWN, t -> notices.list(null, null));
        row("NoticeService.list", Kind.OWN, t -> notices.list(NoticeState.PENDING, null));
        pages(
                "NoticeService.list",
                t -> PageKey.write(TestClock.START.plusSeconds(9).toString(), t.notice()),
                key -> notices.list(null, key));
        row("NoticeService.byId", Kind.THING, t -> notices.byId(t.notice()));
    }

    private void credentials() {
        CredentialService credentials = portal.getBean(CredentialService.class);
        NewCredential wanted =
                new NewCredential("Own name", Set.of(CredentialScope.REQUESTS_READ), LocalDate.of(2027, 1, 1));
        row("CredentialService.list", Kind.OWN, t -> credentials.list(null));
        pages(
                "CredentialService.list",
                t -> PageKey.write(TestClock.START.plusSeconds(9).toString(), t.credential()),
                credentials::list);
        row("CredentialService.byId", Kind.THING, t -> credentials.byId(t.credential()));
        row("CredentialService.expiring", Kind.OWN, t -> credentials.expiring());
        row("CredentialService.mine", Kind.OWN, t -> credentials.mine());
        row("CredentialService.revoke", Kind.THING, t -> credentials.revoke(t.credential()));
        row("CredentialService.create", Kind.NEW, t -> credentials
                .create(t.credential(), wanted)
                .credential());
    }

    private void results() {
        ResultService results = portal.getBean(ResultService.class);
        byte[] zip = {'P', 'K', 3, 4};
        row("ResultService.limits", Kind.OWN, t -> results.limits());
        row("ResultService.isTakenIn", Kind.OWN, t -> results.isTakenIn(RequestState.RECEIVED));
        row("ResultService.begin", Kind.THING, t -> results.begin(UUID.randomUUID(), newResult(t.request())));
        row("ResultService.begin", Kind.THING, t -> results.begin(t.result(), newResult(t.request())));
        row("ResultService.begin", Kind.NEW, t -> results.begin(t.result(), newResult(own.id())));
        row("ResultService.append", Kind.THING, t -> results.append(t.result(), 0, zip));
        row("ResultService.append", Kind.THING, t -> results.append(t.result(), 1, zip));
        row("ResultService.finish", Kind.THING, t -> results.finish(t.result()));
        row("ResultService.take", Kind.THING, t -> {
            try {
                return results.take(t.result(), newResult(t.request()), new ByteArrayInputStream(zip));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        row("ResultService.list", Kind.THING, t -> results.list(t.request()));
        row("ResultService.downloads", Kind.THING, t -> results.downloads(t.result()));
        row("ResultService.open", Kind.THING, t -> results.open(t.result()));
        thing("ResultService.remove", Targets::result, results::remove);
    }

    private static NewResult newResult(UUID request) {
        return new NewResult(request, "own.zip", 4, null);
    }

    /** Requests and callbacks with the victim's own ids: SameRequestTwiceTest and CallbackDeliveryTest. */
    private void opendsr() {
        OpenDsrService wire = portal.getBean(OpenDsrService.class);
        SandboxService sandbox = portal.getBean(SandboxService.class);
        row("OpenDsrService.create", Kind.NEW, t -> wire.create(ApiVersion.V2_0, onTheWire(t.request()), null));
        row("OpenDsrService.status", Kind.THING, t -> wire.status(t.request()));
        row("OpenDsrService.results", Kind.THING, t -> wire.results(t.request()));
        row("OpenDsrService.cancel", Kind.THING, t -> wire.cancel(t.request()));
        row("OpenDsrService.batch", Kind.FILTER, t -> wire.batch(t.request()));
        row("SandboxService.create", Kind.NEW, t -> sandbox.create(ApiVersion.V2_0, onTheWire(t.request())));
        row("SandboxService.status", Kind.OWN, t -> sandbox.status(t.request(), OutwardStatus.PENDING));
        row("SandboxService.results", Kind.OWN, t -> sandbox.results(t.request())
                .bytes());
        row("SandboxService.cancel", Kind.OWN, t -> sandbox.cancel(t.request()));
        CallbackService callbacks = portal.getBean(CallbackService.class);
        row("CallbackService.list", Kind.OWN, t -> callbacks.list(null, null));
        pages(
                "CallbackService.list",
                t -> PageKey.write(TestClock.START.plusSeconds(9).toString(), t.request()),
                key -> callbacks.list(null, key));
        row("CallbackService.ofRequest", Kind.FILTER, t -> callbacks.ofRequest(t.request()));
        row("CallbackService.byId", Kind.THING, t -> callbacks.byId(t.request()));
        row("CallbackService.missed", Kind.OWN, t -> callbacks.missed());
        row("CallbackService.resend", Kind.THING, t -> callbacks.resend(t.request()));
        CallbackDomainService domains = portal.getBean(CallbackDomainService.class);
        row("CallbackDomainService.list", Kind.OWN, t -> domains.list());
        // The victim's domain has the id of its request.
        act("CallbackDomainService.remove", Kind.THING, t -> domains.remove(t.request()));
        row("CallbackDomainService.add", Kind.NEW, t -> domains.add(t.request(), "own.example.com"));
    }

    /** Under a version 4 of the id, as the wire wants it. */
    private static ObjectNode onTheWire(UUID given) {
        UUID id = new UUID(
                (given.getMostSignificantBits() & ~0xF000L) | 0x4000L,
                (given.getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
        return (ObjectNode) new JsonMapper().readTree("""
                        {"regulation": "gdpr", "subject_request_id": "%s", "subject_request_type": "access",
                         "submitted_time": "2026-11-20T15:00:00Z",
                         "subject_identities": [{"identity_type": "controller_customer_id",
                                                 "identity_value": "own", "identity_format": "raw"}]}
                        """.formatted(id));
    }

    /** Nobody enters under the name of a colleague. */
    private UUID othersAccess(Targets targets) {
        Actor actor = TenantScope.actor();
        Actor support = portal.getBean(Stage.class).staff(Role.SUPPORT);
        return actor != null && actor.id().equals(support.id()) ? targets.officersAccess() : targets.supportsAccess();
    }

    private void row(String method, Kind kind, Function<Targets, @Nullable Object> call) {
        rows.computeIfAbsent(method, name -> new ArrayList<>()).add(new Row(kind, call));
    }

    /** The rule that a foreign id breaks: the same as an id of nobody. */
    private static Object refused(Supplier<Object> call) {
        try {
            return call.get();
        } catch (Invalid invalid) {
            return invalid.problems().getFirst().key();
        }
    }

    private void act(String method, Kind kind, Consumer<Targets> call) {
        row(method, kind, targets -> {
            call.accept(targets);
            return null;
        });
    }

    private interface Verb {
        Object on(UUID id, long seenVersion);
    }

    private void thing(String method, Verb verb) {
        thing(method, Targets::instruction, verb);
    }

    /** With each version that a screen could have seen. */
    private void thing(String method, Function<Targets, UUID> id, Verb verb) {
        for (long version = 0; version < 3; version++) {
            long seen = version;
            row(method, Kind.THING, targets -> verb.on(id.apply(targets), seen));
        }
    }

    /** Forwards and backwards from a row of somebody else. */
    private void pages(String method, Function<Targets, String> key, Function<String, Object> list) {
        row(method, Kind.PAGE, targets -> list.apply(key.apply(targets)));
        row(method, Kind.PAGE, targets -> list.apply("-" + key.apply(targets)));
    }

    private static NewMember person(Role role) {
        return new NewMember("p" + UUID.randomUUID() + "@attacker.example", "Own person", role, Locale.ENGLISH);
    }

    private static NewTenant newTenant() {
        String alias = "own-" + UUID.randomUUID().toString().substring(0, 18);
        return new NewTenant(
                alias,
                new LegalIdentity(
                        "Zz own tenant", null, "Storgata 1", "NO", "Own Contact", null, "c@own.example", null, null),
                new Contract(Contract.Authorisation.GENERAL, 30, 10, true),
                Locale.ENGLISH,
                ZoneId.of("Europe/Oslo"));
    }

    private static NewRequest newRequest() {
        return new NewRequest(
                RequestType.ACCESS,
                Regulation.GDPR,
                RequestSource.SCREEN,
                TestClock.START.minusSeconds(60),
                List.of(new NewIdentity(
                        IdentityType.CONTROLLER_CUSTOMER_ID, UUID.randomUUID().toString())),
                null,
                null);
    }

    private static SubprocessorEntry supplier(String name) {
        return new SubprocessorEntry(
                name,
                null,
                "NO",
                null,
                null,
                "Hosting",
                "Keeps the servers",
                Set.of(DataCategory.EMAIL_ADDRESS),
                Set.of(SubjectCategory.PLATFORM_USERS),
                TransferMechanism.EEA,
                null,
                null,
                LocalDate.of(2024, 1, 1));
    }

    private static NewChange change(String reason) {
        return NewChange.of(ChangeKind.ADD, UUID.randomUUID(), null, supplier("Own"), reason, "Own words", null);
    }
}
