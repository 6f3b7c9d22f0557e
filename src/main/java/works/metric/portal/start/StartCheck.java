package works.metric.portal.start;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks at the settings when they are complete and nothing has been built or changed by them yet. */
public class StartCheck implements ApplicationListener<ApplicationPreparedEvent> {

    /** @throws CannotStart at the first fault found */
    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        Environment settings = event.getApplicationContext().getEnvironment();
        SettingsCheck.check(settings);
        DatabaseCheck.check(settings);
    }
}
