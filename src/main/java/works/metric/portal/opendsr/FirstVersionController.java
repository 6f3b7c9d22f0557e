package works.metric.portal.opendsr;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of OpenGDPR 0.1.4, which had no version in them. */
@RestController
class FirstVersionController {

    private final Calls calls;

    FirstVersionController(Calls calls) {
        this.calls = calls;
    }

    @GetMapping("/discovery")
    ResponseEntity<byte[]> discovery() {
        return calls.discovery(ApiVersion.V0_1);
    }

    @PostMapping("/opengdpr_requests")
    ResponseEntity<byte[]> create(HttpServletRequest call) throws IOException {
        return calls.create(ApiVersion.V0_1, call);
    }

    @GetMapping({"/opengdpr_requests/{id}", "/opengdpr_requests/{id}/status"})
    ResponseEntity<byte[]> status(@PathVariable String id) {
        return calls.status(ApiVersion.V0_1, id);
    }

    @DeleteMapping("/opengdpr_requests/{id}")
    ResponseEntity<byte[]> cancel(@PathVariable String id, HttpServletRequest call) throws IOException {
        return calls.cancel(ApiVersion.V0_1, id, call);
    }
}
