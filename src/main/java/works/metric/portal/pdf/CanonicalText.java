package works.metric.portal.pdf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One text for one record, so that its SHA-256 is a fingerprint of the content: JSON, one line per value, the
 * components in the order in which the record declares them, nothing left out but what {@link AddedLater} says. Two texts can be compared line by
 * line to see what differs.
 */
final class CanonicalText {

    /** Raised when the form changes: an old fingerprint is then known to be of the old form. */
    private static final int FORM = 1;

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final StringBuilder out = new StringBuilder();

    private CanonicalText() {}

    static String of(Record document) {
        CanonicalText text = new CanonicalText();
        text.out.append("{\"form\":").append(FORM).append(",\"document\":");
        text.quoted(document.getClass().getSimpleName());
        text.out.append(",\"content\":");
        text.value(document, "\n");
        return text.out.append("\n}\n").toString();
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private void value(@Nullable Object value, String lineStart) {
        switch (value) {
            case null -> out.append("null");
            case Record inner -> record(inner, lineStart);
            case Collection<?> items -> list(items, lineStart);
            case Integer number -> out.append(number);
            case Boolean truth -> out.append(truth);
            case Enum<?> choice -> quoted(choice.name());
            case Locale language -> quoted(language.toLanguageTag());
            default -> quoted(value.toString());
        }
    }

    private void record(Record inner, String lineStart) {
        out.append('{');
        String separator = "";
        for (RecordComponent component : componentsOf(inner)) {
            Object value = valueOf(inner, component);
            if (value == null && component.isAnnotationPresent(AddedLater.class)) {
                continue;
            }
            out.append(separator).append(lineStart).append(' ');
            quoted(component.getName());
            out.append(':');
            value(value, lineStart + ' ');
            separator = ",";
        }
        out.append('}');
    }

    private void list(Collection<?> items, String lineStart) {
        out.append('[');
        String separator = "";
        for (Object item : items) {
            out.append(separator).append(lineStart).append(' ');
            value(item, lineStart + ' ');
            separator = ",";
        }
        out.append(']');
    }

    /** Everything but printable ASCII is escaped: an unpaired surrogate would not survive UTF-8. */
    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7F) {
                out.append(c);
            } else {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        out.append('"');
    }

    static RecordComponent[] componentsOf(Record holder) {
        return COMPONENTS.get(holder.getClass());
    }

    static @Nullable Object valueOf(Record holder, RecordComponent component) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
