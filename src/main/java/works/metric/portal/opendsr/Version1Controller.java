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

/** The addresses of OpenGDPR 1.0, and the newer word for them. */
@RestController
@RequestMapping({"/v1", "/opendsr/v1"})
class Version1Controller {

    private final Calls calls;

    Version1Controller(Calls calls) {
        this.calls = calls;
    }

    @GetMapping("/discovery")
    ResponseEntity<byte[]> discovery() {
        return calls.discovery(ApiVersion.V1_0);
    }

    @PostMapping({"/opengdpr_requests", "/requests"})
    ResponseEntity<byte[]> create(HttpServletRequest call) throws IOException {
        return calls.create(ApiVersion.V1_0, call);
    }

    @GetMapping({"/opengdpr_requests/{id}", "/opengdpr_requests/{id}/status", "/requests/{id}", "/requests/{id}/status"
    })
    ResponseEntity<byte[]> status(@PathVariable String id) {
        return calls.status(ApiVersion.V1_0, id);
    }

    @DeleteMapping({"/opengdpr_requests/{id}", "/requests/{id}"})
    ResponseEntity<byte[]> cancel(@PathVariable String id, HttpServletRequest call) throws IOException {
        return calls.cancel(ApiVersion.V1_0, id, call);
    }
}
