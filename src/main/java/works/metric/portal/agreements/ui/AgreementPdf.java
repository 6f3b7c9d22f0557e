package works.metric.portal.agreements.ui;

import java.util.Optional;
import java.util.function.Supplier;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.agreements.AgreementFile;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.uikit.FileButton;

/** The button that makes an agreement's PDF. */
final class AgreementPdf {

    private AgreementPdf() {}

    /** @param maker empty when there is nothing to save after all */
    static FileButton button(String text, CurrentRights rights, Supplier<Optional<AgreementFile>> maker) {
        return button(text, rights, Permission.AGREEMENTS_READ, maker);
    }

    /** @param needed by whoever saves what was made */
    static FileButton button(
            String text, CurrentRights rights, Permission needed, Supplier<Optional<AgreementFile>> maker) {
        return new FileButton(text, () -> {
            try {
                return maker.get()
                        .map(made -> new FileButton.Made(made.name(), "application/pdf", () -> {
                            rights.require(needed);
                            return made.bytes();
                        }));
            } catch (PdfRefused refused) {
                throw new FileButton.NotMade(refused.key(), refused.arguments());
            }
        });
    }
}
