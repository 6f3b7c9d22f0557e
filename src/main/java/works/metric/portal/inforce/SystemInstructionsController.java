package works.metric.portal.inforce;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Instructions as processing systems read and obey them. The version of the interface stands in its address. */
@RestController
@RequestMapping(path = "/api/systems/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SystemInstructionsController {

    /** Over exactly the bytes of the body. */
    static final String SIGNATURE = "X-JWS-Signature";

    private static final int PAGE = 1_000;

    private final SystemInstructionService instructions;

    SystemInstructionsController(SystemInstructionService instructions) {
        this.instructions = instructions;
    }

    record Tenants(List<Known> tenants, @Nullable String next) {}

    /** @param version null: left out, and told so */
    record Confirmation(@Nullable Long version) {}

    record Confirmed(String system, long version, long behind) {}

    @GetMapping("/tenants")
    Tenants tenants(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "" + PAGE) int limit) {
        List<Known> page = instructions.tenants(after, limit);
        return new Tenants(page, page.size() < limit ? null : page.getLast().tenant());
    }

    /** @param wait seconds to wait for a state other than the one in {@code If-None-Match} */
    @GetMapping("/tenants/{tenant}/instructions")
    ResponseEntity<byte[]> inForce(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String app,
            @RequestParam(defaultValue = "0") long wait,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen) {
        Long known = StateTag.read(seen);
        if (known == null) {
            return answer(instructions.inForce(tenant, app));
        }
        Optional<SignedState> changed = instructions.changed(tenant, app, known, Duration.ofSeconds(wait));
        return changed.map(SystemInstructionsController::answer)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(StateTag.write(known))
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .build());
    }

    @GetMapping("/tenants/{tenant}/decision")
    Answer decision(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String app,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable List<String> data,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String subprocessor,
            @RequestParam(defaultValue = "false") boolean publishers) {
        return instructions.decide(tenant, Question.of(app, purpose, data, country, subprocessor, publishers));
    }

    @PutMapping(path = "/tenants/{tenant}/applied", consumes = MediaType.APPLICATION_JSON_VALUE)
    Confirmed applied(@PathVariable String tenant, @RequestBody Confirmation body) {
        Long version = body.version();
        AppliedState state = instructions.confirm(tenant, version == null ? 0 : version);
        return new Confirmed(state.system(), version == null ? 0 : version, state.behind());
    }

    @GetMapping(path = "/certificate.pem", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> certificate() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .body(instructions.certificate().getBytes(StandardCharsets.US_ASCII));
    }

    private static ResponseEntity<byte[]> answer(SignedState state) {
        return ResponseEntity.ok()
                .eTag(StateTag.write(state.version()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(SIGNATURE, state.signature())
                .contentType(MediaType.APPLICATION_JSON)
                .body(state.bytes());
    }
}
