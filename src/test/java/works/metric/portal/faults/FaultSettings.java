package works.metric.portal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.local.DocumentKeystore;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.secrets.Sealer;

/** What a portal on a database of its own is told. */
final class FaultSettings {

    static final String CLIENT_SECRET = "a-secret-of-tests";

    private FaultSettings() {}

    /** @param provider address of the identity provider, which only a real sign-in calls */
    static Map<String, Object> of(LocalDatabase database, Path folder, String provider) {
        Map<String, Object> settings = new HashMap<>(database.springProperties());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("vaadin.productionMode", "true");
        settings.put("portal.public-url", "http://localhost:8080");
        settings.put("portal.keys.file", keys(folder).toString());
        settings.putAll(DocumentKeystore.settings(folder));
        settings.put("portal.staff.issuer", provider + "/" + DemoPeople.STAFF);
        settings.put("portal.staff.client-id", "portal");
        settings.put("portal.staff.client-secret", CLIENT_SECRET);
        settings.put(
                "portal.staff.first-operator",
                DemoPeople.of(DemoPeople.STAFF, DemoPeople.Role.OPERATOR).email());
        settings.put("portal.sign-in.listed", "nordlys,zephyr");
        settings.put("portal.egress.allow-loopback-http", "true");
        settings.put("portal.local.idp", provider);
        settings.put("portal.local.client-secret", CLIENT_SECRET);
        settings.put("portal.mail.from", "portal@metric.works");
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", "9");
        return settings;
    }

    private static Path keys(Path folder) {
        try {
            return Files.writeString(Files.createTempFile(folder, "keys", ".json"), Sealer.newKeyset());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
