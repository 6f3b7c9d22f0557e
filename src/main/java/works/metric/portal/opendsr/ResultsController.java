package works.metric.portal.opendsr;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Where {@code results_url} leads, whatever version tells it. Not signed: the signed status has the checksum. */
@RestController
@RequestMapping("/opendsr/v2")
class ResultsController {

    private final OpenDsrService requests;
    private final SandboxService sandbox;
    private final ResultSending sending;

    ResultsController(OpenDsrService requests, SandboxService sandbox, ResultSending sending) {
        this.requests = requests;
        this.sandbox = sandbox;
        this.sending = sending;
    }

    @GetMapping("/requests/{id}/results")
    void fetch(@PathVariable String id, HttpServletResponse response) throws IOException {
        UUID request = known(id);
        sending.send(requests.results(request), request, response);
    }

    /** Whoever only asks how large it is has downloaded nothing. */
    @RequestMapping(path = "/requests/{id}/results", method = RequestMethod.HEAD)
    void ask(@PathVariable String id, HttpServletResponse response) {
        UUID request = known(id);
        sending.announce(requests.results(request), request, response);
    }

    @GetMapping("/sandbox/requests/{id}/results")
    void tryFetch(@PathVariable String id, HttpServletResponse response) throws IOException {
        sending.send(sandbox.results(known(id)), response);
    }

    private static UUID known(String id) {
        return RequestReading.id(id).orElseThrow(Refused::notThere);
    }
}
