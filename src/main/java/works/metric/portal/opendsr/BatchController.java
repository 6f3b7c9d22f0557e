package works.metric.portal.opendsr;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many requests in one call, which OpenDSR lacks and vendors have. */
@RestController
@RequestMapping("/opendsr/v2")
class BatchController {

    private final Calls calls;
    private final Batches batches;

    BatchController(Calls calls, Batches batches) {
        this.calls = calls;
        this.batches = batches;
    }

    @PostMapping("/batches")
    ResponseEntity<byte[]> create(HttpServletRequest call) throws IOException {
        return calls.signed(ApiVersion.V2_0, 201, batches.create(ApiVersion.V2_0, calls.body(call), false));
    }

    @GetMapping("/batches/{id}")
    ResponseEntity<byte[]> status(@PathVariable String id) {
        return calls.signed(ApiVersion.V2_0, 200, batches.status(ApiVersion.V2_0, id(id)));
    }

    @PostMapping("/sandbox/batches")
    ResponseEntity<byte[]> tryCreate(HttpServletRequest call) throws IOException {
        return calls.signed(ApiVersion.V2_0, 201, batches.create(ApiVersion.V2_0, calls.body(call), true));
    }

    @GetMapping("/sandbox/batches/{id}")
    ResponseEntity<byte[]> tryStatus(@PathVariable String id) {
        return calls.signed(ApiVersion.V2_0, 200, batches.tryStatus(id(id)));
    }

    private static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException malformed) {
            // As unknown as any other.
        }
        throw Refused.notThere();
    }
}
