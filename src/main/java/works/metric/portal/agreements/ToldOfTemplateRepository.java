package works.metric.portal.agreements;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ToldOfTemplateRepository extends Repository<ToldOfTemplate, UUID> {

    ToldOfTemplate saveAndFlush(ToldOfTemplate told);

    Optional<ToldOfTemplate> findByTemplateNumber(int templateNumber);
}
