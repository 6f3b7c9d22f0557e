package works.metric.portal.identity;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Role;

interface MemberRepository extends Repository<Member, UUID> {

    Member save(Member member);

    Member saveAndFlush(Member member);

    /** Joins a transaction and begins none: asked before each step of each person, so one statement and no more. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Member> findById(UUID id);

    Optional<Member> findByEmail(String email);

    Optional<Member> findByIdentity(ExternalIdentity identity);

    List<Member> findByRoleAndStateNotOrderByName(Role role, PersonState state, Limit limit);

    List<Member> findByRoleAndStateOrderByName(Role role, PersonState state, Limit limit);

    /** Locks the rows until the end of the transaction: two who each think there is another one wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Member> findByRoleAndState(Role role, PersonState state);

    @Query("select m from Member m where m.name > :name or (m.name = :name and m.id > :id) order by m.name, m.id")
    List<Member> after(String name, UUID id, Limit limit);

    @Query(
            "select m from Member m where m.name < :name or (m.name = :name and m.id < :id) order by m.name desc, m.id desc")
    List<Member> before(String name, UUID id, Limit limit);
}
