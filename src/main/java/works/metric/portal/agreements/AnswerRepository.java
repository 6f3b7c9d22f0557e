package works.metric.portal.agreements;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AnswerRepository extends Repository<Answer, UUID> {

    Answer save(Answer answer);

    Optional<Answer> findById(UUID id);
}
