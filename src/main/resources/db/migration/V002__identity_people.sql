-- A person of a tenant. Signs in through the tenant's own provider; known by (tenant, issuer, subject), never by e-mail.
CREATE TABLE member (
    tenant_id   BINARY(16)   NOT NULL,
    id          BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    email       VARCHAR(254) NOT NULL,
    name        VARCHAR(200) NOT NULL,
    role        VARCHAR(30)  NOT NULL,
    state       VARCHAR(20)  NOT NULL,
    language    VARCHAR(5)   NOT NULL,
    issuer      VARCHAR(255) NULL COLLATE utf8mb4_bin,
    subject     VARCHAR(255) NULL COLLATE utf8mb4_bin,
    invited_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY member_identity (tenant_id, issuer, subject),
    UNIQUE KEY member_email (tenant_id, email),
    KEY member_by_name (tenant_id, name, id),
    CONSTRAINT member_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The identity provider of a tenant. The client secret is sealed with the portal's key.
CREATE TABLE identity_provider (
    tenant_id             BINARY(16)     NOT NULL,
    id                    BINARY(16)     NOT NULL,
    version               BIGINT         NOT NULL,
    issuer                VARCHAR(255)   NOT NULL COLLATE utf8mb4_bin,
    client_id             VARCHAR(255)   NOT NULL COLLATE utf8mb4_bin,
    sealed_client_secret  VARBINARY(1024) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY identity_provider_one (tenant_id),
    CONSTRAINT identity_provider_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A person of MetricWorks. Belongs to no tenant.
CREATE TABLE staff_member (
    id          BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    email       VARCHAR(254) NOT NULL,
    name        VARCHAR(200) NOT NULL,
    role        VARCHAR(30)  NOT NULL,
    state       VARCHAR(20)  NOT NULL,
    language    VARCHAR(5)   NOT NULL,
    issuer      VARCHAR(255) NULL COLLATE utf8mb4_bin,
    subject     VARCHAR(255) NULL COLLATE utf8mb4_bin,
    invited_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY staff_identity (issuer, subject),
    UNIQUE KEY staff_email (email)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
