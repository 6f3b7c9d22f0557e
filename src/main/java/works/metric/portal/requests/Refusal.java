package works.metric.portal.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The controller's refusal with its reason, which the person will read (GDPR Art. 12(4)). */
@Embeddable
public record Refusal(
        @Enumerated(EnumType.STRING) @Column(name = "refusal_ground")
        RefusalGround ground,

        @Column(name = "refusal_reason") String reason) {}
