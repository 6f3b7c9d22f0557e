package works.metric.portal.credentials;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

interface ApiCredentialRepository extends Repository<ApiCredential, UUID> {

    ApiCredential saveAndFlush(ApiCredential credential);

    /** Joins a transaction and begins none: asked before each step of each person, so one statement and no more. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<ApiCredential> findById(UUID id);

    @Query("""
            select c from ApiCredential c
            where c.terms.createdAt < :at or (c.terms.createdAt = :at and c.id < :id)
            order by c.terms.createdAt desc, c.id desc
            """)
    List<ApiCredential> before(Instant at, UUID id, Limit limit);

    @Query("""
            select c from ApiCredential c
            where c.terms.createdAt > :at or (c.terms.createdAt = :at and c.id > :id)
            order by c.terms.createdAt, c.id
            """)
    List<ApiCredential> after(Instant at, UUID id, Limit limit);

    @Query("""
            select c from ApiCredential c
            where c.terms.expiresAt > :now and c.terms.expiresAt <= :until and c.terms.revokedAt is null
            order by c.terms.expiresAt, c.id
            """)
    List<ApiCredential> expiring(Instant now, Instant until, Limit limit);
}
