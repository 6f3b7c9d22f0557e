package works.metric.portal.bench;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The floor of a decision: the same server, the same door, and an answer that knows nothing. No scan finds it: the
 * portal of a measurement is given it.
 */
@RestController
@TestComponent
class EmptyEndpoint {

    static final String PATH = "/api/systems/v1/empty";

    @GetMapping(PATH)
    Map<String, String> nothing() {
        return Map.of();
    }
}
