package works.metric.portal.isolation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import works.metric.portal.Stage;
import works.metric.portal.SystemPrograms;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.IssuedCredential;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestType;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

/** Everybody who has no business in the victim, with a tenant of their own that has a request. */
final class Attackers {

    private final ApplicationContext portal;
    private final Stage stage;
    private final VictimTenant victim;
    private final Stage.Cast home;
    private final RequestDetails request;

    Attackers(ApplicationContext portal, VictimTenant victim) {
        this.portal = portal;
        this.stage = portal.getBean(Stage.class);
        this.victim = victim;
        this.home = stage.tenant("Zéphyr Mobile SARL");
        NewRequest wanted = new NewRequest(
                RequestType.ACCESS,
                Regulation.GDPR,
                RequestSource.SCREEN,
                TestClock.START.minus(Duration.ofDays(1)),
                java.util.List.of(new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "cust-1")),
                null,
                null);
        this.request = home.as(
                Role.REQUEST_HANDLER, () -> portal.getBean(RequestService.class).record(Ids.next(), wanted));
    }

    Stage.Cast home() {
        return home;
    }

    /** A request of the attackers' own tenant, to be mixed with ids of the victim. */
    RequestDetails request() {
        return request;
    }

    /** By name. Made anew for each attempt, as an attempt may end a visit. */
    Map<String, Supplier<@Nullable Actor>> all() {
        Map<String, Supplier<@Nullable Actor>> all = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (role.side() == Role.Side.TENANT) {
                all.put("another tenant's " + role, () -> home.member(role));
                continue;
            }
            all.put("MetricWorks' " + role, () -> stage.staff(role));
            if (!role.visiting().isEmpty()) {
                all.put(role + " visiting another tenant", () -> visiting(role));
                all.put(role + " in the victim by an access to another tenant", () -> stage.staff(role)
                        .entering(victim.cast().id(), visiting(role).visit()));
            }
        }
        all.put("staff after an ended access", victim::ended);
        all.put("staff after an expired access", victim::expired);
        all.put("staff in the victim without any access", () -> stage.staff(Role.SUPPORT)
                .writingInto(victim.cast().id()));
        all.put("a removed member", victim::removed);
        all.put("another tenant's admin in a session of the victim", () -> {
            Actor admin = home.member(Role.TENANT_ADMIN);
            return Actor.member(admin.id(), admin.name(), victim.cast().id());
        });
        all.put("the victim's admin id in a session of another tenant", () -> {
            Actor admin = victim.cast().member(Role.TENANT_ADMIN);
            return Actor.member(admin.id(), "Forged", home.id());
        });
        IssuedCredential own = home.as(Role.TENANT_ADMIN, () -> portal.getBean(CredentialService.class)
                .create(
                        Ids.next(),
                        new NewCredential(
                                "Own program", Set.of(CredentialScope.REQUESTS_WRITE), LocalDate.of(2027, 1, 1))));
        UUID credential = own.credential().id();
        all.put("another tenant's credential", () -> Actor.api(credential, "Own program", home.id()));
        all.put(
                "another tenant's credential in the victim",
                () -> Actor.api(credential, "Own program", victim.cast().id()));
        all.put(
                "a revoked credential",
                () -> Actor.api(
                        victim.targets().get(1).credential(),
                        "Revoked",
                        victim.cast().id()));
        Actor system = portal.getBean(SystemPrograms.class)
                .with(stage, "Attacking store")
                .actor();
        all.put("a processing system", () -> system);
        all.put("nobody", () -> null);
        return all;
    }

    /** MetricWorks keeps the record of each organisation; whoever was let in knows where. */
    boolean readsTheRegister(@Nullable Actor actor) {
        return actor != null
                && actor.kind() == Actor.Kind.STAFF
                && (actor.tenant() == null
                        || actor.tenant().equals(victim.cast().id()));
    }

    private Actor visiting(Role role) {
        Entry entry = new Entry("Ticket 7", "7", Entry.LONGEST);
        return TenantScope.as(stage.staff(role), () -> portal.getBean(SupportAccessService.class)
                .enter(Ids.next(), home.id(), entry));
    }
}
