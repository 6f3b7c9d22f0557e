package works.metric.portal.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantOwned;

@Entity
@Table(name = "member")
class Member extends TenantOwned {

    private String email;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private PersonState state;

    private String language;

    @Embedded
    private @Nullable ExternalIdentity identity;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Member() {}

    Member(UUID id, NewMember wanted, Instant now) {
        super(id);
        this.email = wanted.email();
        this.name = wanted.name();
        this.role = wanted.role();
        this.language = wanted.language().toLanguageTag();
        this.state = PersonState.INVITED;
        this.invitedAt = now;
    }

    MemberEvent invited() {
        return event(
                "member.invited",
                new FieldChange("role", null, role.name()),
                new FieldChange("state", null, state.name()));
    }

    /** First sign-in: from now on only this identity is this member. */
    MemberEvent bind(ExternalIdentity to, @Nullable String givenName) {
        identity = to;
        PersonState before = state;
        state = PersonState.ACTIVE;
        if (givenName != null && !givenName.isBlank() && givenName.length() <= 200) {
            name = givenName;
        }
        return event("member.joined", new FieldChange("state", before.name(), state.name()));
    }

    MemberEvent changeRole(Role to) {
        Role before = role;
        role = to;
        return event("member.role-changed", new FieldChange("role", before.name(), to.name()));
    }

    MemberEvent remove() {
        PersonState before = state;
        state = PersonState.REMOVED;
        return event("member.removed", new FieldChange("state", before.name(), state.name()));
    }

    /** Invited once more after a removal; must be bound anew. */
    MemberEvent invite(NewMember wanted, Instant now) {
        PersonState before = state;
        state = PersonState.INVITED;
        role = wanted.role();
        name = wanted.name();
        identity = null;
        invitedAt = now;
        return event(
                "member.invited",
                new FieldChange("role", null, role.name()),
                new FieldChange("state", before.name(), state.name()));
    }

    MemberEvent speak(Locale chosen) {
        String before = language;
        language = chosen.toLanguageTag();
        return event("member.language-changed", new FieldChange("language", before, language));
    }

    MemberEvent signedIn() {
        return event("member.signed-in");
    }

    boolean is(PersonState wanted) {
        return state == wanted;
    }

    Role role() {
        return role;
    }

    MemberDetails details() {
        return new MemberDetails(
                getId(), getVersion(), email, name, role, state, Locale.forLanguageTag(language), invitedAt);
    }

    private MemberEvent event(String action, FieldChange... changes) {
        return new MemberEvent(action, getId(), name, List.of(changes));
    }
}
