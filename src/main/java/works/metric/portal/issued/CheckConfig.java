package works.metric.portal.issued;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The rules of HTTP for the public page: open to everybody, without session and cookie, so no forgery to fear. It is the
 * only address that takes forms with files, and keeps them in memory.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckLimits.class)
class CheckConfig {

    private static final int ROOM_FOR_THE_FORM = 16_384;

    @Bean
    @Order(2)
    SecurityFilterChain checkChain(HttpSecurity http) {
        http.securityMatcher(CheckServlet.PATH);
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
    ServletRegistrationBean<CheckServlet> checkRegistration(CheckServlet servlet, CheckLimits limits) {
        ServletRegistrationBean<CheckServlet> registration = new ServletRegistrationBean<>(servlet, CheckServlet.PATH);
        registration.setName("documentCheck");
        // No part is ever large enough to be written to the disk.
        registration.setMultipartConfig(new MultipartConfigElement(
                "", limits.largest(), limits.largest() + ROOM_FOR_THE_FORM, limits.largest() + ROOM_FOR_THE_FORM));
        return registration;
    }
}
