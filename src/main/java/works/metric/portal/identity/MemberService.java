package works.metric.portal.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Role;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/** The people of one's own tenant. */
@Service
@Transactional
public class MemberService {

    private static final UUID FIRST = new UUID(0, 0);

    private final MemberRepository members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberService(MemberRepository members, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    @Requires(Permission.MEMBERS_READ)
    @Transactional(readOnly = true)
    public Page<MemberDetails> list(@Nullable String key) {
        PageKey from = PageKey.read(key);
        Limit limit = Limit.of(Page.SIZE + 1);
        if (from != null && from.backwards()) {
            return Page.backwards(members.before(from.value(), from.id(), limit), MemberService::key)
                    .map(Member::details);
        }
        List<Member> rows =
                from == null ? members.after("", FIRST, limit) : members.after(from.value(), from.id(), limit);
        return Page.forwards(rows, from == null, MemberService::key).map(Member::details);
    }

    @Requires(Permission.MEMBERS_READ)
    @Transactional(readOnly = true)
    public MemberDetails byId(UUID id) {
        return find(id).details();
    }

    /**
     * Invites somebody; they join at their first sign-in with this address, verified by the tenant's own provider. Asking
     * twice invites once.
     *
     * @throws Invalid when the address already belongs to an active member
     */
    @Requires(Permission.MEMBERS_MANAGE)
    public MemberDetails invite(UUID id, NewMember wanted) {
        new Rules()
                .required("name", wanted.name())
                .longest("name", wanted.name(), 200)
                .required("email", wanted.email())
                .email("email", wanted.email())
                .check("role", wanted.role().side() == Role.Side.TENANT, "member.rule.role")
                .orThrow();
        Optional<Member> known = members.findById(id).or(() -> members.findByEmail(wanted.email()));
        if (known.isPresent()) {
            Member member = known.get();
            if (member.getId().equals(id)) {
                return member.details();
            }
            if (!member.is(PersonState.REMOVED)) {
                throw new Invalid("email", "member.rule.email-taken");
            }
            events.publishEvent(member.invite(wanted, clock.instant()));
            return stored(member);
        }
        Member member = members.saveAndFlush(new Member(id, wanted, clock.instant()));
        events.publishEvent(member.invited());
        return member.details();
    }

    /** @throws Invalid when the tenant would be left without an admin */
    @Requires(Permission.MEMBERS_MANAGE)
    public MemberDetails changeRole(UUID id, long seenVersion, Role role) {
        new Rules()
                .check("role", role.side() == Role.Side.TENANT, "member.rule.role")
                .orThrow();
        Member member = find(id);
        if (member.role() == role) {
            return member.details();
        }
        new Rules()
                .check("role", !member.is(PersonState.REMOVED), "member.rule.removed")
                .orThrow();
        Stale.check(member, seenVersion);
        keepAnAdmin(member);
        events.publishEvent(member.changeRole(role));
        return stored(member);
    }

    /** Takes every right away at once. @throws Invalid when the tenant would be left without an admin */
    @Requires(Permission.MEMBERS_MANAGE)
    public MemberDetails remove(UUID id, long seenVersion) {
        Member member = find(id);
        if (member.is(PersonState.REMOVED)) {
            return member.details();
        }
        Stale.check(member, seenVersion);
        keepAnAdmin(member);
        events.publishEvent(member.remove());
        return stored(member);
    }

    private void keepAnAdmin(Member leaving) {
        boolean himself = leaving.getId().equals(TenantScope.requireActor().id());
        boolean last = leaving.role() == Role.TENANT_ADMIN
                && leaving.is(PersonState.ACTIVE)
                && members.findByRoleAndState(Role.TENANT_ADMIN, PersonState.ACTIVE)
                                .size()
                        < 2;
        if (himself || last) {
            throw new Invalid("role", himself ? "member.rule.not-oneself" : "member.rule.last-admin");
        }
    }

    /** Flushed, so that the answer carries the new count of changes and the next change is not taken for a stale one. */
    private MemberDetails stored(Member member) {
        return members.saveAndFlush(member).details();
    }

    private Member find(UUID id) {
        return members.findById(id).orElseThrow(NotFound::new);
    }

    private static String key(Member member) {
        return PageKey.write(member.details().name(), member.getId());
    }
}
