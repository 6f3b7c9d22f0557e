package works.metric.portal.isolation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.AccessionService;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.AgreementService;
import works.metric.portal.agreements.AgreementTextService;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.agreements.NewAccession;
import works.metric.portal.agreements.NewSignatory;
import works.metric.portal.agreements.SignatoryRank;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.audit.AuditRow;
import works.metric.portal.audit.AuditService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.NewMember;
import works.metric.portal.identity.PeopleForTests;
import works.metric.portal.instructions.InstructionChallengeService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionItem;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.Retention;
import works.metric.portal.leaving.LeavingChoice;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.leaving.ReturnFormat;
import works.metric.portal.notices.NoticeDetails;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.opendsr.CallbackDomainService;
import works.metric.portal.requests.BulkScope;
import works.metric.portal.requests.BulkStep;
import works.metric.portal.requests.FilterText;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewBulk;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestBulkService;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.SavedViewService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.results.NewResult;
import works.metric.portal.results.ResultService;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.NewTenant;

/** A tenant with one of everything, made by its own people, each text with a word that stands nowhere else. */
public final class VictimTenant {

    /** Stands in all that is the tenant's own. */
    static final String SECRET = "quokka7f3a";

    /** Stands in the record of the organisation, which MetricWorks keeps and reads. */
    static final String REGISTER = "narwhal9c41";

    /** The year of all its requests, and of nobody else's. */
    static final String REFERENCES = "R-2025-";

    private static final Instant BACK_THEN = Instant.parse("2025-12-15T09:00:00Z");

    private final ApplicationContext portal;
    private final Stage.Cast cast;
    private final List<Targets> targets;
    private final Actor removed;
    private final Actor ended;
    private final Actor expired;

    /** @param suffix so that each test has one of its own */
    public VictimTenant(ApplicationContext portal, String suffix) {
        this.portal = portal;
        TestClock clock = portal.getBean(TestClock.class);
        clock.set(BACK_THEN);
        this.cast = open(REGISTER + suffix);
        MemberDetails member = invite();
        this.expired = enter(Role.PRIVACY_OFFICER, Ids.next());
        Actor supportOfOldTimes = enter(Role.SUPPORT, Ids.next());
        AgreementService agreements = portal.getBean(AgreementService.class);
        NewAcceptance word = new NewAcceptance(SECRET + " Solberg", "CEO " + SECRET, true);
        UUID agreement = cast.as(Role.TENANT_ADMIN, () -> {
            AgreementPreview preview = agreements.prepare();
            agreements.open(preview.id());
            return agreements.accept(preview.id(), word).id();
        });
        List<UUID> instructions = instructions();
        UUID preview = cast.as(Role.TENANT_ADMIN, () -> agreements.prepare().id());
        UUID addendum = cast.as(Role.TENANT_ADMIN, () -> portal.getBean(AgreementTextService.class)
                .addenda(agreement)
                .getFirst()
                .id());
        List<RequestDetails> requests = requests();
        List<UUID> credentials = credentials();
        cast.as(Role.TENANT_ADMIN, () -> portal.getBean(CallbackDomainService.class)
                .add(requests.getFirst().id(), SECRET + ".example.com"));
        // As the domain above: under the id of a request, where attackers look for them.
        UUID first = requests.getFirst().id();
        cast.as(Role.TENANT_ADMIN, () -> portal.getBean(SavedViewService.class)
                .save(first, "Late " + SECRET, FilterText.read("app=" + SECRET), true));
        cast.as(Role.TENANT_ADMIN, () -> portal.getBean(RequestBulkService.class)
                .begin(first, NewBulk.of(BulkStep.ASSIGN_TO_ME, BulkScope.of(Set.of(first)))));
        accede(first);
        UUID admin = cast.member(Role.TENANT_ADMIN).id();
        cast.as(Role.TENANT_ADMIN, () -> portal.getBean(SignatoryService.class)
                .name(
                        first,
                        new NewSignatory(
                                admin,
                                SignatoryRank.SIGNATORY,
                                LocalDate.ofInstant(BACK_THEN, ZoneId.of("Europe/Oslo")),
                                null)));
        cast.as(Role.TENANT_ADMIN, () -> portal.getBean(LeavingService.class)
                .give(
                        first,
                        new NewLeaving(
                                LocalDate.of(2027, 12, 1),
                                new LeavingWishes(
                                        LeavingChoice.RETURN, Set.of(), ReturnFormat.CSV, "Folder " + REGISTER),
                                "Bought by " + REGISTER)));
        this.removed = remove(Role.AUDITOR);
        clock.set(TestClock.START);
        this.ended = enter(Role.SUPPORT, Ids.next());
        List<UUID> results = results(requests.get(1).id());
        UUID endedAccess = ended.visit().supportAccessId();
        cast.as(Role.PRIVACY_LEAD, () -> portal.getBean(SupportAccessService.class)
                .end(endedAccess));
        UUID running = Ids.next();
        Actor officer = enter(Role.PRIVACY_OFFICER, running);
        challenge(officer, instructions.get(1));
        NoticeDetails notice = cast.as(Role.TENANT_ADMIN, () -> portal.getBean(NoticeService.class)
                        .list(null, null))
                .items()
                .getFirst();
        List<AuditRow> entries = cast.as(Role.TENANT_ADMIN, () -> portal.getBean(AuditService.class)
                        .list(AuditFilter.ALL, null))
                .items();
        UUID oldAccess = supportOfOldTimes.visit().supportAccessId();
        this.targets = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> new Targets(
                        cast.id().value(),
                        i == 0 ? member.id() : cast.member(Role.values()[i]).id(),
                        requests.get(i).id(),
                        requests.get(i).identities().getFirst().id(),
                        instructions.get(i),
                        i == 0 ? preview : agreement,
                        agreement,
                        addendum,
                        notice.id(),
                        entries.get(i).id(),
                        i == 0 ? running : expired.visit().supportAccessId(),
                        i == 0 ? endedAccess : oldAccess,
                        credentials.get(i % 2),
                        results.get(i),
                        requests.get(i).reference()))
                .toList();
    }

    Stage.Cast cast() {
        return cast;
    }

    String alias() {
        return cast.tenant().alias();
    }

    /** Its things in three different states. */
    List<Targets> targets() {
        return targets;
    }

    /** Was a member until the victim removed them. */
    Actor removed() {
        return removed;
    }

    /** Was let in and then shown out. */
    Actor ended() {
        return ended;
    }

    /** Was let in long ago. */
    Actor expired() {
        return expired;
    }

    private Stage.Cast open(String alias) {
        PeopleForTests people = portal.getBean(PeopleForTests.class);
        LegalIdentity identity = new LegalIdentity(
                "Nordlys " + REGISTER + " AS",
                "999 " + REGISTER,
                "Storgata 1, " + REGISTER,
                "NO",
                REGISTER + " Solberg",
                "CEO",
                "ingrid@" + alias + ".example",
                REGISTER + " Haugen",
                "dpo@" + alias + ".example");
        NewTenant wanted = new NewTenant(
                alias,
                identity,
                new Contract(Contract.Authorisation.GENERAL, 30, 10, true),
                Locale.ENGLISH,
                ZoneId.of("Europe/Oslo"));
        return new Stage.Cast(people.open(new TenantId(Ids.next()), wanted), people);
    }

    /** Under the id of a request, where attackers look for it. */
    private void accede(UUID id) {
        AccessionService accessions = portal.getBean(AccessionService.class);
        NewAccession affiliate = new NewAccession(
                new LegalIdentity(
                        "Affiliate " + SECRET,
                        "111 " + SECRET,
                        "Havnegade 4, " + SECRET,
                        "DK",
                        SECRET + " Holm",
                        "Counsel",
                        SECRET + "@affiliate.example",
                        null,
                        null),
                List.of("com.example." + SECRET),
                LocalDate.ofInstant(BACK_THEN, ZoneId.of("Europe/Oslo")));
        cast.as(
                Role.TENANT_ADMIN,
                () -> accessions.sign(
                        id,
                        accessions.preview(affiliate).contentSha256(),
                        affiliate,
                        new NewAcceptance(SECRET + " Solberg", "CEO", true)));
    }

    private MemberDetails invite() {
        NewMember wanted = new NewMember(
                SECRET + "@" + alias() + ".example", SECRET + " Hansen", Role.REQUEST_HANDLER, Locale.ENGLISH);
        return cast.as(
                Role.TENANT_ADMIN, () -> portal.getBean(MemberService.class).invite(Ids.next(), wanted));
    }

    private Actor remove(Role role) {
        Actor person = cast.member(role);
        MemberService members = portal.getBean(MemberService.class);
        cast.as(
                Role.TENANT_ADMIN,
                () -> members.remove(person.id(), members.byId(person.id()).version()));
        return person;
    }

    private Actor enter(Role role, UUID id) {
        Actor staff = portal.getBean(Stage.class).staff(role);
        Entry entry = new Entry("Looks into " + SECRET, SECRET, Entry.LONGEST);
        return TenantScope.as(
                staff, () -> portal.getBean(SupportAccessService.class).enter(id, cast.id(), entry));
    }

    /** A draft, one in force with a draft beside it, a withdrawn one. */
    private List<UUID> instructions() {
        InstructionService instructions = portal.getBean(InstructionService.class);
        return cast.as(Role.PRIVACY_LEAD, () -> {
            InstructionDetails draft = instructions.draft(Ids.next(), content("drafted"));
            InstructionDetails active = instructions.draft(Ids.next(), content("in force"));
            active = instructions.activate(active.id(), 1, active.version());
            instructions.draftNewVersion(active.id(), active.version(), content("next"));
            InstructionDetails gone = instructions.draft(Ids.next(), content("withdrawn"));
            gone = instructions.activate(gone.id(), 1, gone.version());
            instructions.withdraw(gone.id(), gone.version(), "No more " + SECRET);
            return List.of(draft.id(), active.id(), gone.id());
        });
    }

    /** Under the id of its instruction, where attackers look for it. */
    private void challenge(Actor officer, UUID instruction) {
        InstructionDetails seen = cast.as(Role.PRIVACY_LEAD, () -> portal.getBean(InstructionService.class)
                .byId(instruction));
        TenantScope.as(officer, () -> portal.getBean(InstructionChallengeService.class)
                .challenge(
                        instruction,
                        instruction,
                        1,
                        seen.version(),
                        InstructionItem.of(DataCategory.IP_ADDRESS),
                        "Unlawful " + SECRET));
    }

    static InstructionContent content(String what) {
        return new InstructionContent(
                SECRET + " " + what,
                "Measure " + SECRET,
                Set.of(DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(90, Retention.Unit.DAYS),
                "Match " + SECRET + " with campaigns.");
    }

    /** One received, one in progress, one refused. */
    private List<RequestDetails> requests() {
        RequestService requests = portal.getBean(RequestService.class);
        RequestWorkService steps = portal.getBean(RequestWorkService.class);
        return cast.as(Role.PRIVACY_LEAD, () -> {
            RequestDetails received = requests.record(Ids.next(), request());
            RequestDetails started = requests.record(Ids.next(), request());
            started = steps.take(started.id(), started.version(), StepTaken.of(RequestStep.START));
            RequestDetails refused = requests.record(Ids.next(), request());
            refused = steps.take(
                    refused.id(), refused.version(), StepTaken.refuse(RefusalGround.OTHER, "Because " + SECRET));
            RequestDetails done = requests.record(Ids.next(), request());
            done = steps.take(done.id(), done.version(), StepTaken.of(RequestStep.START));
            steps.take(done.id(), done.version(), StepTaken.complete("Deleted " + SECRET));
            return List.of(received, started, refused);
        });
    }

    /** One that works and one that was revoked. */
    private List<UUID> credentials() {
        CredentialService credentials = portal.getBean(CredentialService.class);
        return cast.as(Role.TENANT_ADMIN, () -> {
            UUID live =
                    credentials.create(Ids.next(), credential()).credential().id();
            UUID revoked =
                    credentials.create(Ids.next(), credential()).credential().id();
            credentials.revoke(revoked);
            return List.of(live, revoked);
        });
    }

    private static NewCredential credential() {
        return new NewCredential("CRM of " + SECRET, Set.of(CredentialScope.REQUESTS_WRITE), LocalDate.of(2027, 12, 1));
    }

    /** One to be downloaded, one whose upload has begun, one that was removed. */
    private List<UUID> results(UUID request) {
        ResultService results = portal.getBean(ResultService.class);
        byte[] zip = ("PK\u0003\u0004" + SECRET).getBytes(StandardCharsets.US_ASCII);
        NewResult wanted = new NewResult(request, SECRET + ".zip", zip.length, null);
        return TenantScope.as(ended, () -> {
            List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next());
            ids.forEach(id -> results.begin(id, wanted));
            results.append(ids.getFirst(), 0, zip);
            results.finish(ids.getFirst());
            results.append(ids.getLast(), 0, zip);
            results.remove(ids.getLast(), results.finish(ids.getLast()).version());
            return ids;
        });
    }

    private NewRequest request() {
        return new NewRequest(
                RequestType.ERASURE,
                Regulation.GDPR,
                RequestSource.SCREEN,
                portal.getBean(TestClock.class).instant().minus(Duration.ofDays(3)),
                List.of(
                        new NewIdentity(IdentityType.EMAIL, SECRET + "@person.example"),
                        new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, SECRET)),
                "example.app." + SECRET,
                "Called about " + SECRET);
    }
}
