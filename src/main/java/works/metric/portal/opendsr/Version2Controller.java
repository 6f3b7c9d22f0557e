package works.metric.portal.opendsr;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of OpenDSR 2.0. */
@RestController
@RequestMapping("/opendsr/v2")
class Version2Controller {

    private final Calls calls;

    Version2Controller(Calls calls) {
        this.calls = calls;
    }

    @GetMapping("/discovery")
    ResponseEntity<byte[]> discovery() {
        return calls.discovery(ApiVersion.V2_0);
    }

    @PostMapping("/requests")
    ResponseEntity<byte[]> create(HttpServletRequest call) throws IOException {
        return calls.create(ApiVersion.V2_0, call);
    }

    /** Section 3.1 names the second address and never defines it. */
    @GetMapping({"/requests/{id}", "/requests/{id}/status"})
    ResponseEntity<byte[]> status(@PathVariable String id) {
        return calls.status(ApiVersion.V2_0, id);
    }

    @DeleteMapping("/requests/{id}")
    ResponseEntity<byte[]> cancel(@PathVariable String id, HttpServletRequest call) throws IOException {
        return calls.cancel(ApiVersion.V2_0, id, call);
    }
}
