package works.metric.portal.opendsr;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import works.metric.portal.signin.EgressProperties;

/** An address that is let through is https, on the tenant's domain, and hides nothing: told by its letters alone. */
public final class CallbackUrlFuzz {

    private static final Set<String> DOMAINS = Set.of("example.com");
    private static final CallbackUrls URLS = new CallbackUrls(new EgressProperties(false, Set.of(443, 8443)));

    private CallbackUrlFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        check(text);
        // Nearer to what is let through.
        check("https://example.com" + text);
        check("https://" + text + "example.com/");
    }

    private static void check(String text) {
        Optional<URI> taken = URLS.read(text).filter(url -> CallbackUrls.isWithin(url, DOMAINS));
        if (taken.isPresent()) {
            requireInside(text);
            OpenDsrJsonFuzz.require(taken.get().toString().equals(text), "kept otherwise than it came");
        }
    }

    /** Knows nothing of {@link URI}: only what a plain address looks like. */
    static void requireInside(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        OpenDsrJsonFuzz.require(text.length() <= 500 && lower.startsWith("https://"), "not https: " + text);
        String rest = lower.substring("https://".length());
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(0, end);
        OpenDsrJsonFuzz.require(
                authority
                        .chars()
                        .allMatch(at -> (at >= 'a' && at <= 'z') || (at >= '0' && at <= '9') || "-.:".indexOf(at) >= 0),
                "hidden in the address: " + text);
        String[] parts = authority.split(":", -1);
        OpenDsrJsonFuzz.require(
                parts.length == 1
                        || (parts.length == 2 && Set.of("", "443", "8443").contains(stripped(parts[1]))),
                "another port: " + text);
        OpenDsrJsonFuzz.require(
                parts[0].equals("example.com") || parts[0].endsWith(".example.com"), "another machine: " + text);
        OpenDsrJsonFuzz.require(
                rest.chars().noneMatch(at -> at <= ' ' || at == '\\' || at == '#' || at == 0x7f),
                "a sign that no address has: " + text);
    }

    private static String stripped(String port) {
        return port.replaceFirst("^0+(?=.)", "");
    }
}
