package works.metric.portal.catalogues;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CatalogueWordingRepository extends Repository<CatalogueWording, UUID> {

    CatalogueWording save(CatalogueWording wording);

    /** The oldest first. */
    @Query("select w from CatalogueWording w where w.since <= :at order by w.since, w.number")
    List<CatalogueWording> until(Instant at, Limit limit);

    List<CatalogueWording> findByEntryOrderByNumberDesc(UUID entry);
}
