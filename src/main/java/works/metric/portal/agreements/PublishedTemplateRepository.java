package works.metric.portal.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface PublishedTemplateRepository extends Repository<PublishedTemplate, UUID> {

    PublishedTemplate saveAndFlush(PublishedTemplate template);

    Optional<PublishedTemplate> findById(UUID id);

    Optional<PublishedTemplate> findByNumber(int number);

    List<PublishedTemplate> findAllByOrderByNumberDesc(Limit limit);

    Optional<PublishedTemplate> findFirstByOrderByNumberDesc();

    Optional<PublishedTemplate> findFirstByRollsOutAtLessThanEqualOrderByNumberDesc(Instant at);
}
