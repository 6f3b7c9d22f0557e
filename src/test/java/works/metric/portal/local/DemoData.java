package works.metric.portal.local;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.NewIdentityProvider;
import works.metric.portal.identity.NewMember;
import works.metric.portal.identity.OnboardingService;
import works.metric.portal.identity.StaffService;
import works.metric.portal.local.DemoPeople.Organisation;
import works.metric.portal.local.DemoPeople.Person;
import works.metric.portal.local.DemoPeople.Role;
import works.metric.portal.signin.SignInDirectory;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.NewTenant;
import works.metric.portal.tenant.TenantDirectory;

/** Fills an empty portal through its own services, each step done by the demo person whose work it is. */
final class DemoData {

    private final ApplicationContext portal;
    private final SignInDirectory door;
    private final List<Actor> machines = new ArrayList<>();

    private DemoData(ApplicationContext portal) {
        this.portal = portal;
        this.door = portal.getBean(SignInDirectory.class);
    }

    /** Does nothing where the demo tenants are there already. */
    static void fill(ApplicationContext portal) {
        if (portal.getBean(TenantDirectory.class).byAlias("nordlys").isEmpty()) {
            new DemoData(portal).fill();
        }
    }

    private void fill() {
        Actor operator = signIn(DemoPeople.of(DemoPeople.STAFF, Role.OPERATOR));
        TenantScope.as(operator, this::inviteStaff);
        Actor officer = signIn(DemoPeople.of(DemoPeople.STAFF, Role.PRIVACY_OFFICER));
        TenantScope.as(officer, () -> new DemoWork(portal, false).fillRegister());
        machines.addAll(TenantScope.as(officer, () -> new DemoWork(portal, false).registerSystems()));
        DemoPeople.ORGANISATIONS.stream()
                .filter(organisation -> !organisation.alias().equals(DemoPeople.STAFF))
                .forEach(organisation -> TenantScope.as(operator, () -> open(organisation)));
        announceChanges(officer, operator);
    }

    /** One change that one tenant objects to and the other agrees to, and one that waits for both. */
    private void announceChanges(Actor officer, Actor reviewer) {
        DemoChanges changes = new DemoChanges(portal, officer, reviewer);
        UUID hosting = changes.addHosting();
        TenantScope.as(signIn(DemoPeople.of("nordlys", DemoPeople.Role.PRIVACY_LEAD)), () -> changes.object(hosting));
        TenantScope.as(signIn(DemoPeople.of("zephyr", DemoPeople.Role.PRIVACY_LEAD)), () -> changes.agree(hosting));
        changes.addMessages();
    }

    private void inviteStaff() {
        StaffService staff = portal.getBean(StaffService.class);
        DemoPeople.of(DemoPeople.STAFF).stream()
                .filter(person -> person.role() != Role.OPERATOR)
                .forEach(person -> staff.invite(Ids.next(), member(person)));
    }

    private void open(Organisation organisation) {
        Person admin = DemoPeople.of(organisation.alias(), Role.TENANT_ADMIN);
        Person lead = DemoPeople.of(organisation.alias(), Role.PRIVACY_LEAD);
        boolean norwegian = "NO".equals(organisation.country());
        NewTenant tenant = new NewTenant(
                organisation.alias(),
                new LegalIdentity(
                        organisation.name(),
                        norwegian ? "NO 987 654 321 MVA" : "FR 40 303 265 045",
                        norwegian ? "Storgata 12, 9008 Tromsø" : "12 rue de la République, 69002 Lyon",
                        organisation.country(),
                        admin.name(),
                        norwegian ? "Daglig leder" : "CEO",
                        admin.email(),
                        lead.name(),
                        lead.email()),
                new Contract(
                        norwegian ? Contract.Authorisation.GENERAL : Contract.Authorisation.SPECIFIC,
                        30,
                        10,
                        !norwegian),
                Locale.forLanguageTag(organisation.language()),
                ZoneId.of(norwegian ? "Europe/Oslo" : "Europe/Paris"));
        String origin = portal.getEnvironment().getRequiredProperty("portal.local.idp");
        String secret = portal.getEnvironment().getRequiredProperty("portal.local.client-secret");
        portal.getBean(OnboardingService.class)
                .open(
                        new TenantId(Ids.next()),
                        tenant,
                        new NewIdentityProvider(
                                origin + "/" + organisation.alias(), LocalIdentityProvider.CLIENT_ID, secret),
                        member(admin));
        MemberService members = portal.getBean(MemberService.class);
        TenantScope.as(signIn(admin), () -> DemoPeople.of(organisation.alias()).stream()
                .filter(person -> person.role() != Role.TENANT_ADMIN)
                .forEach(person -> members.invite(Ids.next(), member(person))));
        DemoWork work = new DemoWork(portal, norwegian);
        TenantScope.as(signIn(lead), work::instruct);
        Actor handler = signIn(DemoPeople.of(organisation.alias(), Role.REQUEST_HANDLER));
        TenantScope.as(handler, work::takeRequests);
        machines.forEach(machine -> TenantScope.as(machine, work::reportTasks));
        TenantScope.as(handler, work::completeRequests);
    }

    /** The person's first sign-in, as their provider would tell of it. */
    private Actor signIn(Person person) {
        return door.admit(
                door.find(person.realm()).orElseThrow(), person.subject(), person.email(), true, person.name());
    }

    private static NewMember member(Person person) {
        return new NewMember(
                person.email(),
                person.name(),
                works.metric.portal.access.Role.valueOf(person.role().name()),
                Locale.forLanguageTag(person.language()));
    }
}
