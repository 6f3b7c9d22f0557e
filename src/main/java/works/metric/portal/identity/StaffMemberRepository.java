package works.metric.portal.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import works.metric.portal.access.Role;

interface StaffMemberRepository extends Repository<StaffMember, UUID> {

    StaffMember save(StaffMember person);

    Optional<StaffMember> findById(UUID id);

    Optional<StaffMember> findByEmail(String email);

    Optional<StaffMember> findByIdentity(ExternalIdentity identity);

    List<StaffMember> findAllByOrderByName(Limit limit);

    long countByRoleAndStateNot(Role role, PersonState state);
}
