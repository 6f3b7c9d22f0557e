package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import java.time.Instant;
import java.util.Optional;
import works.metric.portal.access.ContractPhase;
import works.metric.portal.tenant.ContractEnd;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.uikit.Banner;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Symbol;

/** Says why nothing can be changed any more, and until when everything can be read. */
final class ContractBanner {

    private ContractBanner() {}

    /** @param phase of the contract now */
    static Optional<Banner> of(TenantDetails tenant, ContractPhase phase) {
        ContractEnd end = tenant.end();
        if (end == null || phase != ContractPhase.ENDED) {
            return Optional.empty();
        }
        return Optional.of(new Banner(Symbol.LOCK, t("shell.contract.banner"))
                .fact(t("shell.contract.since"), day(end.endsAt(), tenant))
                .fact(
                        t("shell.contract.readable"),
                        t(
                                end.certifiedAt() == null
                                        ? "shell.contract.readable.certificate"
                                        : "shell.contract.readable.until",
                                day(end.closesAt(), tenant))));
    }

    private static String day(Instant at, TenantDetails tenant) {
        return Dates.day(at.atZone(tenant.timeZone()).toLocalDate());
    }
}
