-- What programs of a tenant come in with. The secret itself is shown once and never stored.
CREATE TABLE api_credential (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    scopes       VARCHAR(200) NOT NULL,
    -- SHA-256 of the secret: 256 random bits need no salt and no slow hash.
    secret_hash  BINARY(32)   NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    created_by   VARCHAR(200) NOT NULL,
    -- The last day, as the tenant reads it, and the end of that day in the tenant's time zone.
    expires_on   DATE         NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    revoked_at   DATETIME(6)  NULL,
    revoked_by   VARCHAR(200) NULL,
    PRIMARY KEY (tenant_id, id),
    KEY api_credential_by_creation (tenant_id, created_at, id),
    KEY api_credential_by_end (tenant_id, expires_at),
    CONSTRAINT api_credential_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- When each was used last. Apart, so that a call changes nothing that somebody decided.
CREATE TABLE api_credential_use (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    last_used_at DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT api_credential_use_of FOREIGN KEY (tenant_id, id) REFERENCES api_credential (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
