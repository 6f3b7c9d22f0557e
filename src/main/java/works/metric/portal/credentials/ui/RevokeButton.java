package works.metric.portal.credentials.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import works.metric.portal.credentials.CredentialDetails;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Toasts;

/** Asks whether a credential shall be shut out for good, and does it. */
class RevokeButton extends Button {

    /** @param consequence of it, in words @param changed shows what came of it */
    RevokeButton(String label, CredentialDetails credential, String consequence, Runnable revoke, Runnable changed) {
        super(label);
        addThemeVariants(ButtonVariant.AURA_DANGER);
        addClickListener(click -> new ConsequenceDialog(t("credentials.revoke.title", credential.name()), consequence)
                .dangerous()
                .onConfirm(t("credentials.revoke.confirm"), reason -> {
                    revoke.run();
                    Toasts.success(t("credentials.revoke.done", credential.name()));
                    changed.run();
                })
                .open());
    }
}
