package works.metric.portal.faults;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.faults.Journal.Step;
import works.metric.portal.faults.Journal.Verb;
import works.metric.portal.identity.MemberService;
import works.metric.portal.identity.NewMember;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.local.DemoPeople.Person;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.signin.SignInDirectory;

/** Demo people who write through the portal's own services, and note what they attempt and what is acknowledged. */
final class Writer {

    static final List<String> TENANTS = List.of("nordlys", "zephyr");

    private final RequestService requests;
    private final RequestWorkService steps;
    private final MemberService members;
    private final Journal journal;
    private final Map<String, Actor> handlers;
    private final Map<String, Actor> admins;

    Writer(ApplicationContext portal, Journal journal) {
        this.requests = portal.getBean(RequestService.class);
        this.steps = portal.getBean(RequestWorkService.class);
        this.members = portal.getBean(MemberService.class);
        this.journal = journal;
        this.handlers = people(portal, DemoPeople.Role.REQUEST_HANDLER);
        this.admins = people(portal, DemoPeople.Role.TENANT_ADMIN);
    }

    /** One round of work: a request, started every other time; a member to be every fourth time. */
    void write(String tenant, int turn) {
        Step record = new Step(Verb.RECORD, tenant, Ids.next());
        make(record);
        if (turn % 2 == 0) {
            make(new Step(Verb.START, tenant, record.id()));
        }
        if (turn % 4 == 0) {
            make(new Step(Verb.INVITE, tenant, Ids.next()));
        }
    }

    /** Makes a step, for the first time or again. */
    void make(Step step) {
        journal.attempt(step);
        Actor actor = (step.verb() == Verb.INVITE ? admins : handlers).get(step.tenant());
        TenantScope.as(actor, () -> call(step));
        journal.done(step);
    }

    private void call(Step step) {
        switch (step.verb()) {
            case RECORD -> requests.record(step.id(), request(step));
            case START -> {
                RequestDetails seen = requests.details(step.id());
                steps.take(step.id(), seen.version(), StepTaken.of(RequestStep.START));
            }
            case INVITE ->
                members.invite(
                        step.id(),
                        new NewMember(step.id() + "@faults.example", "Nora Moen", Role.AUDITOR, Locale.ENGLISH));
        }
    }

    /** The step's id is its app too, so that the same request under another id would show. */
    private static NewRequest request(Step step) {
        return new NewRequest(
                RequestType.ERASURE,
                Regulation.GDPR,
                RequestSource.SCREEN,
                Instant.now().minusSeconds(3_600),
                List.of(
                        new NewIdentity(IdentityType.EMAIL, "player@faults.example"),
                        new NewIdentity(
                                IdentityType.ANDROID_ADVERTISING_ID, step.id().toString())),
                step.id().toString(),
                null);
    }

    private static Map<String, Actor> people(ApplicationContext portal, DemoPeople.Role role) {
        SignInDirectory door = portal.getBean(SignInDirectory.class);
        return Map.of(
                TENANTS.get(0), signIn(door, TENANTS.get(0), role), TENANTS.get(1), signIn(door, TENANTS.get(1), role));
    }

    static Actor signIn(SignInDirectory door, String tenant, DemoPeople.Role role) {
        Person person = DemoPeople.of(tenant, role);
        return door.admit(door.find(tenant).orElseThrow(), person.subject(), person.email(), true, person.name());
    }
}
