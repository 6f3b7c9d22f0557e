package works.metric.portal.catalogues.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueEntryDetails;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.Wording;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Adds an entry, or says the same in better words. */
class EntryDialog extends ConsequenceDialog {

    private final transient CatalogueService catalogues;
    private final Catalogue catalogue;
    private final transient @Nullable CatalogueEntryDetails seen;
    private final transient Consumer<UUID> done;
    /** Made once for the dialog: sent twice, it adds one. */
    private final UUID newId = Ids.next();

    private final FormErrors errors = new FormErrors();
    private final TextField code = new TextField(t("catalogues.code"));
    private final TextField english = new TextField(t("catalogues.english"));
    private final TextField bokmal = new TextField(t("catalogues.bokmal"));
    private final TextArea aboutEnglish = new TextArea(t("catalogues.about-english"));
    private final TextArea aboutBokmal = new TextArea(t("catalogues.about-bokmal"));
    private final transient Map<String, Component> byName = new LinkedHashMap<>();

    /** @param seen null for a new one */
    EntryDialog(
            CatalogueService catalogues,
            Catalogue catalogue,
            @Nullable CatalogueEntryDetails seen,
            Consumer<UUID> done) {
        super(
                seen == null ? t("catalogues.add") : t("catalogues.reword.title", CatalogueWords.name(seen)),
                t(seen == null ? "catalogues.add.text" : "catalogues.reword.text"));
        this.catalogues = catalogues;
        this.catalogue = catalogue;
        this.seen = seen;
        this.done = done;
        code.setHelperText(t("catalogues.code.hint"));
        code.setRequiredIndicatorVisible(true);
        code.setVisible(seen == null);
        english.setRequiredIndicatorVisible(true);
        bokmal.setRequiredIndicatorVisible(true);
        aboutEnglish.setHelperText(t("catalogues.about.hint"));
        byName.put("code", code);
        byName.put("english", english);
        byName.put("bokmal", bokmal);
        byName.put("aboutEnglish", aboutEnglish);
        byName.put("aboutBokmal", aboutBokmal);
        code.setWidthFull();
        english.setWidthFull();
        bokmal.setWidthFull();
        aboutEnglish.setWidthFull();
        aboutBokmal.setWidthFull();
        withContent(errors, code, english, bokmal, aboutEnglish, aboutBokmal);
        if (seen != null) {
            write(seen.wording());
        }
        onConfirm(t("catalogues.save"), none -> save());
    }

    private void write(Wording wording) {
        english.setValue(wording.english());
        bokmal.setValue(wording.bokmal());
        aboutEnglish.setValue(wording.aboutEnglish());
        aboutBokmal.setValue(wording.aboutBokmal());
    }

    private void save() {
        errors.clear();
        CatalogueEntryDetails known = seen;
        Wording wanted =
                new Wording(english.getValue(), bokmal.getValue(), aboutEnglish.getValue(), aboutBokmal.getValue());
        try {
            CatalogueEntryDetails stored = known == null
                    ? catalogues.add(newId, catalogue, code.getValue().strip(), wanted)
                    : catalogues.reword(known.id(), known.version(), wanted);
            Toasts.success(t("catalogues.saved", CatalogueWords.name(stored)));
            done.accept(stored.id());
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, byName);
            problem(t("catalogues.problem"));
        } catch (Stale | OptimisticLockingFailureException stale) {
            if (known != null) {
                Wording now = catalogues.byId(known.id()).wording();
                problem(t("catalogues.stale", now.english(), now.bokmal()));
            }
        }
    }
}
