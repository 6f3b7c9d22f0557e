package works.metric.portal.letters.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.util.Optional;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.letters.LetterService;
import works.metric.portal.requests.CasePart;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.tenant.TenantService;

/** Shows the letters on the case to whoever may make them. */
@org.springframework.stereotype.Component
class LettersOfCase implements CasePart {

    private final LetterService letters;
    private final TenantService tenants;
    private final CurrentRights rights;

    LettersOfCase(LetterService letters, TenantService tenants, CurrentRights rights) {
        this.letters = letters;
        this.tenants = tenants;
        this.rights = rights;
    }

    @Override
    public Optional<Component> of(RequestDetails request, ZoneId zone, Runnable changed) {
        return rights.has(Permission.REQUESTS_LETTERS)
                ? Optional.of(new LettersSection(
                        letters, rights, request, tenants.current().language()))
                : Optional.empty();
    }
}
