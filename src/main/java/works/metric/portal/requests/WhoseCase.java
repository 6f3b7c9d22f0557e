package works.metric.portal.requests;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose work is wanted: the reader's, nobody's, or a certain person's.
 *
 * @param person of {@link Kind#PERSON} only
 */
public record WhoseCase(Kind kind, @Nullable UUID person) {

    /** Which of the three. */
    public enum Kind {
        MINE,
        NOBODYS,
        PERSON
    }

    public static final WhoseCase MINE = new WhoseCase(Kind.MINE, null);
    public static final WhoseCase NOBODYS = new WhoseCase(Kind.NOBODYS, null);

    private static final String ME = "me";
    private static final String NOBODY = "nobody";

    public static WhoseCase of(UUID person) {
        return new WhoseCase(Kind.PERSON, person);
    }

    /** From an address: {@code me}, {@code nobody} or an id. */
    static Optional<WhoseCase> read(String text) {
        return switch (text) {
            case ME -> Optional.of(MINE);
            case NOBODY -> Optional.of(NOBODYS);
            default -> id(text).map(WhoseCase::of);
        };
    }

    /** As it stands in an address. */
    public String text() {
        return switch (kind) {
            case MINE -> ME;
            case NOBODYS -> NOBODY;
            case PERSON -> String.valueOf(person);
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
