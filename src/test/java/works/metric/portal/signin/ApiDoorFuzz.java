package works.metric.portal.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import works.metric.portal.access.TenantId;

/**
 * Any Authorization header is read as one credential or as none, and a token that is read is exactly the one shown; a page
 * to return to is always one of this site.
 */
public final class ApiDoorFuzz {

    private static final CredentialToken KNOWN = new CredentialToken(
            new java.util.UUID(1, 2), new TenantId(new java.util.UUID(0x4000, 0x8000_0000_0000_0000L)), "B".repeat(43));

    private ApiDoorFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        String header = new String(input, StandardCharsets.ISO_8859_1);
        door(header);
        door("Bearer " + header);
        door("Basic " + Base64.getEncoder().encodeToString(input));
        door("Bearer mwp_" + header);
        token(KNOWN.text() + header);
        token(header + KNOWN.text());
        if (!header.isEmpty()) {
            token(KNOWN.text().substring(0, KNOWN.text().length() - 1) + header.charAt(0));
        }
        page(header);
        page("/" + header);
    }

    private static void door(String header) {
        String shown = ApiDoor.presented(header);
        if (shown != null) {
            token(shown);
        }
    }

    private static void token(String shown) {
        Optional<CredentialToken> read = CredentialToken.read(shown);
        if (read.isPresent()) {
            require(shown.length() == 91 && shown.endsWith("_" + read.get().secret()), "another secret");
            byte[] name = Base64.getUrlDecoder().decode(shown.substring(4, 47));
            require(name.length == 32 && read.get().text().startsWith("mwp_"), "another name");
            require(
                    CredentialToken.read(read.get().text()).orElseThrow().equals(read.get()),
                    "another token when written");
            require(!read.get().toString().contains(read.get().secret()), "a secret in the log");
        }
    }

    private static void page(String target) {
        String page = ReturnTarget.sameSite(target);
        if (page != null) {
            require(page.equals(target), "another page");
            require(
                    page.matches("/([^/\\\\\\x00-\\x20\\x7f-\\xff][^\\\\\\x00-\\x20\\x7f-\\xff]*)?"),
                    "not of this site: " + page);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
