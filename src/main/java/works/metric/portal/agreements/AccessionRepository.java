package works.metric.portal.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccessionRepository extends Repository<Accession, UUID> {

    Accession saveAndFlush(Accession accession);

    Optional<Accession> findById(UUID id);

    /** The parties of an instant. */
    @Query("""
            select a from Accession a
            where a.beginsAt <= :at and (a.endsAt is null or a.endsAt > :at)
            order by a.beginsAt, a.id
            """)
    List<Accession> inEffectAt(Instant at, Limit limit);

    /** Those that wait, and those that are or will be parties. */
    @Query("""
            select a from Accession a
            where a.state = works.metric.portal.agreements.AccessionState.WAITING
                or (a.state = works.metric.portal.agreements.AccessionState.AGREED
                    and (a.endsAt is null or a.endsAt > :at))
            order by a.signature.at, a.id
            """)
    List<Accession> openAt(Instant at, Limit limit);

    @Query("""
            select a from Accession a
            where a.signature.at < :at or (a.signature.at = :at and a.id < :id)
            order by a.signature.at desc, a.id desc
            """)
    List<Accession> below(Instant at, UUID id, Limit limit);

    @Query("""
            select a from Accession a
            where a.signature.at > :at or (a.signature.at = :at and a.id > :id)
            order by a.signature.at, a.id
            """)
    List<Accession> above(Instant at, UUID id, Limit limit);

    /** Over all tenants, the longest waiting first. */
    @Query("""
            select a from Accession a
            where a.state = works.metric.portal.agreements.AccessionState.WAITING
            order by a.signature.at, a.id
            """)
    List<Accession> waiting(Limit limit);
}
