package works.metric.gallery;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** Only the web server and the screens: no database, no sign-in. */
@SpringBootConfiguration
@AutoConfigurationPackage
@ComponentScan({"works.metric.gallery", "works.metric.portal.shell"})
@EnableVaadin({"works.metric.gallery", "works.metric.portal.shell", "works.metric.portal.uikit"})
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    SpringBootAutoConfiguration.class,
    VaadinScopesConfig.class
})
public class Gallery {

    public static void main(String[] args) {
        start(8099);
    }

    /** @param port 0 takes a free one */
    static ConfigurableApplicationContext start(int port) {
        SpringApplication application = new SpringApplication(Gallery.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                port,
                "server.address",
                "127.0.0.1",
                "vaadin.productionMode",
                true,
                "logging.level.root",
                "warn"));
        return application.run();
    }
}
