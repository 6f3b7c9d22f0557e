package works.metric.portal.uikit;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a file and saves it, in one click. A link alone could not say why no file was made: its answer goes to the disk and
 * not to the screen.
 */
public final class FileButton extends Div {

    /** @param bytes asked for when the browser fetches them; must check the permission itself */
    public record Made(String name, String contentType, Supplier<byte[]> bytes) {}

    /** Why no file was made, for the person to read: a translation key with its arguments. */
    public static final class NotMade extends RuntimeException {

        private final transient Object[] arguments;

        public NotMade(String key, Object... arguments) {
            super(key);
            this.arguments = arguments.clone();
        }
    }

    private final Supplier<Optional<Made>> maker;
    private final Paragraph problem = new Paragraph();
    private final Div file = new Div();

    /** @param maker empty when there is nothing to save after all; throws {@link NotMade} to say why */
    public FileButton(String text, Supplier<Optional<Made>> maker) {
        this.maker = maker;
        Button button = new Button(text, Symbol.DOWNLOAD.icon());
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                make();
            } finally {
                button.setEnabled(true);
            }
        });
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        file.addClassName("sr-only");
        file.getElement().setAttribute("aria-hidden", "true");
        add(button, problem, file);
    }

    private void make() {
        problem.setText("");
        file.removeAll();
        try {
            maker.get().ifPresent(this::save);
        } catch (NotMade why) {
            problem.setText(t(String.valueOf(why.getMessage()), why.arguments));
        }
    }

    private void save(Made made) {
        Anchor link = Downloads.link(made.name(), made.name(), made.contentType(), made.bytes());
        link.setTabIndex(-1);
        file.add(link);
        link.getElement().callJsFunction("click");
    }
}
