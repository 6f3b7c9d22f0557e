package works.metric.portal.local;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import works.metric.portal.local.DemoPeople.Person;

/** Somebody was picked on the page: good for this one authorisation, there is no session. Its factor gives {@code auth_time}. */
final class PickedPerson extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Person person;

    PickedPerson(Person person, Instant at) {
        super(List.of(FactorGrantedAuthority.withFactor("PICKED").issuedAt(at).build()));
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public String getName() {
        return person.subject();
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
