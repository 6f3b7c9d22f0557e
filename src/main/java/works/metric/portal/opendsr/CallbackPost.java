package works.metric.portal.opendsr;

import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import works.metric.portal.signin.EgressClient;

/** Sends one signed message to a receiver. What it answers beside its status is neither read nor kept. */
@Component
class CallbackPost {

    private final EgressClient egress;
    private final ProcessorIdentity processor;

    CallbackPost(EgressClient egress, ProcessorIdentity processor) {
        this.egress = egress;
        this.processor = processor;
    }

    /** The status of the answer. @throws IOException when there is none, or the address is one the portal does not call */
    int send(ApiVersion version, URI url, byte[] body) throws IOException {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set(version.domainHeader(), processor.domain());
        headers.set(version.signatureHeader(), processor.sign(body));
        return egress.exchange(HttpMethod.POST, url, headers, body).status();
    }
}
