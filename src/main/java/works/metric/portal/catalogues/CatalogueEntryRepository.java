package works.metric.portal.catalogues;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CatalogueEntryRepository extends Repository<CatalogueEntry, UUID> {

    CatalogueEntry saveAndFlush(CatalogueEntry entry);

    Optional<CatalogueEntry> findById(UUID id);

    Optional<CatalogueEntry> findByCatalogueAndCode(Catalogue catalogue, String code);

    List<CatalogueEntry> findByCatalogueOrderByPositionAscCodeAsc(Catalogue catalogue, Limit limit);

    List<CatalogueEntry> findByOrderByCatalogueAscPositionAscCodeAsc(Limit limit);

    @Query("select coalesce(max(e.position), 0) from CatalogueEntry e where e.catalogue = :catalogue")
    int lastPosition(Catalogue catalogue);
}
