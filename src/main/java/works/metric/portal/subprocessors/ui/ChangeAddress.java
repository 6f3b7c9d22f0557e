package works.metric.portal.subprocessors.ui;

import com.vaadin.flow.component.UI;
import java.util.UUID;

/** The addresses of MetricWorks' screens of changes on their way. */
final class ChangeAddress {

    static final String LIST = "staff/subprocessor-changes";
    static final String NEW = LIST + "/new";

    private ChangeAddress() {}

    static String item(UUID id) {
        return LIST + "/" + id;
    }

    static String edit(UUID id) {
        return LIST + "/" + id + "/edit";
    }

    static void open(UUID id) {
        UI.getCurrentOrThrow().navigate(item(id));
    }
}
