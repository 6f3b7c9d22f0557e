package works.metric.portal.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The ids of one attempt: those of the victim, neighbours of them, or ids that nobody has. */
record Targets(
        UUID tenant,
        UUID member,
        UUID request,
        UUID identity,
        UUID instruction,
        UUID preview,
        UUID agreement,
        UUID addendum,
        UUID notice,
        UUID entry,
        UUID officersAccess,
        UUID supportsAccess,
        UUID credential,
        UUID result,
        String reference) {

    /** Whoever guesses has nothing better than this. */
    static Targets ofNobody() {
        return new Targets(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "R-2019-0009");
    }

    /** The ids just before or after. */
    Targets shifted(long by) {
        UnaryOperator<UUID> near = id -> new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + by);
        return new Targets(
                near.apply(tenant),
                near.apply(member),
                near.apply(request),
                near.apply(identity),
                near.apply(instruction),
                near.apply(preview),
                near.apply(agreement),
                near.apply(addendum),
                near.apply(notice),
                near.apply(entry),
                near.apply(officersAccess),
                near.apply(supportsAccess),
                near.apply(credential),
                near.apply(result),
                "R-2019-0010");
    }

    /** What the attacker already knows, for he says it. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (UUID id : List.of(
                tenant,
                member,
                request,
                identity,
                instruction,
                preview,
                agreement,
                addendum,
                notice,
                entry,
                officersAccess,
                supportsAccess,
                credential,
                result)) {
            words.add(id.toString());
        }
        words.add(reference);
        return words;
    }

    /** An answer without what the attacker himself said. */
    String without(String answer) {
        String rest = answer;
        for (String word : words()) {
            rest = rest.replace(word, "#");
        }
        return rest;
    }
}
