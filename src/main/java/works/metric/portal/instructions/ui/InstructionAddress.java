package works.metric.portal.instructions.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import works.metric.portal.access.NotFound;
import works.metric.portal.uikit.ViewAddress;

/** The addresses of a tenant's instruction screens. */
record InstructionAddress(String alias) {

    static InstructionAddress of(BeforeEnterEvent event) {
        return new InstructionAddress(event.getRouteParameters().get("tenant").orElseThrow(NotFound::new));
    }

    /** The id in the address. @throws NotFound for what is no id at all */
    static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(event.getRouteParameters().get("id").orElseThrow(NotFound::new));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    ViewAddress list() {
        return at("");
    }

    ViewAddress item(UUID id) {
        return at("/" + id);
    }

    ViewAddress newDraft() {
        return at("/new");
    }

    ViewAddress copy(UUID id) {
        return newDraft().with("copy", id.toString());
    }

    ViewAddress ledger() {
        return at("/ledger");
    }

    ViewAddress approval() {
        return at("/approval");
    }

    ViewAddress draft(UUID id) {
        return at("/" + id + "/draft");
    }

    ViewAddress compare(UUID id, int from, int to) {
        return at("/" + id + "/compare")
                .with(QueryParameters.simple(Map.of("from", String.valueOf(from), "to", String.valueOf(to))));
    }

    private ViewAddress at(String below) {
        return new ViewAddress("t/" + alias + "/instructions" + below, QueryParameters.empty());
    }
}
