package works.metric.portal.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.agreements.NewSignatory;
import works.metric.portal.agreements.SignatoryRank;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.NewIdentityProvider;
import works.metric.portal.identity.NewMember;
import works.metric.portal.identity.OnboardingService;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.Retention;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.local.LocalIdentityProvider;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.NewTenant;

/** A tenant of one journey alone, with people who sign in at a provider of its own: what becomes of it is nobody else's. */
final class OwnTenant {

    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private final RunningPortal portal;
    private final TenantId id = new TenantId(Ids.next());
    private final String alias;
    private final String name;
    private final DemoPeople.Person admin;
    private final DemoPeople.Person lead;

    private OwnTenant(RunningPortal portal, String alias, String name) {
        this.portal = portal;
        this.alias = alias;
        this.name = name;
        this.admin = person("Astrid Moen", DemoPeople.Role.TENANT_ADMIN);
        this.lead = person("Nils Berge", DemoPeople.Role.PRIVACY_LEAD);
    }

    /** Opens it, with an admin, Astrid Moen, and a privacy lead, Nils Berge. */
    static OwnTenant open(RunningPortal portal, String alias, String name) {
        OwnTenant tenant = new OwnTenant(portal, alias, name);
        LocalIdentityProvider provider = portal.provider().addRealm(alias, name);
        List.of(tenant.admin, tenant.lead).forEach(provider::addPerson);
        NewTenant wanted = new NewTenant(
                alias,
                new LegalIdentity(
                        name,
                        "NO 912 345 678 MVA",
                        "Kongens gate 1, 7011 Trondheim",
                        "NO",
                        tenant.admin.name(),
                        "CEO",
                        tenant.admin.email(),
                        tenant.lead.name(),
                        tenant.lead.email()),
                new Contract(Contract.Authorisation.GENERAL, 30, 10, true),
                Locale.ENGLISH,
                ZONE);
        TenantScope.as(portal.person(DemoPeople.STAFF, DemoPeople.Role.OPERATOR), () -> portal.service(
                        OnboardingService.class)
                .open(
                        tenant.id,
                        wanted,
                        new NewIdentityProvider(
                                provider.issuer(alias), LocalIdentityProvider.CLIENT_ID, provider.clientSecret(alias)),
                        member(tenant.admin, Role.TENANT_ADMIN)));
        TenantScope.as(tenant.admin(), () -> portal.service(MemberService.class)
                .invite(Ids.next(), member(tenant.lead, Role.PRIVACY_LEAD)));
        return tenant;
    }

    TenantId id() {
        return id;
    }

    String alias() {
        return alias;
    }

    String name() {
        return name;
    }

    Actor admin() {
        return portal.person(admin);
    }

    Actor lead() {
        return portal.person(lead);
    }

    /** An instruction in force from now on. */
    void instruct(String title) {
        InstructionService instructions = portal.service(InstructionService.class);
        InstructionContent content = new InstructionContent(
                title,
                "Measure which campaign led to an installation",
                Set.of(DataCategory.IP_ADDRESS, DataCategory.ADVERTISING_IDS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(90, Retention.Unit.DAYS),
                "Match installations with campaigns.");
        TenantScope.as(lead(), () -> {
            InstructionDetails draft = instructions.draft(Ids.next(), content);
            return instructions.activate(draft.id(), 1, draft.version());
        });
    }

    /** Names the lead as the one who signs its agreements, from today on. */
    void letsTheLeadSign() {
        LocalDate today = LocalDate.ofInstant(portal.service(Clock.class).instant(), ZONE);
        NewSignatory named = new NewSignatory(lead().id(), SignatoryRank.SIGNATORY, today, null);
        TenantScope.as(admin(), () -> portal.service(SignatoryService.class).name(Ids.next(), named));
    }

    private DemoPeople.Person person(String of, DemoPeople.Role role) {
        String email = of.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + alias + ".example";
        return new DemoPeople.Person(alias, of, email, role, "en");
    }

    private static NewMember member(DemoPeople.Person person, Role role) {
        return new NewMember(person.email(), person.name(), role, Locale.ENGLISH);
    }
}
