package works.metric.portal.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** A session that has run out leads to {@link SessionEndedView} rather than to a dead screen. */
@Component
class SystemMessagesConfig implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        SystemMessages messages = messages();
        event.getSource().setSystemMessagesProvider(place -> messages);
    }

    private static SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL(SessionEndedView.PATH);
        return messages;
    }
}
