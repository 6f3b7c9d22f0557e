package works.metric.portal.start;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import works.metric.portal.keystores.UnusableKeystore;
import works.metric.portal.secrets.UnusableKeys;

/**
 * Tells an operator's fault in one sentence on the error stream, where Spring Boot would print a page. Every other fault
 * stays with Spring Boot. Named in {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneSentence implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        String sentence = null;
        for (Throwable fault = failure; fault != null && sentence == null; fault = fault.getCause()) {
            sentence = sentence(fault);
        }
        if (sentence == null) {
            return false;
        }
        System.err.println("The portal does not start: " + sentence.replaceAll("\\s+", " "));
        return true;
    }

    private static @Nullable String sentence(Throwable fault) {
        return switch (fault) {
            case CannotStart known -> known.getMessage();
            case UnusableKeys keys -> keys.getMessage();
            case UnusableKeystore keystore -> keystore.getMessage();
            case PortInUseException port -> "port " + port.getPort() + " is taken (server.port).";
            case BindException bind ->
                bind.getCause() instanceof BindValidationException
                        ? null
                        : bind.getName() + " has a value that cannot be read as "
                                + bind.getTarget().getType() + ".";
            case BindValidationException invalid -> invalid(invalid);
            default -> null;
        };
    }

    private static @Nullable String invalid(BindValidationException invalid) {
        return invalid.getValidationErrors().getAllErrors().stream()
                .findFirst()
                .map(error -> {
                    String name = invalid.getValidationErrors().getName().toString();
                    return (error instanceof FieldError field ? name + "." + dashed(field.getField()) : name)
                            + " is not valid: "
                            + error.getDefaultMessage()
                            + ".";
                })
                .orElse(null);
    }

    private static String dashed(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
