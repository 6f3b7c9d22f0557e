package works.metric.portal.requests;

import java.util.UUID;

/** One identifier of the person, hidden until somebody reveals it. */
public record MaskedIdentity(UUID id, IdentityType type, IdentityFormat format, String masked) {}
