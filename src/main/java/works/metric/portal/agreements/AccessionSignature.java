package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Under Annex I for the affiliate, and the controller's agreement by the same act. */
@Embeddable
record AccessionSignature(
        @Column(name = "typed_name", updatable = false) String typedName,
        @Column(name = "position_held", updatable = false) String position,
        @Column(name = "signed_at", updatable = false) Instant at,
        @Column(name = "signed_by", updatable = false) UUID by,
        @Column(name = "signed_by_name", updatable = false) String byName,
        @Column(updatable = false) String account,
        @Column(updatable = false) @Nullable String origin) {}
