package works.metric.portal.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who somebody is at an identity provider (OpenID Connect Core 1.0, section 5.7): the pair is unique, an e-mail is not. */
@Embeddable
record ExternalIdentity(
        @Column(name = "issuer") String issuer,
        @Column(name = "subject") String subject) {}
