package works.metric.portal;

import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.PeopleForTests;
import works.metric.portal.tenant.Contract;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.tenant.NewTenant;
import works.metric.portal.tenant.TenantDetails;

/**
 * Sets the stage of a use case: fresh tenants with one active member per role, and MetricWorks' own people, all made
 * through the services. Each tenant is new, so that no test meets another's rows.
 */
public class Stage {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PeopleForTests people;

    Stage(PeopleForTests people) {
        this.people = people;
    }

    /** A new active tenant with an active member for each tenant role. */
    public Cast tenant(String name) {
        return tenant(name, new Contract(Contract.Authorisation.GENERAL, 30, 10, false));
    }

    /** The same on other terms. */
    public Cast tenant(String name, Contract contract) {
        int number = COUNT.incrementAndGet();
        String alias = "stage-" + number;
        TenantId id = new TenantId(Ids.next());
        NewTenant wanted = new NewTenant(
                alias,
                new LegalIdentity(
                        name,
                        "999 888 " + number,
                        "Storgata " + number + ", 9008 Tromsø",
                        "NO",
                        "Ingrid Solberg",
                        "CEO",
                        "ingrid@" + alias + ".example",
                        "Jonas Haugen",
                        "dpo@" + alias + ".example"),
                contract,
                Locale.ENGLISH,
                ZoneId.of("Europe/Oslo"));
        return new Cast(people.open(id, wanted), people);
    }

    public Actor staff(Role role) {
        return people.staff(role);
    }

    /** One tenant and its people. */
    public record Cast(TenantDetails tenant, PeopleForTests people) {

        public TenantId id() {
            return tenant.id();
        }

        /** The member of this tenant who has the role. */
        public Actor member(Role role) {
            return people.member(tenant.id(), role);
        }

        public <T> T as(Role role, Supplier<T> work) {
            return TenantScope.as(member(role), work);
        }

        public void as(Role role, Runnable work) {
            TenantScope.as(member(role), work);
        }
    }
}
