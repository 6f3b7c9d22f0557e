package works.metric.portal.identity;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.NewTenant;
import works.metric.portal.tenant.TenantDetails;

/** Makes signed-in people: invited by the services, then bound as a first sign-in would. */
public class PeopleForTests {

    private final OnboardingService onboarding;
    private final MemberService memberService;
    private final MemberRepository members;
    private final StaffMemberRepository staff;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Map<String, Actor> known = new ConcurrentHashMap<>();

    PeopleForTests(
            OnboardingService onboarding,
            MemberService memberService,
            MemberRepository members,
            StaffMemberRepository staff,
            ScopedTransaction transaction,
            ApplicationEventPublisher events) {
        this.onboarding = onboarding;
        this.memberService = memberService;
        this.members = members;
        this.staff = staff;
        this.transaction = transaction;
        this.events = events;
    }

    public TenantDetails open(TenantId id, NewTenant wanted) {
        NewIdentityProvider provider =
                new NewIdentityProvider("https://login." + wanted.alias() + ".example", "portal", "a-secret");
        NewMember admin = newMember(wanted.alias(), Role.TENANT_ADMIN);
        TenantDetails tenant = TenantScope.as(staff(Role.OPERATOR), () -> onboarding.open(id, wanted, provider, admin));
        join(id, admin.email(), Role.TENANT_ADMIN);
        for (Role role : new Role[] {Role.PRIVACY_LEAD, Role.REQUEST_HANDLER, Role.AUDITOR}) {
            NewMember person = newMember(wanted.alias(), role);
            TenantScope.as(member(id, Role.TENANT_ADMIN), () -> memberService.invite(Ids.next(), person));
            join(id, person.email(), role);
        }
        return tenant;
    }

    public Actor member(TenantId tenant, Role role) {
        Actor actor = known.get(tenant + "/" + role);
        if (actor == null) {
            throw new IllegalArgumentException("No " + role + " in " + tenant);
        }
        return actor;
    }

    public Actor staff(Role role) {
        return known.computeIfAbsent(
                "staff/" + role,
                key -> transaction.as(Actor.system("test"), () -> {
                    String email = role.name().toLowerCase(Locale.ROOT) + "@metric.works";
                    StaffMember person = staff.findByEmail(email).orElseGet(() -> {
                        NewMember wanted = new NewMember(email, "Staff " + role, role, Locale.ENGLISH);
                        return staff.save(new StaffMember(Ids.next(), wanted, java.time.Instant.now()));
                    });
                    if (person.is(PersonState.INVITED)) {
                        events.publishEvent(
                                person.bind(new ExternalIdentity("https://login.metric.works", role.name()), null));
                    }
                    return Actor.staff(person.details().id(), person.details().name());
                }));
    }

    private void join(TenantId tenant, String email, Role role) {
        Actor actor = transaction.as(Actor.system("test", tenant), () -> {
            Member member = members.findByEmail(email).orElseThrow();
            String issuer = "https://login." + email.substring(email.indexOf('@') + 1);
            events.publishEvent(member.bind(new ExternalIdentity(issuer, role.name()), null));
            return Actor.member(member.getId(), member.details().name(), tenant);
        });
        known.put(tenant + "/" + role, actor);
    }

    private static NewMember newMember(String alias, Role role) {
        String email = role.name().toLowerCase(Locale.ROOT) + "@" + alias + ".example";
        return new NewMember(email, "Person " + role, role, Locale.ENGLISH);
    }
}
