package works.metric.portal.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
@ViewPackages(packages = "works.metric.portal.uikit")
class ConsequenceDialogTest extends BrowserlessTest {

    private final List<String> done = new ArrayList<>();
    private ConsequenceDialog dialog;

    @BeforeEach
    void dialogAboutSomethingFinal() {
        dialog = new ConsequenceDialog("Refuse R-1?", "This cannot be taken back.");
    }

    @Test
    void nothingHappensWithoutTheRequiredReason() {
        dialog.requireReason("Reason", "Shown to the person")
                .onConfirm("Refuse", done::add)
                .open();

        confirm();
        assertThat(done).isEmpty();
        assertThat(dialog.isOpened()).isTrue();
        assertThat($(TextArea.class).single().isInvalid()).isTrue();

        test($(TextArea.class).single()).setValue(" Not the person ");
        confirm();
        assertThat(done).containsExactly("Not the person");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void nothingHappensUntilTheWordIsTyped() {
        dialog.requireTyped("Fjordlys").onConfirm("End", done::add).open();

        test($(TextField.class).single()).setValue("Fjord");
        confirm();
        assertThat(done).isEmpty();

        test($(TextField.class).single()).setValue("Fjordlys");
        confirm();
        assertThat(done).hasSize(1);
    }

    @Test
    void refusedActionKeepsTheDialogAndSaysWhy() {
        dialog.onConfirm("Refuse", reason -> dialog.problem("Someone else was faster."))
                .open();

        confirm();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(dialog.getElement().getTextRecursively()).contains("Someone else was faster.");
    }

    private void confirm() {
        test($(Button.class).all().getLast()).click();
    }
}
