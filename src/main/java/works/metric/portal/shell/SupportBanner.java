package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.signin.PortalSession;
import works.metric.portal.support.SupportAccessDetails;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.uikit.Banner;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Symbol;

/** Says, to both sides, that somebody of MetricWorks is inside: who, why, until when, and how to end it. */
final class SupportBanner {

    private SupportBanner() {}

    static Optional<Banner> of(
            Actor actor,
            TenantDetails tenant,
            SupportAccessService support,
            PortalSession session,
            CurrentRights rights) {
        List<SupportAccessDetails> running = support.running();
        Actor.Visit visit = actor.visit();
        if (visit != null) {
            return Optional.of(own(actor, tenant, support, session, running));
        }
        return running.stream().findFirst().map(access -> {
            Banner banner = facts(new Banner(Symbol.EYE, t("shell.support.here")), access, tenant);
            if (running.size() > 1) {
                banner.fact(t("shell.support.more"), String.valueOf(running.size() - 1));
            }
            if (rights.has(Permission.SUPPORT_ACCESS_END)) {
                banner.action(t("shell.support.end"), () -> {
                    support.end(access.id());
                    UI.getCurrent().getPage().reload();
                });
            }
            return banner;
        });
    }

    private static Banner own(
            Actor actor,
            TenantDetails tenant,
            SupportAccessService support,
            PortalSession session,
            List<SupportAccessDetails> running) {
        Banner banner = new Banner(Symbol.EYE, t("shell.support.inside", tenant.name()));
        running.stream()
                .filter(access -> access.id().equals(idOf(actor)))
                .findFirst()
                .ifPresentOrElse(
                        access -> facts(banner, access, tenant),
                        () -> banner.fact(t("shell.support.over"), t("shell.support.over.text")));
        return banner.action(t("shell.support.leave"), () -> session.switchTo(support.leave(), "/staff"));
    }

    private static @Nullable UUID idOf(Actor actor) {
        Actor.Visit visit = actor.visit();
        return visit == null ? null : visit.supportAccessId();
    }

    private static Banner facts(Banner banner, SupportAccessDetails access, TenantDetails tenant) {
        return banner.fact(t("shell.support.who"), access.staffName())
                .fact(t("shell.support.reason"), access.reason())
                .fact(t("shell.support.until"), Dates.moment(access.until(), tenant.timeZone()));
    }
}
