package works.metric.portal.tenant;

import java.util.regex.Pattern;
import works.metric.portal.access.Rules;

/** What a tenant's record may be. */
final class NewTenantRules {

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]");

    private NewTenantRules() {}

    static Rules of(NewTenant wanted) {
        Rules rules = new Rules().check("alias", ALIAS.matcher(wanted.alias()).matches(), "tenant.rule.alias");
        return wanted.identity()
                .check(rules)
                .range("noticeDays", wanted.contract().noticeDays(), 1, 365)
                .range("promiseDays", wanted.contract().promiseDays(), 1, 28);
    }
}
