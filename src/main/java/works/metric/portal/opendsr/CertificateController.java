package works.metric.portal.opendsr;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The certificate that vouches for the signatures, with its chain. */
@RestController
class CertificateController {

    private final ProcessorIdentity processor;

    CertificateController(ProcessorIdentity processor) {
        this.processor = processor;
    }

    @GetMapping("/opendsr/certificate.pem")
    ResponseEntity<String> certificate() {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "x-pem-file"))
                .body(processor.key().pem());
    }
}
