package violations.orders;

import works.metric.portal.access.TenantScope;

class Everybody {

    String all() {
        return TenantScope.acrossTenants(() -> "everybody's orders");
    }
}
