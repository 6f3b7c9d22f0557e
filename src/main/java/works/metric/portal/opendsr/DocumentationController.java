package works.metric.portal.opendsr;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import works.metric.portal.apidocs.ApiDocumentation;

/** The description of the interface, for programs as OpenAPI and for people as a page without scripts. */
@RestController
class DocumentationController {

    private static final String DOCUMENT = "/opendsr/openapi.json";

    private final byte[] document;
    private final String page;

    DocumentationController() throws IOException {
        try (InputStream in = DocumentationController.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException(DOCUMENT + " is not in the jar");
            }
            this.document = in.readAllBytes();
        }
        this.page = ApiDocumentation.page(document, "/api/openapi.json");
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    @GetMapping("/api/docs")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }
}
