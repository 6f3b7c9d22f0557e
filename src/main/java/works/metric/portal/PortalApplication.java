package works.metric.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import works.metric.portal.secrets.Sealer;
import works.metric.portal.start.StartCheck;

/** The portal: one process, started by the jar or by the {@code portal} script. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {

    public static void main(String[] args) throws IOException {
        if (List.of(args).contains("--new-keys")) {
            System.out.println(Sealer.newKeyset());
            return;
        }
        if (List.of(args).contains("--renew-keys")) {
            System.out.println(Sealer.renewedKeyset(new String(System.in.readAllBytes(), StandardCharsets.UTF_8)));
            return;
        }
        application().run(args);
    }

    /** The portal, ready to run; it refuses to with settings that are missing or unsafe. */
    public static SpringApplication application() {
        SpringApplication portal = new SpringApplication(PortalApplication.class);
        portal.addListeners(new StartCheck());
        return portal;
    }
}
