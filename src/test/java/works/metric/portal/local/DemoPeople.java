package works.metric.portal.local;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The organisations and people a local run is filled with: made up, at domains that can never exist. */
public final class DemoPeople {

    /** The alias of the realm in which MetricWorks' own staff signs in. */
    public static final String STAFF = "metricworks";

    public static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation("nordlys", "Nordlys Spill AS", "Tromsø", "NO", "nb"),
            new Organisation("zephyr", "Zéphyr Mobile SARL", "Lyon", "FR", "en"),
            new Organisation(STAFF, "MetricWorks", "Oslo", "NO", "en"));

    public static final List<Person> EVERYBODY = List.of(
            new Person("nordlys", "Ingrid Solberg", "ingrid.solberg@nordlys.example", Role.TENANT_ADMIN, "nb"),
            new Person("nordlys", "Jonas Haugen", "jonas.haugen@nordlys.example", Role.PRIVACY_LEAD, "nb"),
            new Person("nordlys", "Amina Yusuf", "amina.yusuf@nordlys.example", Role.REQUEST_HANDLER, "nb"),
            new Person("nordlys", "Per Lie", "per.lie@nordlys.example", Role.AUDITOR, "nb"),
            new Person("zephyr", "Claire Dubois", "claire.dubois@zephyr.example", Role.TENANT_ADMIN, "en"),
            new Person("zephyr", "Marc Lefèvre", "marc.lefevre@zephyr.example", Role.PRIVACY_LEAD, "en"),
            new Person("zephyr", "Sofia Rossi", "sofia.rossi@zephyr.example", Role.REQUEST_HANDLER, "en"),
            new Person("zephyr", "Émile Petit", "emile.petit@zephyr.example", Role.AUDITOR, "en"),
            new Person(STAFF, "Kari Nilsen", "kari.nilsen@metricworks.example", Role.SUPPORT, "en"),
            new Person(STAFF, "Henrik Dahl", "henrik.dahl@metricworks.example", Role.PRIVACY_OFFICER, "en"),
            new Person(STAFF, "Sara Berg", "sara.berg@metricworks.example", Role.OPERATOR, "en"));

    private DemoPeople() {}

    /** The demo people of one realm, in the order in which they are offered. */
    public static List<Person> of(String realm) {
        return EVERYBODY.stream().filter(person -> person.realm().equals(realm)).toList();
    }

    /** The demo person of this role in this realm. */
    public static Person of(String realm, Role role) {
        return of(realm).stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + role + " in " + realm));
    }

    /**
     * An organisation with an identity provider of its own.
     *
     * @param alias the name of its realm, in addresses
     * @param country ISO 3166-1 alpha-2
     * @param language BCP 47, of what the organisation reads in the portal
     */
    public record Organisation(String alias, String name, String city, String country, String language) {}

    /**
     * Somebody who can sign in.
     *
     * @param realm the alias of the person's organisation
     * @param language BCP 47, what the person reads
     */
    public record Person(String realm, String name, String email, Role role, String language) {

        /** Opaque and the same at every start, as a real provider's {@code sub}. */
        public String subject() {
            return UUID.nameUUIDFromBytes((realm + '/' + email).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    /** What the person does, in the words of the sign-in page; the portal's own roles decide what it means. */
    public enum Role {
        TENANT_ADMIN("Tenant admin"),
        PRIVACY_LEAD("Privacy lead"),
        REQUEST_HANDLER("Request handler"),
        AUDITOR("Auditor, reads only"),
        SUPPORT("Support"),
        PRIVACY_OFFICER("Privacy officer"),
        OPERATOR("Operator");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
