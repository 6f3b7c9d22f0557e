package works.metric.portal.home;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing between a tenant and MetricWorks that is open.
 *
 * @param tenant the tenant's name
 * @param textKey translation key of the sentence
 * @param arguments of the sentence
 * @param since the day of the last word, in MetricWorks' time zone
 * @param ours whether MetricWorks is waited for, and not the tenant
 * @param waitsForKey translation key of who is waited for
 * @param path from the root of the portal
 */
public record StaffWaitingItem(
        String tenant,
        String textKey,
        List<String> arguments,
        LocalDate since,
        boolean ours,
        String waitsForKey,
        String path) {}
