package works.metric.portal.tenant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

interface TenantRepository extends Repository<Tenant, UUID> {

    Tenant save(Tenant tenant);

    /** Joins a transaction and begins none: asked at each call of a program, so one statement and no more. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Tenant> findById(UUID id);

    Optional<Tenant> findByAlias(String alias);

    @Query("select t.id from Tenant t where t.id > :id order by t.id")
    List<UUID> idsAfter(UUID id, Limit limit);

    List<Tenant> findByIdIn(Collection<UUID> ids);

    @Query("""
            select t from Tenant t
            where t.identity.legalName > :name or (t.identity.legalName = :name and t.id > :id)
            order by t.identity.legalName, t.id
            """)
    List<Tenant> after(String name, UUID id, Limit limit);

    @Query("""
            select t from Tenant t
            where t.identity.legalName < :name or (t.identity.legalName = :name and t.id < :id)
            order by t.identity.legalName desc, t.id desc
            """)
    List<Tenant> before(String name, UUID id, Limit limit);

    List<Tenant> findByIdentityLegalNameStartingWithOrderByIdentityLegalName(String beginning, Limit limit);
}
