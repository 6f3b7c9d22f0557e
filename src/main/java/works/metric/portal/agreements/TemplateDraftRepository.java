package works.metric.portal.agreements;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TemplateDraftRepository extends Repository<TemplateDraft, UUID> {

    TemplateDraft saveAndFlush(TemplateDraft draft);

    Optional<TemplateDraft> findById(UUID id);

    Optional<TemplateDraft> findFirstByState(DraftState state);
}
