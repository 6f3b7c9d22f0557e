package works.metric.portal.pdf;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param keystore with the private key and certificate chain that seal documents, PKCS12
 * @param keystorePassword of the file and of its keys
 */
@Validated
@ConfigurationProperties("portal.seal")
record SealProperties(@NotNull Path keystore, @NotEmpty String keystorePassword) {

    @Override
    public String toString() {
        return "SealProperties[" + keystore + "]";
    }
}
