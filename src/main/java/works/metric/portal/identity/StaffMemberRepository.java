package works.metric.portal.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Role;

interface StaffMemberRepository extends Repository<StaffMember, UUID> {

    StaffMember save(StaffMember person);

    /** Joins a transaction and begins none: asked before each step of each person, so one statement and no more. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<StaffMember> findById(UUID id);

    Optional<StaffMember> findByEmail(String email);

    Optional<StaffMember> findByIdentity(ExternalIdentity identity);

    List<StaffMember> findAllByOrderByName(Limit limit);

    long countByRoleAndStateNot(Role role, PersonState state);
}
