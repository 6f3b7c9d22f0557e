package works.metric.portal.requests;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestIdentityRepository extends Repository<RequestIdentity, UUID> {

    RequestIdentity save(RequestIdentity identity);

    void delete(RequestIdentity identity);

    Optional<RequestIdentity> findById(UUID id);

    /** Open requests of a type that carry one of these identifiers, but for one request itself. */
    @Query("""
            select distinct r from SubjectRequest r, RequestIdentity i
            where i.requestId = r.id and i.blindIndex in :indexes
                and r.open = true and r.type = :type and r.id <> :but
            order by r.listPlace, r.id
            """)
    List<SubjectRequest> alike(Collection<byte[]> indexes, RequestType type, UUID but, Limit limit);

    List<RequestIdentity> findByRequestIdOrderByPlace(UUID requestId);
}
