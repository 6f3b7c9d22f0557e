package works.metric.portal.opendsr;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same addresses for trying out: checked and signed alike, and nothing is kept. */
@RestController
@RequestMapping("/opendsr/v2/sandbox")
class SandboxController {

    private final Calls calls;

    SandboxController(Calls calls) {
        this.calls = calls;
    }

    @GetMapping("/discovery")
    ResponseEntity<byte[]> discovery() {
        return calls.discovery(ApiVersion.V2_0);
    }

    @PostMapping("/requests")
    ResponseEntity<byte[]> create(HttpServletRequest call) throws IOException {
        return calls.tryCreate(ApiVersion.V2_0, call);
    }

    /** @param wanted the status to see; pending when left out */
    @GetMapping({"/requests/{id}", "/requests/{id}/status"})
    ResponseEntity<byte[]> status(
            @PathVariable String id, @RequestParam(name = "request_status", required = false) @Nullable String wanted) {
        return calls.tryStatus(ApiVersion.V2_0, id, wanted);
    }

    @DeleteMapping("/requests/{id}")
    ResponseEntity<byte[]> cancel(@PathVariable String id, HttpServletRequest call) throws IOException {
        return calls.tryCancel(ApiVersion.V2_0, id, call);
    }
}
