package works.metric.portal.signin;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import works.metric.portal.access.Actor;
import works.metric.portal.texts.Texts;

/** The portal's door and nothing behind it: a page, a download, an API operation and a fault. */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            DbSchedulerAutoConfiguration.class
        })
@ComponentScan("works.metric.portal.signin")
@Import(Texts.class)
class TestPortal {

    @Bean
    KnownPeople knownPeople() {
        return new KnownPeople();
    }

    @Bean
    KnownCredentials knownCredentials() {
        return new KnownCredentials();
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    VaadinServiceInitListener pages() {
        return event -> RouteConfiguration.forApplicationScope().setRoute("t/acme/home", Home.class);
    }

    /** Whoever asks is made out to be staff: the session alone has to tell that a member is not. */
    static Actor visiting(Actor person) {
        return Actor.staff(person.id(), person.name())
                .entering(
                        KnownPeople.tenant("acme"),
                        new Actor.Visit(UUID.nameUUIDFromBytes(new byte[] {1}), "a question", Instant.MAX));
    }

    /** A page as the portal's are: fields, buttons, a download. */
    @PermitAll
    public static class Home extends VerticalLayout {

        private int clicks;

        public Home(PortalSession session) {
            Span who = new Span(
                    session.current().name() + " in " + session.current().tenant());
            who.setId("who");
            Span count = new Span("0");
            count.setId("count");
            Button click = new Button("Click", event -> count.setText(String.valueOf(++clicks)));
            Span polls = new Span("0");
            polls.setId("polls");
            Button watch = new Button("Watch", event -> {
                UI ui = event.getSource().getUI().orElseThrow();
                ui.addPollListener(poll -> polls.setText(String.valueOf(Integer.parseInt(polls.getText()) + 1)));
                ui.setPollInterval(200);
            });
            Button enter = new Button("Enter", event -> session.switchTo(visiting(session.current()), "/t/acme/home"));
            Button leave = new Button("Sign out", event -> session.signOut());
            Anchor file = new Anchor(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                            new ByteArrayInputStream(new byte[] {1, 2, 3}), "a.bin", "application/octet-stream", 3)),
                    "File");
            file.setId("file");
            add(who, count, polls, new TextField("Name"), click, watch, enter, leave, file);
        }
    }

    /** Plain functions and no annotated class: nothing that another application in this build would find. */
    @Bean
    RouterFunction<ServerResponse> operations(PortalSession session) {
        return RouterFunctions.route()
                .GET("/operations/who", request -> ServerResponse.ok()
                        .body(Map.of("tenant", String.valueOf(session.current().tenant()))))
                .GET("/operations/enter", request -> {
                    session.switchTo(visiting(session.current()), "/t/acme/home");
                    return ServerResponse.noContent().build();
                })
                .GET("/operations/fault", request -> {
                    throw new IllegalStateException("secret detail");
                })
                .GET("/api/who", request -> ServerResponse.ok()
                        .body(Map.of("actor", String.valueOf(session.current()))))
                .GET("/api/file", request -> ServerResponse.ok()
                        .contentType(new MediaType("application", "zip"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=a.zip")
                        .body(new byte[] {'P', 'K', 3, 4}))
                .GET("/api/docs/open", request -> ServerResponse.ok().body(Map.of("open", true)))
                .GET("/api/denied", request -> {
                    throw new AccessDeniedException("secret detail");
                })
                .GET("/api/fault", request -> {
                    throw new IllegalStateException("secret detail");
                })
                .build();
    }
}
