package works.metric.portal.local;

import org.springframework.boot.SpringApplication;
import works.metric.portal.PortalApplication;

/** The portal as {@code ./portal run} starts it: the real one, with what the demo adds around it. */
public final class DemoPortal {

    private DemoPortal() {}

    public static void main(String[] args) {
        SpringApplication.from(PortalApplication::main).run(args);
    }
}
