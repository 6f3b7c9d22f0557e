package works.metric.portal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Tells the browser and the screen reader in which language the page is written (WCAG 3.1.1). */
@Component
class DocumentLanguage implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI()
                .getPage()
                .executeJs(
                        "document.documentElement.lang = $0",
                        init.getUI().getLocale().toLanguageTag()));
    }
}
