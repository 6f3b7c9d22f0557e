package works.metric.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.identity.ProfileService;

/**
 * Speaks the language a person has chosen, or the browser's while nobody is signed in; and tells the browser and the
 * screen reader which it is (WCAG 3.1.1).
 */
@Component
class DocumentLanguage implements VaadinServiceInitListener {

    private final ProfileService profiles;
    private final CurrentRights rights;

    DocumentLanguage(ProfileService profiles, CurrentRights rights) {
        this.profiles = profiles;
        this.rights = rights;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
    }

    private void speak(UI ui) {
        if (!rights.all().isEmpty()) {
            ui.getSession().setLocale(profiles.mine().language());
        }
        ui.getPage()
                .executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
    }
}
