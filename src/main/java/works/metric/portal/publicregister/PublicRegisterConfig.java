package works.metric.portal.publicregister;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import works.metric.portal.signin.SignInPages;
import works.metric.portal.subprocessors.PublishedRegister;
import works.metric.portal.texts.Texts;

/** Open to everybody, without session and cookie; only where {@code portal.public-register} says so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("portal.public-register")
class PublicRegisterConfig {

    @Bean
    @Order(2)
    SecurityFilterChain publicRegisterChain(HttpSecurity http) {
        http.securityMatcher(PublicRegisterServlet.PATH);
        http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        // Written in front of everything.
        http.headers(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    ServletRegistrationBean<PublicRegisterServlet> publicRegisterRegistration(
            PublishedRegister register, Texts texts, SignInPages pages) {
        ServletRegistrationBean<PublicRegisterServlet> registration = new ServletRegistrationBean<>(
                new PublicRegisterServlet(register, texts, pages), PublicRegisterServlet.PATH);
        registration.setName("publicRegister");
        return registration;
    }
}
