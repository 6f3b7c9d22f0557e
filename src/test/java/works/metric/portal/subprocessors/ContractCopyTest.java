package works.metric.portal.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;

/** The copy of a sub-processor's contract: asked for by the tenant, given by MetricWorks, taken by the tenant alone. */
@PortalTest
class ContractCopyTest {

    private static final byte[] PDF = "%PDF-1.7\nredacted\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Stage stage;

    @Autowired
    private SubprocessorService register;

    @Autowired
    private ContractCopyService copies;

    private ChangeStage going;
    private Stage.Cast nordlys;
    private UUID subprocessor;

    @BeforeEach
    void setUp() {
        going = new ChangeStage(portal);
        nordlys = stage.tenant("Nordlys Spill AS");
        subprocessor = Ids.next();
        going.asOfficer(() -> register.add(subprocessor, ChangeStage.entry("Copied Ltd", "US", TransferMechanism.SCC)));
    }

    private UUID asked() {
        UUID id = Ids.next();
        nordlys.as(Role.PRIVACY_LEAD, () -> copies.ask(id, subprocessor, null));
        nordlys.as(Role.PRIVACY_LEAD, () -> copies.ask(id, subprocessor, null));
        return id;
    }

    private void give(UUID id, String name, byte[] bytes) {
        going.asOfficer(() -> {
            copies.give(nordlys.id(), id, name, bytes);
            return true;
        });
    }

    @Test
    void tenantAsksMetricWorksGivesAndTheDownloadIsOnRecord() {
        UUID id = asked();
        assertThat(going.asOfficer(() -> copies.waiting()).stream()
                        .filter(one -> one.copy().id().equals(id)))
                .hasSize(1);
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> copies.download(id)))
                .isInstanceOf(NotFound.class);

        give(id, "../../etc/contract", PDF);
        // Once given it stays: a second file changes nothing.
        give(id, "other.pdf", "%PDF-1.7\nother\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));

        ContractCopyService.CopyFile file = nordlys.as(Role.PRIVACY_LEAD, () -> copies.download(id));
        assertThat(file.bytes()).isEqualTo(PDF);
        assertThat(file.name()).endsWith(".pdf").doesNotContain("/");
        ContractCopyDetails after =
                nordlys.as(Role.PRIVACY_LEAD, () -> copies.list()).getFirst();
        assertThat(after.downloads()).isEqualTo(1);
        assertThat(after.bytesSha256()).hasSize(64);
        assertThat(going.asOfficer(() -> copies.waiting()))
                .noneMatch(one -> one.copy().id().equals(id));
    }

    @Test
    void whatIsNoPdfByItsContentOrTooLargeIsRefused() {
        UUID id = asked();
        byte[] large = new byte[ContractCopyService.LARGEST + 1];
        System.arraycopy(PDF, 0, large, 0, 8);

        assertThatThrownBy(() -> give(id, "contract.pdf", "MZ not a pdf %%EOF".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(id, "contract.pdf", "%PDF-1.7 cut off".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> give(id, "contract.pdf", large)).isInstanceOf(Invalid.class);
    }

    @Test
    void nobodyElseAsksTakesOrGives() {
        UUID id = asked();
        give(id, "contract.pdf", PDF);
        Stage.Cast other = stage.tenant("Zéphyr Mobile SARL");

        assertThatThrownBy(() -> other.as(Role.PRIVACY_LEAD, () -> copies.download(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> copies.download(id)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> copies.ask(Ids.next(), subprocessor, null)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> {
                    copies.give(nordlys.id(), id, "own.pdf", PDF);
                    return true;
                }))
                .isInstanceOf(AccessDenied.class);
    }
}
