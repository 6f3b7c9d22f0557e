package works.metric.portal.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantId;

/** A directory in memory: who may come in, and a note of everything it was told. */
class KnownPeople implements SignInDirectory {

    record Admitted(String alias, String subject, @Nullable String email, boolean emailVerified) {}

    final Map<String, SignInTarget> targets = new ConcurrentHashMap<>();
    final List<Admitted> admitted = new CopyOnWriteArrayList<>();
    final List<Actor> left = new CopyOnWriteArrayList<>();
    final List<Refusal> refused = new CopyOnWriteArrayList<>();

    static TenantId tenant(String alias) {
        return new TenantId(UUID.nameUUIDFromBytes(alias.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    void forget() {
        targets.clear();
        admitted.clear();
        left.clear();
        refused.clear();
    }

    void add(String alias, String issuer) {
        targets.put(alias, new SignInTarget(alias, alias + " AS", issuer, "portal", "secret", alias.equals("staff")));
    }

    @Override
    public Optional<SignInTarget> find(String alias) {
        return Optional.ofNullable(targets.get(alias));
    }

    @Override
    public Actor admit(
            SignInTarget target, String subject, @Nullable String email, boolean emailVerified, @Nullable String name) {
        admitted.add(new Admitted(target.alias(), subject, email, emailVerified));
        if (subject.equals("stranger")) {
            throw new AdmissionRefused(Refusal.NOT_A_MEMBER);
        }
        if (!emailVerified) {
            throw new AdmissionRefused(Refusal.EMAIL_NOT_VERIFIED);
        }
        UUID id = UUID.nameUUIDFromBytes(subject.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return target.staff() ? Actor.staff(id, "Kim Support") : Actor.member(id, "Ada Admin", tenant(target.alias()));
    }

    @Override
    public void left(Actor actor) {
        left.add(actor);
    }

    @Override
    public void refused(SignInTarget target, Refusal refusal) {
        refused.add(refusal);
    }

    @Override
    public List<SignInTarget> listed() {
        return new ArrayList<>(targets.values());
    }
}
