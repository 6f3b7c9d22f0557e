package works.metric.portal.opendsr;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keystore with the private key and certificate chain that sign, PKCS12 or JKS; null: OpenDSR is off and says so
 * @param keystorePassword of the file and of its keys
 * @param domain the processor's domain, which the certificate must name; null for the host of the portal's own address
 */
@ConfigurationProperties("portal.opendsr")
record OpenDsrProperties(
        @Nullable Path keystore,
        @Nullable String keystorePassword,
        @Nullable String domain) {

    @Override
    public String toString() {
        return "OpenDsrProperties[" + keystore + ", " + domain + "]";
    }
}
