package violations.orders.ui;

import works.metric.portal.tenant.TenantDirectory;

class PlumbingView {

    boolean known(TenantDirectory tenants) {
        return tenants.byAlias("nordlys").isPresent();
    }
}
