package works.metric.portal.signin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.communication.RpcInvocationEvent;
import com.vaadin.flow.server.communication.RpcInvocationListener;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Renews the idle time when a Vaadin request carries something a person did, not when a page merely talks to itself. */
@Component
class UserActions implements VaadinServiceInitListener {

    /** What Flow calls the parts of a request that people cause. */
    private static final Set<String> BY_PEOPLE = Set.of("event", "mSync", "navigation", "publishedEventHandler");

    /** Of these kinds, and yet sent by timers and by the answers to pushed changes. */
    private static final Set<String> BY_ITSELF = Set.of("ui-poll", "confirmUpdate");

    private final transient SessionClocks clocks;

    UserActions(SessionClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addRpcInvocationListener(new RpcInvocationListener() {
            @Override
            public void invocationStarted(RpcInvocationEvent invocation) {
                if (BY_PEOPLE.contains(invocation.getType()) && !BY_ITSELF.contains(invocation.getName())) {
                    acted();
                }
            }
        });
    }

    private void acted() {
        VaadinSession session = VaadinSession.getCurrent();
        WrappedSession http = session == null ? null : session.getSession();
        if (http != null) {
            http.setAttribute(SessionClocks.LAST_ACTION, clocks.now());
        }
    }
}
