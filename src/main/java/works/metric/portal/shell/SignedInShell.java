package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.ProfileService;
import works.metric.portal.signin.PortalSession;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Banner;

/** The frame's content for whoever is signed in in this session. */
@SpringComponent
@VaadinSessionScope
class SignedInShell implements ShellModel {

    private final TenantService tenants;
    private final ProfileService profiles;
    private final SupportAccessService support;
    private final CurrentRights rights;
    private final PortalSession session;
    private ColorScheme.Value scheme = ColorScheme.Value.SYSTEM;

    SignedInShell(
            TenantService tenants,
            ProfileService profiles,
            SupportAccessService support,
            CurrentRights rights,
            PortalSession session) {
        this.tenants = tenants;
        this.profiles = profiles;
        this.support = support;
        this.rights = rights;
        this.session = session;
    }

    @Override
    public String tenantName() {
        return isGone() || actor().tenant() == null
                ? t("shell.metricworks")
                : tenants.current().name();
    }

    @Override
    public String personName() {
        return actor().name();
    }

    @Override
    public String roleName() {
        return isGone() ? "" : t("role." + profiles.mine().role().name());
    }

    @Override
    public List<NavigationItem> navigation() {
        if (isGone()) {
            return List.of();
        }
        return actor().tenant() == null
                ? Places.atMetricWorks(rights.all())
                : Places.inTenant(tenants.current().alias(), rights.all());
    }

    @Override
    public Optional<Banner> banner() {
        Actor actor = actor();
        return isGone() || actor.tenant() == null
                ? Optional.empty()
                : SupportBanner.of(actor, tenants.current(), support, session, rights);
    }

    @Override
    public Optional<Banner> contract() {
        return isGone() || actor().tenant() == null
                ? Optional.empty()
                : ContractBanner.of(tenants.current(), rights.phase());
    }

    @Override
    public void rememberLanguage(Locale language) {
        if (!isGone()) {
            profiles.speak(language);
        }
    }

    @Override
    public void rememberColorScheme(ColorScheme.Value chosen) {
        scheme = chosen;
    }

    @Override
    public ColorScheme.Value colorScheme() {
        return scheme;
    }

    @Override
    public void signOut() {
        session.signOut();
    }

    /** Whether the person was removed since they signed in: the frame stays, and tells nothing any more. */
    private boolean isGone() {
        return rights.isGone();
    }

    private static Actor actor() {
        return TenantScope.requireActor();
    }
}
