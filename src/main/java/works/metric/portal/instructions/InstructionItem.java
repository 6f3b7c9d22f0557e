package works.metric.portal.instructions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;

/**
 * One thing that an instruction says, and that can be held unlawful alone. A version says the item or does not; an item with
 * another value is another item.
 *
 * @param code of a catalogue, of a choice, or a retention such as {@code IP_ADDRESS=30 DAYS}
 */
public record InstructionItem(Kind kind, String code) {

    public enum Kind {
        PURPOSE,
        DATA,
        SUBJECTS,
        SENSITIVE,
        IP,
        IDENTIFIERS,
        RETENTION,
        REGION,
        TRANSFER,
        PUBLISHERS,
        /** The controller's own words: the note on the purpose and the free text. */
        WORDS
    }

    /** For what is said once or not at all. */
    private static final String YES = "YES";

    /** For the retention of all categories without one of their own. */
    static final String ALL_OTHERS = "*";

    public static InstructionItem of(Purpose purpose) {
        return new InstructionItem(Kind.PURPOSE, purpose.name());
    }

    public static InstructionItem of(DataCategory category) {
        return new InstructionItem(Kind.DATA, category.name());
    }

    /** Everything that the content says, in the order of its sentences. */
    public static List<InstructionItem> of(InstructionContent content) {
        InstructionTerms terms = content.terms();
        List<InstructionItem> items = new ArrayList<>();
        terms.purposes().forEach(purpose -> items.add(of(purpose)));
        content.dataCategories().stream().sorted().forEach(category -> items.add(of(category)));
        content.subjectCategories().stream()
                .sorted()
                .forEach(subject -> items.add(new InstructionItem(Kind.SUBJECTS, subject.name())));
        if (terms.sensitive()) {
            items.add(new InstructionItem(Kind.SENSITIVE, YES));
        }
        items.add(new InstructionItem(Kind.IP, terms.ip().name()));
        items.add(new InstructionItem(Kind.IDENTIFIERS, terms.identifiers().name()));
        items.add(new InstructionItem(Kind.RETENTION, ALL_OTHERS + "=" + content.retention()));
        terms.retentionExceptions()
                .forEach((category, kept) ->
                        items.add(new InstructionItem(Kind.RETENTION, category.name() + "=" + kept)));
        terms.regions().forEach(region -> items.add(new InstructionItem(Kind.REGION, region)));
        terms.transfers().forEach(mechanism -> items.add(new InstructionItem(Kind.TRANSFER, mechanism.name())));
        if (terms.publisherSharing()) {
            items.add(new InstructionItem(Kind.PUBLISHERS, YES));
        }
        if (!content.text().isBlank() || !content.purpose().isBlank()) {
            items.add(new InstructionItem(Kind.WORDS, fingerprint(content.purpose() + "\n" + content.text())));
        }
        return List.copyOf(items);
    }

    private static String fingerprint(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
