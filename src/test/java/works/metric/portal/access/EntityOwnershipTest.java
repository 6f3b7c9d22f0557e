package works.metric.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;

/** Wall 3: each entity belongs to a tenant, or is on the short list of what belongs to MetricWorks. */
@PortalTest
class EntityOwnershipTest {

    /** Whatever is added here is visible to every tenant: think of it as published. */
    private static final Set<String> OF_METRICWORKS = Set.of(
            "IssuedDocument",
            "CatalogueEntry",
            "CatalogueWording",
            "InForceHead",
            "InstructionTemplate",
            "ProcessingSystem",
            "PublishedTemplate",
            "StaffMember",
            "Subprocessor",
            "SubprocessorChange",
            "SubprocessorRevision",
            "SystemCredential",
            "SystemCredentialUse",
            "TemplateDraft",
            "Tenant");

    /** Whatever is added here changes without a trace: think of it as a note on a slip of paper. */
    private static final Set<String> NOT_AUDITED =
            Set.of("CredentialUse", "InForceHead", "Piece", "PieceMark", "SystemCredentialUse");

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void allButAFewLeaveAnAuditEntryAtEveryChange() {
        assertThat(factory.getMetamodel().getEntities())
                .filteredOn(entity -> entity.getJavaType().isAnnotationPresent(NotAudited.class))
                .extracting(EntityType::getName)
                .containsExactlyInAnyOrderElementsOf(NOT_AUDITED);
    }

    @Test
    void everyEntityHasOneOwner() {
        Set<String> ofMetricWorks = new TreeSet<>();
        for (EntityType<?> entity : factory.getMetamodel().getEntities()) {
            boolean ofTenant = TenantOwned.class.isAssignableFrom(entity.getJavaType());
            boolean ofPlatform = PlatformOwned.class.isAssignableFrom(entity.getJavaType());
            assertThat(ofTenant ^ ofPlatform)
                    .as(entity.getName() + " is TenantOwned or PlatformOwned, and not both")
                    .isTrue();
            if (ofPlatform) {
                ofMetricWorks.add(entity.getName());
            }
        }
        System.out.println(
                "Entities: " + factory.getMetamodel().getEntities().size() + ", of MetricWorks: " + ofMetricWorks);
        assertThat(ofMetricWorks).isEqualTo(new TreeSet<>(OF_METRICWORKS));
    }
}
