package works.metric.portal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import works.metric.portal.access.TenantId;
import works.metric.portal.requests.IdentityFormat;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestType;
import works.metric.portal.secrets.BlindIndex;
import works.metric.portal.secrets.Sealer;

/** A row of a file is known again by whoever holds the keys, old ones too, and by nobody else. */
class RowIdTest {

    private static final TenantId NORDLYS = new TenantId(UUID.fromString("01a20abd-0000-7000-8000-000000000001"));
    private static final TenantId ZEPHYR = new TenantId(UUID.fromString("01a20abd-0000-7000-8000-000000000002"));

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = BlindIndex.class)
    @ConfigurationPropertiesScan(basePackageClasses = BlindIndex.class)
    static class Secrets {}

    @TempDir
    private Path folder;

    @Test
    void rowIsKnownAgainWhenTheKeysWereRenewed() throws IOException {
        String old = Sealer.newKeyset();
        List<UUID> before = ids(old, NORDLYS, "", "kari@nordlys.example");
        List<UUID> after = ids(Sealer.renewedKeyset(old), NORDLYS, "", "kari@nordlys.example");

        assertThat(before).hasSize(1);
        assertThat(after).hasSize(2).containsAll(before);
        assertThat(after.getFirst()).isNotEqualTo(before.getFirst());
        assertThat(before.getFirst().version()).isEqualTo(8);
    }

    @Test
    void rowSaysNothingWithoutTheKeysAndNothingToOthers() throws IOException {
        String keys = Sealer.newKeyset();
        List<UUID> ids = ids(keys, NORDLYS, "", "kari@nordlys.example");

        assertThat(ids(keys, NORDLYS, "", " Kari@Nordlys.example ")).isEqualTo(ids);
        assertThat(ids(Sealer.newKeyset(), NORDLYS, "", "kari@nordlys.example")).doesNotContainAnyElementsOf(ids);
        assertThat(ids(keys, ZEPHYR, "", "kari@nordlys.example")).doesNotContainAnyElementsOf(ids);
        assertThat(ids(keys, NORDLYS, "", "ola@nordlys.example")).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void ownIdCountsAlone() throws IOException {
        String keys = Sealer.newKeyset();

        assertThat(ids(keys, NORDLYS, "A-1", "kari@nordlys.example"))
                .isEqualTo(ids(keys, NORDLYS, "A-1", "ola@nordlys.example"))
                .doesNotContainAnyElementsOf(ids(keys, NORDLYS, "A-2", "kari@nordlys.example"));
    }

    private List<UUID> ids(String keys, TenantId tenant, String ownId, String person) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "keys", ".json"), keys);
        NewRequest request = new NewRequest(
                RequestType.ERASURE,
                Regulation.GDPR,
                RequestSource.CSV,
                Instant.parse("2026-11-01T10:00:00Z"),
                List.of(new NewIdentity(IdentityType.EMAIL, IdentityFormat.RAW, person)),
                null,
                null);
        List<UUID> ids = new ArrayList<>();
        new ApplicationContextRunner()
                .withUserConfiguration(Secrets.class)
                .withPropertyValues("portal.keys.file=" + file)
                .run(context -> ids.addAll(new RowId(context.getBean(BlindIndex.class)).of(tenant, ownId, request)));
        return ids;
    }
}
