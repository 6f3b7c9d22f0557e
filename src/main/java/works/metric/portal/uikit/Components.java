package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Finds a component in what is on screen. */
public final class Components {

    private Components() {}

    /** The first one of its kind at or below {@code root}, in reading order. */
    public static <C extends Component> Optional<C> first(Component root, Class<C> kind) {
        if (kind.isInstance(root)) {
            return Optional.of(kind.cast(root));
        }
        return root.getChildren().flatMap(child -> first(child, kind).stream()).findFirst();
    }
}
