package works.metric.portal.instructions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.NotFound;

/** The addresses of the screens of the templates. */
final class TemplateAddress {

    static final String LIST = "staff/instruction-templates";
    static final String NEW = LIST + "/new";

    private TemplateAddress() {}

    static String item(UUID id) {
        return LIST + "/" + id;
    }

    static String edit(UUID id) {
        return item(id) + "/edit";
    }

    static void open(UUID id) {
        UI.getCurrentOrThrow().navigate(item(id));
    }

    /** The id in the address, if there is one. @throws NotFound for what is no id at all */
    static @Nullable UUID id(BeforeEnterEvent event) {
        String text = event.getRouteParameters().get("id").orElse(null);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
