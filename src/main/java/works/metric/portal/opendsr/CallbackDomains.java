package works.metric.portal.opendsr;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tenant's domains for who already works for it. */
@Component
class CallbackDomains {

    private final CallbackDomainRepository domains;

    CallbackDomains(CallbackDomainRepository domains) {
        this.domains = domains;
    }

    Set<String> names() {
        return domains.findByLiveTrueOrderByDomain().stream()
                .map(CallbackDomain::domain)
                .collect(Collectors.toSet());
    }
}
