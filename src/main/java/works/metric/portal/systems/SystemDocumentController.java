package works.metric.portal.systems;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import works.metric.portal.apidocs.ApiDocumentation;

/** The description of the processing systems' interface, as OpenAPI; the same for everybody. */
@RestController
class SystemDocumentController {

    private static final String DOCUMENT = "/systems/openapi.json";

    private final byte[] document;
    private final String page;

    SystemDocumentController() throws IOException {
        try (InputStream in = SystemDocumentController.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IllegalStateException(DOCUMENT + " is not in the jar");
            }
            this.document = in.readAllBytes();
        }
        this.page = ApiDocumentation.page(document, "/api/systems/v1/openapi.json");
    }

    @GetMapping("/api/systems/v1/openapi.json")
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }

    @GetMapping("/api/docs/systems")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }
}
