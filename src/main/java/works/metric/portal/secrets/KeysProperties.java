package works.metric.portal.secrets;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param file the keyset that seals secrets in the database; made by {@code java -jar portal.jar --new-keys} */
@Validated
@ConfigurationProperties("portal.keys")
record KeysProperties(@NotNull Path file) {}
