package works.metric.portal.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.TenantScope;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.local.DemoPortal;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestSummary;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.signin.SignInDirectory;

/** The portal in a process of its own, under whatever time its machine says: makes a case, or says how it stands. */
final class ClockedPortal {

    static final String SAYS = "The case: ";
    static final String RECORD = "record";
    private static final String TENANT = "nordlys";

    private ClockedPortal() {}

    /** @param args whether to record, and the id of the case */
    public static void main(String[] args) {
        int code = 1;
        try (ConfigurableApplicationContext portal = DemoPortal.application().run()) {
            UUID id = UUID.fromString(args[1]);
            Actor lead = lead(portal);
            Map<String, String> said = TenantScope.as(lead, () -> {
                if (args[0].equals(RECORD)) {
                    record(portal, id);
                }
                return look(portal, id);
            });
            System.out.println(SAYS + new JsonMapper().writeValueAsString(said));
            code = 0;
        }
        System.exit(code);
    }

    private static void record(ApplicationContext portal, UUID id) {
        portal.getBean(RequestService.class)
                .record(
                        id,
                        new NewRequest(
                                RequestType.ACCESS,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                portal.getBean(Clock.class).instant().minus(Duration.ofMinutes(1)),
                                List.of(new NewIdentity(IdentityType.EMAIL, "kari@clock.example")),
                                null,
                                null));
    }

    private static Map<String, String> look(ApplicationContext portal, UUID id) {
        RequestService requests = portal.getBean(RequestService.class);
        RequestDetails seen = requests.details(id);
        RequestFilter overdue = new RequestFilter(null, null, true, null);
        Map<String, String> said = new TreeMap<>();
        said.put("now", portal.getBean(Clock.class).instant().toString());
        said.put(
                "today",
                LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Oslo")).toString());
        said.put("submittedOn", seen.submittedOn().toString());
        said.put("legal", seen.clocks().legal().toString());
        said.put("promise", seen.clocks().promise().toString());
        said.put("state", seen.state().name());
        said.put(
                "overdue",
                String.valueOf(requests.list(overdue, null).items().stream()
                        .map(RequestSummary::id)
                        .anyMatch(id::equals)));
        said.put("extension", moreTime(portal, seen));
        return said;
    }

    /** Asked for only when it is too late: in time it would be taken. */
    private static String moreTime(ApplicationContext portal, RequestDetails seen) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Oslo"));
        if (!today.isAfter(seen.clocks().legal())) {
            return "in time";
        }
        try {
            portal.getBean(RequestWorkService.class).extend(seen.id(), seen.version(), "Data in eleven systems");
            return "taken too late";
        } catch (Invalid late) {
            return late.problems().getFirst().key();
        }
    }

    private static Actor lead(ApplicationContext portal) {
        SignInDirectory door = portal.getBean(SignInDirectory.class);
        DemoPeople.Person person = DemoPeople.of(TENANT, DemoPeople.Role.PRIVACY_LEAD);
        return door.admit(door.find(TENANT).orElseThrow(), person.subject(), person.email(), true, person.name());
    }
}
