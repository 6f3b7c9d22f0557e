package works.metric.portal.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.PlatformOwned;
import works.metric.portal.access.Role;

@Entity
@Table(name = "staff_member")
class StaffMember implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

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
    protected StaffMember() {}

    StaffMember(UUID id, NewMember wanted, Instant now) {
        this.id = id;
        this.email = wanted.email();
        this.name = wanted.name();
        this.role = wanted.role();
        this.language = wanted.language().toLanguageTag();
        this.state = PersonState.INVITED;
        this.invitedAt = now;
    }

    StaffEvent invited() {
        return event("staff.invited", new FieldChange("role", null, role.name()));
    }

    StaffEvent bind(ExternalIdentity to, @Nullable String givenName) {
        identity = to;
        PersonState before = state;
        state = PersonState.ACTIVE;
        if (givenName != null && !givenName.isBlank() && givenName.length() <= 200) {
            name = givenName;
        }
        return event("staff.joined", new FieldChange("state", before.name(), state.name()));
    }

    StaffEvent remove() {
        PersonState before = state;
        state = PersonState.REMOVED;
        return event("staff.removed", new FieldChange("state", before.name(), state.name()));
    }

    StaffEvent speak(Locale chosen) {
        String before = language;
        language = chosen.toLanguageTag();
        return event("staff.language-changed", new FieldChange("language", before, language));
    }

    StaffEvent signedIn() {
        return event("staff.signed-in");
    }

    boolean is(PersonState wanted) {
        return state == wanted;
    }

    Role role() {
        return role;
    }

    MemberDetails details() {
        return new MemberDetails(
                id,
                version == null ? 0 : version,
                email,
                name,
                role,
                state,
                Locale.forLanguageTag(language),
                invitedAt);
    }

    private StaffEvent event(String action, FieldChange... changes) {
        return new StaffEvent(action, id, name, List.of(changes));
    }
}
