package works.metric.portal.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.secrets.Sealer;
import works.metric.portal.signin.AdmissionRefused;
import works.metric.portal.signin.Refusal;
import works.metric.portal.signin.SignInDirectory;
import works.metric.portal.signin.SignInProperties;
import works.metric.portal.signin.SignInTarget;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.tenant.TenantState;

/** Lets people in: members at their tenant's own provider, staff at MetricWorks'. */
@Component
class People implements SignInDirectory {

    /** Stands for MetricWorks' own sign-in where an audit entry wants a subject. */
    private static final UUID STAFF_DOOR = new UUID(0, 2);

    private final StaffProperties ours;
    private final SignInProperties listed;
    private final TenantDirectory tenants;
    private final IdentityProviderRepository providers;
    private final MemberRepository members;
    private final StaffMemberRepository staff;
    private final Sealer sealer;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;

    People(
            StaffProperties ours,
            SignInProperties listed,
            TenantDirectory tenants,
            IdentityProviderRepository providers,
            MemberRepository members,
            StaffMemberRepository staff,
            Sealer sealer,
            ScopedTransaction transaction,
            ApplicationEventPublisher events) {
        this.ours = ours;
        this.listed = listed;
        this.tenants = tenants;
        this.providers = providers;
        this.members = members;
        this.staff = staff;
        this.sealer = sealer;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public Optional<SignInTarget> find(String alias) {
        if (alias.equals(ours.alias())) {
            return Optional.of(
                    new SignInTarget(alias, ours.name(), ours.issuer(), ours.clientId(), ours.clientSecret(), true));
        }
        return tenants.byAlias(alias)
                .filter(tenant -> tenant.state().signsIn() || tenant.state() == TenantState.CLOSED)
                .flatMap(tenant -> transaction.as(
                        Actor.system("sign-in", tenant.id()),
                        () -> providers.ofTenant().map(provider -> target(tenant, provider))));
    }

    @Override
    public Actor admit(
            SignInTarget target, String subject, @Nullable String email, boolean emailVerified, @Nullable String name) {
        ExternalIdentity identity = new ExternalIdentity(target.issuer(), subject);
        Optional<String> address = Optional.ofNullable(email);
        if (target.staff()) {
            return transaction.as(Actor.system("sign-in"), () -> staff.findByIdentity(identity)
                    .map(this::staffSignedIn)
                    .orElseGet(() -> staffJoins(address, emailVerified, identity, name)));
        }
        TenantDetails company =
                tenants.byAlias(target.alias()).orElseThrow(() -> new AdmissionRefused(Refusal.UNKNOWN));
        if (company.state() == TenantState.CLOSED) {
            throw new AdmissionRefused(Refusal.CLOSED);
        }
        TenantId tenant = company.id();
        return transaction.as(Actor.system("sign-in", tenant), () -> members.findByIdentity(identity)
                .map(member -> memberSignedIn(member, tenant))
                .orElseGet(() -> memberJoins(tenant, address, emailVerified, identity, name)));
    }

    private Actor memberSignedIn(Member member, TenantId tenant) {
        if (!member.is(PersonState.ACTIVE)) {
            throw new AdmissionRefused(Refusal.NOT_A_MEMBER);
        }
        return recorded(Actor.member(member.getId(), member.details().name(), tenant), member.signedIn());
    }

    private Actor memberJoins(
            TenantId tenant,
            Optional<String> email,
            boolean verified,
            ExternalIdentity identity,
            @Nullable String name) {
        Member member = email.flatMap(members::findByEmail)
                .filter(found -> found.is(PersonState.INVITED))
                .filter(found -> isSame(found.details().email(), email))
                .orElseThrow(() -> new AdmissionRefused(Refusal.NOT_A_MEMBER));
        requireVerified(verified);
        AuditableEvent joined = member.bind(identity, name);
        return recorded(Actor.member(member.getId(), member.details().name(), tenant), joined);
    }

    private Actor staffSignedIn(StaffMember person) {
        if (!person.is(PersonState.ACTIVE)) {
            throw new AdmissionRefused(Refusal.NOT_A_MEMBER);
        }
        return recorded(Actor.staff(person.details().id(), person.details().name()), person.signedIn());
    }

    private Actor staffJoins(
            Optional<String> email, boolean verified, ExternalIdentity identity, @Nullable String name) {
        StaffMember person = email.flatMap(staff::findByEmail)
                .filter(found -> found.is(PersonState.INVITED))
                .filter(found -> isSame(found.details().email(), email))
                .orElseThrow(() -> new AdmissionRefused(Refusal.NOT_A_MEMBER));
        requireVerified(verified);
        AuditableEvent joined = person.bind(identity, name);
        return recorded(Actor.staff(person.details().id(), person.details().name()), joined);
    }

    /** From here on it is the person who acts, and so the entry says. */
    private Actor recorded(Actor person, AuditableEvent event) {
        TenantScope.as(person, () -> events.publishEvent(event));
        return person;
    }

    @Override
    public void left(Actor actor) {
        transaction.as(actor, () -> {
            AuditableEvent event = actor.kind() == Actor.Kind.MEMBER
                    ? new MemberEvent("member.signed-out", actor.id(), actor.name(), List.of())
                    : new StaffEvent("staff.signed-out", actor.id(), actor.name(), List.of());
            events.publishEvent(event);
        });
    }

    @Override
    public void refused(SignInTarget target, Refusal refusal) {
        if (target.staff()) {
            record(Actor.system("sign-in"), STAFF_DOOR, target, refusal);
        } else {
            tenants.byAlias(target.alias())
                    .map(TenantDetails::id)
                    .ifPresent(tenant -> record(Actor.system("sign-in", tenant), tenant.value(), target, refusal));
        }
    }

    private void record(Actor actor, UUID subject, SignInTarget target, Refusal refusal) {
        transaction.as(actor, () -> events.publishEvent(new SignInRefused(subject, target.displayName(), refusal)));
    }

    @Override
    public List<SignInTarget> listed() {
        return listed.listed().stream()
                .filter(alias -> tenants.byAlias(alias)
                        .filter(tenant -> tenant.state() == TenantState.CLOSED)
                        .isEmpty())
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private SignInTarget target(TenantDetails tenant, IdentityProvider provider) {
        String secret = sealer.open(tenant.id(), OnboardingService.SECRET_PURPOSE, provider.sealedClientSecret());
        return new SignInTarget(tenant.alias(), tenant.name(), provider.issuer(), provider.clientId(), secret, false);
    }

    /** The database takes é for e; a sign-in must not. */
    private static boolean isSame(String invited, Optional<String> signedIn) {
        return signedIn.filter(invited::equalsIgnoreCase).isPresent();
    }

    private static void requireVerified(boolean verified) {
        if (!verified) {
            throw new AdmissionRefused(Refusal.EMAIL_NOT_VERIFIED);
        }
    }
}
