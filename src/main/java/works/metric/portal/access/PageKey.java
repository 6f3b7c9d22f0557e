package works.metric.portal.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: the sort value and the id of the row before it. Travels in URLs, so whatever cannot be read is
 * taken as the beginning and never as a fault.
 *
 * @param value the sort column's value as text
 * @param backwards read towards the beginning
 */
public record PageKey(String value, UUID id, boolean backwards) {

    /** The key in a URL. A leading minus, put there by {@link Page}, means backwards. */
    public static String write(String value, UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + value).getBytes(StandardCharsets.UTF_8));
    }

    public static @Nullable PageKey read(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > 2000) {
            return null;
        }
        boolean backwards = text.startsWith("-");
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(backwards ? text.substring(1) : text);
            String plain = new String(bytes, StandardCharsets.UTF_8);
            return new PageKey(plain.substring(36), UUID.fromString(plain.substring(0, 36)), backwards);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
