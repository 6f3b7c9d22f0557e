package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import works.metric.portal.uikit.VersionDiff;

/** Both versions, for an action that had no dialog of its own. */
class StaleDialog extends Dialog {

    StaleDialog(String reference, VersionDiff both) {
        setHeaderTitle(t("requests.stale.title", reference));
        setOverlayRole("alertdialog");
        setWidth("34rem");
        add(new Paragraph(t("requests.stale.nothing")), both);
        getFooter().add(new Button(t("uikit.close"), click -> close()));
    }
}
