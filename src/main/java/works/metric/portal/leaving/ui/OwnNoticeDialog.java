package works.metric.portal.leaving.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.instructions.EndingChallenge;
import works.metric.portal.leaving.LeavingDeskService;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** MetricWorks' own notice. Its id is made when it opens: sent twice, it is one notice. */
class OwnNoticeDialog extends Dialog {

    private final UUID id = Ids.next();
    private final transient EndingChallenge ending;
    private final transient LeavingDeskService desk;
    private final transient Runnable done;
    private final FormErrors errors = new FormErrors();
    private final DayField endsOn = new DayField(t("leaving.ends-on"));
    private final TextArea reason = new TextArea(t("leaving.reason"));
    private final WishesForm wishes;

    OwnNoticeDialog(
            EndingChallenge ending,
            String tenant,
            LeavingDeskService desk,
            CatalogueService catalogues,
            Runnable done) {
        this.ending = ending;
        this.desk = desk;
        this.done = done;
        this.wishes = new WishesForm(catalogues, LeavingWishes.delete());
        setHeaderTitle(t("leaving.desk.give.title", tenant));
        setWidth("38rem");
        endsOn.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(NewLeaving.LONGEST_REASON);
        reason.setWidthFull();
        Button give = new Button(t("leaving.desk.give"), click -> give());
        give.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(new Paragraph(t("leaving.desk.give.text", tenant)), errors, new Fields(endsOn, reason), wishes);
        getFooter().add(new Button(t("uikit.cancel"), click -> close()), give);
    }

    private void give() {
        Map<String, Component> fields = new HashMap<>(wishes.fields());
        fields.put("endsOn", endsOn);
        fields.put("reason", reason);
        try {
            desk.give(
                    ending.tenant(),
                    id,
                    ending.challenge().id(),
                    new NewLeaving(endsOn.getValue(), wishes.wishes(), reason.getValue()));
            close();
            Toasts.success(t("leaving.give.done"));
            done.run();
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, fields);
        } catch (Stale | OptimisticLockingFailureException stale) {
            errors.show(List.of(new FormErrors.Problem(endsOn, t("leaving.stale"))));
            done.run();
        }
    }
}
