package works.metric.portal.opendsr;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.requests.IdentityKeeper;

/**
 * Rids what came over the wire of the person, when the case is. Bodies of requests and callbacks are not kept in the first
 * place; what is kept is a hash of the one and the addresses of the other.
 */
@Component
class WireErasure implements IdentityKeeper {

    private final WireRequestRepository wire;
    private final CallbackRepository callbacks;

    WireErasure(WireRequestRepository wire, CallbackRepository callbacks) {
        this.wire = wire;
        this.callbacks = callbacks;
    }

    /** A callback that is still owed keeps its address until it is done with. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID request) {
        wire.findById(request).ifPresent(row -> {
            row.forgetBody();
            callbacks.findByRequestIdOrderBySequenceAscPlaceAsc(request).stream()
                    .filter(callback -> !callback.isPending())
                    .forEach(Callback::forgetAddress);
        });
    }
}
