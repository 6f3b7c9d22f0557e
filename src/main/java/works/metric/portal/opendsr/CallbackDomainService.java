package works.metric.portal.opendsr;

import java.net.IDN;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.signin.EgressProperties;

/**
 * The domains on which a tenant wants to be called back. A callback address comes with a request, so whoever holds a
 * credential could name any; only an admin widens where the portal calls.
 */
@Service
@Transactional
public class CallbackDomainService {

    private static final Pattern NAME =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    private static final int MOST = 50;

    private final CallbackDomainRepository domains;
    private final EgressProperties egress;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PublicSuffixMatcher suffixes = PublicSuffixMatcherLoader.getDefault();

    CallbackDomainService(
            CallbackDomainRepository domains, EgressProperties egress, ApplicationEventPublisher events, Clock clock) {
        this.domains = domains;
        this.egress = egress;
        this.events = events;
        this.clock = clock;
    }

    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public List<CallbackDomainDetails> list() {
        return domains.findByLiveTrueOrderByDomain().stream()
                .map(CallbackDomain::details)
                .toList();
    }

    /**
     * Allows a domain and the names below it. One that is there already stays as it is.
     *
     * @throws Invalid for what is no domain of one's own, such as an address or {@code com}
     */
    @Requires(Permission.CALLBACKS_MANAGE)
    public CallbackDomainDetails add(UUID id, String typed) {
        String domain = normal(typed);
        Optional<CallbackDomain> known = domains.findById(id).or(() -> domains.findByDomainAndLiveTrue(domain));
        if (known.isPresent()) {
            return known.get().details();
        }
        if (domains.findByLiveTrueOrderByDomain().size() >= MOST) {
            throw new Invalid("domain", "opendsr.rule.domains", MOST);
        }
        CallbackDomain added =
                domains.saveAndFlush(new CallbackDomain(id, domain, clock.instant(), TenantScope.requireActor()));
        events.publishEvent(added.added());
        return added.details();
    }

    /** What is still to be sent there is given up. */
    @Requires(Permission.CALLBACKS_MANAGE)
    public void remove(UUID id) {
        CallbackDomain domain = domains.findById(id).orElseThrow(NotFound::new);
        if (domain.isLive()) {
            events.publishEvent(domain.remove());
        }
    }

    private String normal(String typed) {
        String ascii = ascii(typed.strip().toLowerCase(Locale.ROOT));
        if (egress.allowLoopbackHttp() && (ascii.equals("localhost") || ascii.equals("127.0.0.1"))) {
            return ascii;
        }
        if (!NAME.matcher(ascii).matches() || suffixes.getDomainRoot(ascii) == null) {
            throw new Invalid("domain", "opendsr.rule.domain");
        }
        return ascii;
    }

    private static String ascii(String name) {
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException noName) {
            return "";
        }
    }
}
